/** After a redirect: what has just been done, in one line. */
import { FormMessage } from "@/components/ui/form-message";

export type Done = { saved?: string; merged?: string; parted?: string };

export function DoneNotice({ done }: { done: Done }) {
  if (done.merged)
    return <FormMessage tone="ok">Merged. To take it back, press Undo under “Merged into this”.</FormMessage>;
  if (done.parted) return <FormMessage tone="ok">The two are apart again.</FormMessage>;
  if (done.saved === "new") return <FormMessage tone="ok">Added.</FormMessage>;
  return done.saved ? <FormMessage tone="ok">Saved.</FormMessage> : null;
}
