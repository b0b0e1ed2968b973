/** The address is confirmed: the way on, without the link's secret in the address. */
import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { deskVisit } from "@/lib/platform/gates";

export const metadata: Metadata = { title: "Address confirmed" };

export default async function VerifiedPage() {
  const signedIn = (await deskVisit()) !== null;
  return (
    <div className="space-y-5">
      <span className="grid size-12 place-items-center rounded-full bg-ok-soft text-ok">
        <CircleCheck className="size-6" />
      </span>
      <h1 className="text-2xl">Thank you, that is settled</h1>
      <p>Your address is confirmed. Letters that waited for it are leaving now.</p>
      <ButtonLink href={signedIn ? "/today" : "/sign-in"} variant="primary" size="lg" block>
        {signedIn ? "Go to Today" : "Sign in"}
      </ButtonLink>
    </div>
  );
}
