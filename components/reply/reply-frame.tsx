/** The frame of the employer's pages: whose letter it was, and the way to say "wrong person". */
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmployerShell } from "@/components/shell/employer-shell";

export function ReplyFrame({
  agency,
  stopHref,
  children,
}: {
  agency: string;
  stopHref?: string | null;
  children: ReactNode;
}) {
  const say = useTranslations("reply.page");
  const footer = stopHref && (
    <>
      {say("footer")} {/* A plain link: nothing of another page is fetched before it is asked for. */}
      <a className="link" href={stopHref}>
        {say("footerLink")}
      </a>
    </>
  );
  return (
    <EmployerShell agencyName={agency} skip={say("skip")} footer={footer || undefined}>
      {children}
    </EmployerShell>
  );
}
