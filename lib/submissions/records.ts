/** The kinds of record one can archive, merge and find: their words and addresses. Pure. */
import type { Subjects } from "@/lib/timeline/model";

export const RECORD_KINDS = ["candidate", "employer", "contact", "job"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A record with what its address and its events need: a contact its employer, a job too. */
export type RecordRef = { kind: RecordKind; id: string; employerId?: string | null };

export function recordHref({ kind, id, employerId }: RecordRef): string {
  if (kind === "contact") return `/employers/${employerId}/contacts/${id}`;
  return `/${kind}s/${id}`;
}

/** Whom and what an event about the record concerns. */
export function recordSubjects({ kind, id, employerId }: RecordRef): Subjects {
  switch (kind) {
    case "candidate":
      return { candidateId: id };
    case "employer":
      return { employerId: id };
    case "contact":
      return { contactId: id, employerId };
    case "job":
      return { jobId: id, employerId };
  }
}

/** On one record's page; whoever has more finds them through the lists. */
export const MOST_SUBMISSIONS = 100;

export type MergeField = { name: string; label: string; columns: readonly string[] };

const field = (name: string, label: string, columns: readonly string[] = [name]): MergeField => ({
  name,
  label,
  columns,
});

/** What a person chooses between when two records become one; an address takes its bounce with it. */
export const MERGE_FIELDS: Readonly<Record<RecordKind, readonly MergeField[]>> = {
  candidate: [
    field("name", "Name"),
    field("email", "E-mail", ["email", "addressFailedAt"]),
    field("phone", "Telephone"),
    field("zone", "Time zone"),
    field("preferredChannel", "Reached best by"),
    field("preferredTime", "Best time"),
    field("wantsReasons", "Wants to hear reasons"),
    field("ownerId", "Consultant"),
  ],
  employer: [
    field("name", "Name"),
    field("place", "Place", ["country", "region"]),
    field("zone", "Time zone"),
    field("phone", "Telephone"),
    field("website", "Website"),
    field("notes", "Notes"),
  ],
  contact: [
    field("name", "Name"),
    field("title", "Position"),
    field("email", "E-mail", ["email", "addressFailedAt"]),
    field("phone", "Telephone"),
    field("zone", "Time zone"),
    field("preferredChannel", "Reached best by"),
  ],
  job: [
    field("title", "Title"),
    field("place", "Place"),
    field("status", "Status"),
    field("contactId", "Contact"),
    field("ownerId", "Consultant"),
  ],
};
