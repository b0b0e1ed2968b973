/** The frame of the desk: who is signed in, where one can go, and how much waits. Each page has a gate of its own. */
import type { ReactNode } from "react";
import { VerifyBanner } from "@/components/agencies/verify-banner";
import { DeskShell } from "@/components/shell/desk-shell";
import { agencyOf, me } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { deskCounts } from "@/lib/loops/queries/today";
import { deskGate } from "@/lib/platform/gates";
import { resendVerification, signOut } from "./actions";

const ROLE_WORDS = { consultant: "Consultant", manager: "Manager", owner: "Owner" } as const;

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const scope = await deskGate();
  const [agency, self, counts] = await Promise.all([agencyOf(scope), me(scope), deskCounts(scope)]);
  return (
    <DeskShell
      agencyName={agency.name}
      person={{ name: self.name, email: self.email, role: ROLE_WORDS[self.role] }}
      counts={{ today: counts.toDebrief + counts.toChase + counts.toRelay, inbox: counts.toRead }}
      manager={may(self.role, "see_team")}
      signOut={signOut.bind(null, null) as unknown as (form: FormData) => Promise<void>}
      banner={agency.verifiedAt ? null : <VerifyBanner action={resendVerification} />}
    >
      {children}
    </DeskShell>
  );
}
