// Says to whoever may only look who could change it.
import { FormMessage } from "@/components/ui/form-message";

export function OwnerOnly({ mayManage }: { mayManage: boolean }) {
  return mayManage ? null : (
    <FormMessage tone="info">An owner of your agency can change this; you may look.</FormMessage>
  );
}
