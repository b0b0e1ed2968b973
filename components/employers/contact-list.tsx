/** The people at an employer: how to reach each, and whether we may. */
import { UsersRound } from "lucide-react";
import { Reach } from "@/components/records/reach";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { cityOf, formatDay } from "@/lib/interviews/when";
import { isRoleMailbox } from "@/lib/requests/role-mailbox";

type Contact = {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  zone: string | null;
  preferredChannel: string;
  doNotContact: boolean;
  doNotContactUntil: Date | null;
  doNotContactWhy: string | null;
  leftAt: Date | null;
  addressFailedAt: Date | null;
  archivedAt: Date | null;
};

export function ContactList({
  employerId,
  contacts,
  today,
}: {
  employerId: string;
  contacts: Contact[];
  today: string;
}) {
  return (
    <Section
      id="contacts"
      title="Contacts"
      count={contacts.filter((one) => !one.archivedAt).length}
      actions={
        <ButtonLink href={`/employers/${employerId}/contacts/new`} size="sm">
          Add contact
        </ButtonLink>
      }
    >
      <Card flush>
        {contacts.length === 0 && (
          <EmptyState icon={<UsersRound />} title="Nobody to ask yet">
            A named person answers far more often than a department.
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {contacts.map((contact) => (
            <li key={contact.id} className="flex flex-wrap items-start gap-x-4 gap-y-1.5 px-4 py-3 sm:px-5">
              <div className="min-w-0 flex-1 basis-64 space-y-0.5">
                <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  <span className="font-semibold wrap-anywhere">{contact.name}</span>
                  {contact.title && <span className="text-muted wrap-anywhere">{contact.title}</span>}
                  <States contact={contact} today={today} />
                </p>
                <Reach person={contact} />
                {contact.doNotContactWhy && <p className="text-sm text-muted">“{contact.doNotContactWhy}”</p>}
              </div>
              {contact.zone && <span className="text-sm text-muted">{cityOf(contact.zone)}</span>}
              <ButtonLink
                href={`/employers/${employerId}/contacts/${contact.id}`}
                size="sm"
                variant="quiet"
                aria-label={`Edit ${contact.name}`}
              >
                Edit
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function States({ contact, today }: { contact: Contact; today: string }) {
  const until = contact.doNotContactUntil?.toISOString().slice(0, 10);
  return (
    <>
      {contact.leftAt && <Badge tone="warn">Left</Badge>}
      {contact.doNotContact && <Badge tone="danger">Do not contact</Badge>}
      {!contact.doNotContact && until && until > today && (
        <Badge tone="warn">Not before {formatDay(until, today)}</Badge>
      )}
      {contact.email && isRoleMailbox(contact.email) && <Badge tone="warn">Shared mailbox</Badge>}
      {contact.archivedAt && <Badge>Archived</Badge>}
    </>
  );
}
