/** Behind the link of an invitation: who invites, and the form to accept. Looking changes nothing. */
import type { Metadata } from "next";
import { DeadLink } from "@/components/agencies/dead-link";
import { InvitationForm } from "@/components/agencies/invitation-form";
import { ButtonLink } from "@/components/ui/button";
import { invitationBehind } from "@/lib/agencies/queries/links";
import { frontGate } from "@/lib/platform/visitor";
import { accept } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { state, invitation } = await invitationBehind(await frontGate(), token);
  if (state === "good" && invitation) return <InvitationForm action={accept} token={token} {...invitation} />;
  const dead = state === "good" ? "unknown" : state;
  return (
    <DeadLink state={dead}>
      <p className="text-muted">
        {dead === "used"
          ? "If it was you who accepted it, you can sign in."
          : "Please ask whoever invited you to send the invitation again."}
      </p>
      <ButtonLink href="/sign-in" variant={dead === "used" ? "primary" : "secondary"} size="lg" block>
        Go to sign-in
      </ButtonLink>
    </DeadLink>
  );
}
