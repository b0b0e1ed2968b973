/** An agency in the middle of its work, with rows in every table, told through the real commands. */
import { inviteColleague } from "@/lib/agencies/commands/invitations";
import { enterLeave } from "@/lib/agencies/commands/leave";
import { createTeam } from "@/lib/agencies/commands/teams";
import { saveTemplate } from "@/lib/agencies/commands/templates";
import { createCandidate } from "@/lib/candidates/commands";
import { startImport, uploadImport } from "@/lib/imports/commands/prepare";
import { runImport } from "@/lib/imports/commands/run";
import { keepMail } from "@/lib/inbound/commands/keep";
import { readMail } from "@/lib/inbound/read";
import { skipCard } from "@/lib/loops/commands/skipping";
import { sendRelay } from "@/lib/loops/commands/telling";
import { acrossAgencies, inAgency } from "@/lib/platform/db";
import { saveDraft } from "@/lib/platform/drafts";
import { setLoginPassword } from "@/lib/platform/logins";
import { hashPassword } from "@/lib/platform/passwords";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { issueToken, type Purpose, tokenSecret } from "@/lib/platform/tokens";
import { makePromise } from "@/lib/promises/commands";
import { mergeRecords } from "@/lib/submissions/commands/merging";
import { makeAgency, type TestAgency } from "../agency";
import { asked, interviewed, ready, type Story } from "../asking";
import { newAddress, PASSWORD } from "../front-door";
import { ownWords } from "../own-words";
import { answered, candidateOf, feedback, freshAddress, type Told, told, unanswered } from "../telling";
import { type Pass, signInDesk, signInPortal } from "./next";

/** When the browser looks: after all that the world tells. */
export const FIVE = new Date("2026-11-02T17:00:00Z");
const CSV =
  "Date,Candidate,Employer,Job\n2026-01-12,Ada Byron,Corn Mills,Clerk\n2026-01-13,Mary Shelley,Corn Mills,Clerk\n";

export type World = Awaited<ReturnType<typeof makeWorld>>;

export async function makeWorld() {
  const agency = await makeAgency();
  const { agencyId, consultant } = agency;
  const at = scopeAt(agency.scope, FIVE);
  const wishes = { interviewers: "Grace Hopper, Ada Lovelace", candidateEmail: freshAddress() };
  const over = await interviewed({ ...wishes, candidateEmail: freshAddress() }, agency);
  const spoken = await ready({ ...wishes, candidateEmail: freshAddress() }, CALL_BACK, agency);
  const open = await asked({ ...wishes, candidateEmail: freshAddress() }, agency);
  const said = await answered({}, agency, { interviewers: wishes.interviewers });
  const passedOn = await answered({}, agency);
  const relayId = await told(passedOn);
  const passOnId = await ownWords(candidateOf(passedOn, FIVE), passedOn.interviewId);
  const lapsed = await unanswered(agency);
  await skipCard(at, { interviewId: over.interviewId, part: "to_debrief", why: "no_time", until: "hour" });
  const colleague = await consultant("consultant", "Jo March");
  const teamId = await createTeam(at, "Perm");
  const invitee = newAddress();
  const invitationId = await inviteColleague(at, { name: "Beth", email: invitee, role: "consultant" });
  const [keptId, goneId] = [
    await createCandidate(at, { name: "Amy March" }),
    await createCandidate(at, { name: "A March" }),
  ];
  await mergeRecords(at, { kind: "candidate", keptId, goneId });
  const { id: mergeId } = await inAgency(at, (db) =>
    db.merge.findFirstOrThrow({ where: { agencyId, keptId } }),
  );
  const importId = await uploadImport(at, { name: "log.csv", bytes: Buffer.from(CSV) });
  await saveDraft(at, `ask:${open.interviewId}`, { subject: "Half" });
  const leaveId = await enterLeave(at, {
    consultantId: colleague.consultantId,
    coverId: at.consultantId,
    firstDay: "2026-12-01",
    lastDay: "2026-12-04",
    note: "The keys are in the drawer.",
  });
  const promiseId = await makePromise(at, PROMISED(open.interviewId));
  return {
    ...{
      agency,
      agencyId,
      at,
      colleague,
      teamId,
      invitee,
      invitationId,
      mergeId,
      importId,
      promiseId,
      leaveId,
      relayId,
      passOnId,
    },
    ...{ over, spoken, open, said, passedOn, lapsed, keptId, goneId },
    ...(await pendingRelay(agency, wishes)),
    doneImportId: await doneImport(at),
    letterId: await letterOf(open),
    mailId: await replyTo(open),
    templateId: await ownTemplate(at),
    ...(await doors(agency, colleague, passedOn)),
    links: await links(agency, open, passedOn, invitationId),
  };
}

const CALL_BACK = {
  lines: [{ kind: "note" as const, text: "Asked about the bus" }],
  promises: [{ what: "Send references", dueOn: "2026-11-05" }],
};
const PROMISED = (interviewId: string) =>
  ({ interviewId, side: "consultant", what: "Ring on Friday", dueOn: "2026-11-06" }) as const;

/** Words that wait for a colleague's yes. */
async function pendingRelay(agency: TestAgency, wishes: object) {
  const story = await answered({}, agency, { ...wishes, candidateEmail: freshAddress() });
  const text = "They will not go on this time. They thought you were too old for the team.";
  const { relayId, status } = await sendRelay(story.three, feedback(story, { text }));
  if (status !== "needs_approval") throw new Error(`expected a relay to approve, got ${status}`);
  return { pendingId: relayId, pending: story };
}

async function doneImport(scope: DeskScope): Promise<string> {
  const id = await uploadImport(scope, {
    name: "older.csv",
    bytes: Buffer.from(CSV.replaceAll("Corn", "Hop")),
  });
  await startImport(scope, id);
  await runImport({ kind: "clock", agencyId: scope.agencyId, now: scope.now }, id);
  return id;
}

async function letterOf({ agency, interviewId }: Story): Promise<string> {
  const where = { agencyId: agency.agencyId, interviewId, kind: "ask" };
  return (await inAgency(agency.scope, (db) => db.letter.findFirstOrThrow({ where }))).id;
}

/** They answered by e-mail, and nobody has read it yet. */
async function replyTo(story: Story): Promise<string> {
  const scope = { kind: "clock", agencyId: story.agency.agencyId, now: FIVE } as const;
  const raw = Buffer.from("From: Piotr <piotr@harrow.test>\r\nSubject: Re: Nadia\r\n\r\nWe saw others, too.");
  const letterId = await letterOf(story);
  const read = await readMail(raw);
  const kept = await inAgency(scope, (db) => keepMail(db, scope, letterId, { raw, read }));
  if (!kept) throw new Error("the reply was not kept");
  return kept.mail.id;
}

async function ownTemplate(scope: DeskScope): Promise<string> {
  await saveTemplate(scope, { kind: "chase", subject: "{{job.title}}", body: "Hello {{contact.name}}." });
  const where = { agencyId: scope.agencyId };
  return (await inAgency(scope, (db) => db.letterTemplate.findFirstOrThrow({ where }))).id;
}

/** Ways to sign in as the owner, a manager, a consultant and a candidate, each time with a session of its own. */
async function doors({ scope, agencyId, consultant }: TestAgency, junior: DeskScope, story: Told) {
  const people = { owner: scope, manager: await consultant("manager", "Meg March"), junior };
  const enter = async (who: keyof typeof people): Promise<Pass> => {
    const where = { agencyId, id: people[who].consultantId };
    const { loginId } = await inAgency(scope, (db) => db.consultant.findFirstOrThrow({ where }));
    return signInDesk(scopeAt(people[who], FIVE), loginId);
  };
  const { loginId } = await inAgency(scope, (db) =>
    db.consultant.findFirstOrThrow({ where: { agencyId, id: scope.consultantId } }),
  );
  const hash = await hashPassword(PASSWORD);
  await acrossAgencies((db) => setLoginPassword(db, loginId, hash, FIVE));
  await enter("junior");
  const where = { agencyId, consultantId: junior.consultantId };
  const session = await inAgency(scope, (db) => db.session.findFirstOrThrow({ where }));
  const enterPortal = () => signInPortal(candidateOf(story, FIVE));
  return { enter, enterPortal, sessionId: session.id };
}

/** A good secret of every purpose. */
async function links(agency: TestAgency, open: Story, story: Told, invitationId: string) {
  const scope = scopeAt(agency.scope, FIVE);
  const { agencyId } = scope;
  const owner = await inAgency(scope, (db) =>
    db.consultant.findFirstOrThrow({ where: { agencyId, id: scope.consultantId } }),
  );
  const candidate = await inAgency(scope, (db) =>
    db.candidate.findFirstOrThrow({ where: { agencyId, id: story.candidateId } }),
  );
  const reply = await inAgency(scope, (db) =>
    db.token.findFirstOrThrow({ where: { agencyId, purpose: "reply", subjectId: open.requestId } }),
  );
  const soon = new Date(FIVE.getTime() + 5 * 60_000);
  const make = async (
    purpose: Purpose,
    more: { subjectId: string; email: string | null; withCode?: boolean },
  ) => {
    const { email, ...rest } = more;
    const token = { purpose, expiresAt: soon, ...rest, ...(email && { email }) };
    return tokenSecret(purpose, await inAgency(scope, (db) => issueToken(db, scope, token)));
  };
  const person = { subjectId: owner.loginId, email: owner.email };
  const them = { subjectId: candidate.id, email: candidate.email };
  return {
    verify_email: await make("verify_email", person),
    password_reset: await make("password_reset", person),
    invitation: tokenSecret("invitation", invitationId),
    portal_sign_in: await make("portal_sign_in", { ...them, withCode: true }),
    reply: tokenSecret("reply", reply.id),
    stop: await make("stop", them),
  } satisfies Record<Purpose, string>;
}
