/** Nothing here: for addresses that never were, and for records and links that are not this reader's. */
import type { Metadata } from "next";
import { LogoLink } from "@/components/shell/logo";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-5 py-10">
      <LogoLink href="/" />
      <div className="space-y-3">
        <h1 className="text-2xl font-bold">There is nothing at this address</h1>
        <p className="text-muted">
          If you followed a link from an e-mail, a newer e-mail may have replaced it: please use the newest
          one. If you were looking for a record, it may have been merged with another.
        </p>
      </div>
      <div>
        <ButtonLink href="/">To the beginning</ButtonLink>
      </div>
    </main>
  );
}
