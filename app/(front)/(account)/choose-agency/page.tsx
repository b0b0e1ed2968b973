/** For people with several agencies: right after the password, or later to change over. */
import { Building2, ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PressForm } from "@/components/agencies/press-form";
import { safePath } from "@/lib/agencies/model";
import { openedChoice } from "@/lib/platform/desk-cookies";
import { deskVisit } from "@/lib/platform/gates";
import { membershipsOf } from "@/lib/platform/logins";
import { chooseAgency } from "./actions";

export const metadata: Metadata = { title: "Choose an agency" };

export default async function ChooseAgencyPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string }>;
}) {
  const next = safePath((await searchParams).next);
  const loginId = (await openedChoice())?.loginId ?? (await deskVisit())?.loginId;
  if (!loginId) redirect("/sign-in");
  const agencies = (await membershipsOf(loginId)).filter((one) => !one.suspended);
  return (
    <div className="space-y-5">
      <div className="space-y-1">
        <h1 className="text-2xl">Which desk today?</h1>
        <p className="text-muted">You can change over at any time from your settings.</p>
      </div>
      <ul className="space-y-2.5">
        {agencies.map((agency) => (
          <li key={agency.agencyId}>
            <PressForm
              action={chooseAgency}
              fields={{ agencyId: agency.agencyId, ...(next ? { next } : {}) }}
              look={{ variant: "secondary", size: "lg", block: true }}
              label={
                <span className="flex w-full items-center gap-3 text-left">
                  <Building2 />
                  <span className="min-w-0 flex-1 truncate">{agency.agencyName}</span>
                  <ChevronRight />
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
