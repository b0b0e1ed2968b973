/** Behind the link in the letter: looking changes nothing, the POST uses it up. */
import type { Metadata } from "next";
import { DeadLink } from "@/components/agencies/dead-link";
import { NewPasswordForm } from "@/components/agencies/new-password-form";
import { ButtonLink } from "@/components/ui/button";
import { resetBehind } from "@/lib/agencies/queries/links";
import { frontGate } from "@/lib/platform/visitor";
import { chooseNewPassword } from "./actions";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { state, email } = await resetBehind(await frontGate(), token);
  if (state !== "good")
    return (
      <DeadLink state={state}>
        <ButtonLink href="/forgot-password" variant="primary" size="lg" block>
          Ask for a new link
        </ButtonLink>
      </DeadLink>
    );
  return <NewPasswordForm action={chooseNewPassword} token={token} email={email ?? ""} />;
}
