/** The frame of the front door's forms: what Hearback is for at the left, the form at the right. */
import type { ReactNode } from "react";
import { FrontShell } from "@/components/shell/front-shell";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <FrontShell aside={<Purpose />}>{children}</FrontShell>;
}

function Purpose() {
  return (
    <>
      <p className="text-3xl leading-tight font-semibold">Every candidate hears back.</p>
      <p className="mt-4 text-muted">
        The desk for what happens between the end of an interview and the call that closes it: hear from the
        candidate, ask the employer, keep asking, pass it on.
      </p>
    </>
  );
}
