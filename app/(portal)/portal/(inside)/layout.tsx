/** The candidate's frame: their agency's name and the ways round. Each page has a gate of its own. */
import Link from "next/link";
import type { ReactNode } from "react";
import { Live } from "@/components/portal/live";
import { PortalShell } from "@/components/shell/portal-shell";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { portalPerson } from "@/lib/portal/queries";
import { signOut } from "./actions";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { agency } = await portalPerson(await portalGate());
  const say = words("portal.shell");
  return (
    <PortalShell
      agencyName={agency}
      home={{ href: "/portal", label: say("home") }}
      signOut={{
        action: signOut.bind(null, null) as unknown as (form: FormData) => Promise<void>,
        label: say("signOut"),
      }}
      skip={say("skip")}
      offline={say("offline")}
      foot={
        <>
          <Link href="/portal/preferences" className="link">
            {say("preferences")}
          </Link>
          <span className="mt-1 block">{say("foot", { agency })}</span>
        </>
      }
    >
      <Live />
      {children}
    </PortalShell>
  );
}
