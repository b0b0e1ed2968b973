/** Booking an interview: one form, with whoever is new made in place. */
import type { Metadata } from "next";
import { ZoneOptions } from "@/components/agencies/place-options";
import { BookingForm } from "@/components/interviews/booking-form";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { prefilled } from "@/lib/loops/queries/booking";
import { deskGate } from "@/lib/platform/gates";
import { isId } from "@/lib/platform/ids";
import { book } from "./actions";

export const metadata: Metadata = { title: "Book interview" };

type Props = { searchParams: Promise<{ candidate?: string; job?: string; employer?: string }> };

export default async function BookingPage({ searchParams }: Props) {
  const scope = await deskGate();
  const query = await searchParams;
  const known = (id: string | undefined) => (id && isId(id) ? id : undefined);
  const [agency, self, colleagues, given] = await Promise.all([
    agencyOf(scope),
    me(scope),
    consultantsOf(scope),
    prefilled(scope, {
      candidate: known(query.candidate),
      job: known(query.job),
      employer: known(query.employer),
    }),
  ]);
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: "/interviews", label: "Interviews" }}
        title="Book interview"
        meta="Pick whom you know; whoever is new is added as you book."
      />
      <BookingForm
        given={given}
        agencyZone={agency.zone}
        yours={self.zone ?? agency.zone}
        zones={<ZoneOptions />}
        self={self.id}
        colleagues={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        action={book}
      />
    </Page>
  );
}
