/** The frame of the portal's door, before it is known which agency's candidate knocks. */

import type { ReactNode } from "react";
import { ForgetPages } from "@/components/portal/forget-pages";
import { PortalShell } from "@/components/shell/portal-shell";
import { words } from "@/lib/platform/words";

export default function SignInLayout({ children }: { children: ReactNode }) {
  const say = words("portal.shell");
  return (
    <PortalShell agencyName="Hearback" skip={say("skip")} offline={say("offline")}>
      <div className="mx-auto max-w-md">
        <ForgetPages />
        {children}
      </div>
    </PortalShell>
  );
}
