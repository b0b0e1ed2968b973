/** One contact: put right, what they are being asked about, put away or merged. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { ZoneOptions } from "@/components/agencies/place-options";
import { ContactForm } from "@/components/employers/contact-form";
import { type Done, DoneNotice } from "@/components/records/done-notice";
import { ArchivedNotice, Merges, Tidy } from "@/components/records/record-notices";
import { HowTheyAnswerCard } from "@/components/requests/how-they-answer";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader } from "@/components/ui/page";
import { contactById, contactsEmployer } from "@/lib/employers/queries";
import { deskGate } from "@/lib/platform/gates";
import { toDay } from "@/lib/platform/time";
import { howTheyAnswer } from "@/lib/requests/queries/responsiveness";
import { mergesOf } from "@/lib/submissions/queries";
import { archive, restore, undoMerge } from "../../../../submissions/actions";
import { editContact } from "../../../actions";

export const metadata: Metadata = { title: "Contact" };

type Props = { params: Promise<{ id: string; contactId: string }>; searchParams: Promise<Done> };

export default async function ContactPage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const [{ id, contactId }, done] = await Promise.all([params, searchParams]);
  const where = (await contactsEmployer(scope, contactId)) ?? notFound();
  if (where.mergedIntoId) redirect(`/employers/${where.employerId}/contacts/${where.mergedIntoId}`);
  if (where.employerId !== id) redirect(`/employers/${where.employerId}/contacts/${contactId}`);
  const [contact, how, merges] = await Promise.all([
    contactById(scope, id, contactId),
    howTheyAnswer(scope, { employerId: id, contactId }),
    mergesOf(scope, "contact", contactId),
  ]);
  const about = { kind: "contact", id: contactId } as const;
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: `/employers/${id}`, label: contact.employer.name }}
        title={contact.name}
        meta={contact.title}
      />
      <DoneNotice done={done} />
      <ArchivedNotice about={about} at={contact.archivedAt} now={scope.now} restore={restore} />
      {contact.addressFailedAt && (
        <FormMessage tone="warn">
          Letters to {contact.email} came back. Please correct the address.
        </FormMessage>
      )}
      {contact.requests.length > 0 && (
        <FormMessage tone="info" title="Being asked about">
          <ul className="flex flex-wrap gap-x-3">
            {contact.requests.map(({ interview }) => (
              <li key={interview.id}>
                <Link className="link" href={`/interviews/${interview.id}`}>
                  INT-{interview.number}
                </Link>
              </li>
            ))}
          </ul>
        </FormMessage>
      )}
      <ContactForm
        key={contact.updatedAt.toISOString()}
        action={editContact}
        employerId={id}
        editing={{ id: contactId, version: contact.updatedAt.toISOString() }}
        values={{
          name: contact.name,
          title: contact.title ?? "",
          email: contact.email ?? "",
          phone: contact.phone ?? "",
          zone: contact.zone ?? "",
          preferredChannel: contact.preferredChannel,
          doNotContact: contact.doNotContact ? "on" : "",
          doNotContactUntil: toDay(contact.doNotContactUntil) ?? "",
          doNotContactWhy: contact.doNotContactWhy ?? "",
          left: contact.leftAt ? "on" : "",
        }}
        zones={<ZoneOptions />}
        cancelHref={`/employers/${id}`}
      />
      <HowTheyAnswerCard how={how} />
      <Merges merges={merges} now={scope.now} undo={undoMerge} />
      <Tidy
        about={about}
        mergeHref={`/merge/contact/${contactId}`}
        archive={archive}
        restore={restore}
        archived={contact.archivedAt !== null}
      />
    </Page>
  );
}
