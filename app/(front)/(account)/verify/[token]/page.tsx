/** Behind the link of the first letter: a button, so that no mail scanner confirms an address. */
import type { Metadata } from "next";
import { ConfirmForm } from "@/components/agencies/confirm-form";
import { DeadLink } from "@/components/agencies/dead-link";
import { ButtonLink } from "@/components/ui/button";
import { verificationBehind } from "@/lib/agencies/queries/links";
import { deskVisit } from "@/lib/platform/gates";
import { frontGate } from "@/lib/platform/visitor";
import { confirmAddress } from "./actions";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function VerifyPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { state, agencyName, email, loginId } = await verificationBehind(await frontGate(), token);
  if (state !== "good")
    return (
      <DeadLink state={state}>
        <p className="text-muted">
          {state === "used" || state === "withdrawn"
            ? "Most likely your address is confirmed already."
            : "Sign in, and you can have a new letter sent."}
        </p>
        <ButtonLink href="/sign-in" variant="primary" size="lg" block>
          Go to sign-in
        </ButtonLink>
      </DeadLink>
    );
  const session = await deskVisit();
  const signedIn = session !== null && session.loginId === loginId;
  return (
    <div className="space-y-5">
      <h1 className="text-2xl">Is this address yours?</h1>
      <p>
        <strong className="wrap-anywhere">{email}</strong> is the address of the owner of{" "}
        <strong>{agencyName}</strong> at Hearback. Once it is confirmed, letters to employers and candidates
        can leave.
      </p>
      <ConfirmForm action={confirmAddress} token={token} email={email ?? ""} signedIn={signedIn} />
      <p className="text-sm text-muted">You did not sign up? Then just close this page; nothing happens.</p>
    </div>
  );
}
