/** Putting an interview's details right: round, format, place, people met. None of it moves a clock. */
import "server-only";
import type { Interviewer } from "@/generated/prisma/client";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { foldName } from "@/lib/platform/similar-names";
import { record } from "@/lib/timeline/commands";
import { InterviewEdit } from "../model";
import { type InterviewFacts, interviewFacts, subjectsOf } from "../queries";
import { orderedIds } from "./columns";

type Met = { id: string | undefined; name: string; title: string | null };

/** Writes what differs and names those fields on the timeline; nothing happens where nothing differs. */
export async function editInterview(scope: Scope, input: InterviewEdit): Promise<void> {
  const form = InterviewEdit.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, form.interviewId);
    const details = { round: form.round, format: form.format, place: form.place ?? null };
    const people = form.interviewers.flatMap(({ id, name, title }) =>
      name ? [{ id, name, title: title ?? null }] : [],
    );
    const fields: string[] = (["round", "format", "place"] as const).filter(
      (field) => details[field] !== facts[field],
    );
    if (fields.length > 0) {
      // updatedAt is when the interview's standing changed: a no-show's clock begins there, so it stays.
      await db.interview.updateMany({ where: { agencyId: scope.agencyId, id: facts.id }, data: details });
    }
    if (await changePeople(db, scope, facts, people)) fields.push("interviewers");
    if (fields.length === 0) return;
    await record(db, scope, {
      type: "interview.edited",
      ...subjectsOf(facts),
      data: { fields: fields.join(",") },
    });
  });
}

/** Brings the list of people met in step with the form. True when anything changed. */
async function changePeople(db: Db, scope: Scope, facts: InterviewFacts, people: Met[]): Promise<boolean> {
  const { agencyId } = scope;
  const known = facts.interviewers;
  const gone = known.filter((row) => !people.some((person) => person.id === row.id));
  const altered = people.filter((person) =>
    known.some((row) => row.id === person.id && differs(row, person)),
  );
  const added = people.filter((person) => !known.some((row) => row.id === person.id));
  if (gone.length + altered.length + added.length === 0) return false;
  const contacts = await db.contact.findMany({
    where: { agencyId, employerId: facts.employer.id, mergedIntoId: null },
    select: { id: true, name: true },
  });
  const contactIdOf = (name: string) =>
    contacts.find((contact) => foldName(contact.name) === foldName(name))?.id ?? null;
  await db.interviewer.deleteMany({ where: { agencyId, id: { in: gone.map((row) => row.id) } } });
  for (const { id, name, title } of altered) {
    await db.interviewer.updateMany({
      where: { agencyId, interviewId: facts.id, id },
      data: { name, title, contactId: contactIdOf(name) },
    });
  }
  const ids = orderedIds(scope, added.length);
  await db.interviewer.createMany({
    data: added.map(({ name, title }, at) => ({
      id: ids[at] ?? newId(scope.now),
      agencyId,
      interviewId: facts.id,
      name,
      title,
      contactId: contactIdOf(name),
      createdAt: scope.now,
    })),
  });
  return true;
}

function differs(row: Interviewer, person: Met): boolean {
  return row.name !== person.name || row.title !== person.title;
}
