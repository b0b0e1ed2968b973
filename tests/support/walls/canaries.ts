/** A word of its own in every text column of an agency, so that whatever reaches a window names where it came from. */
import pg from "pg";
import { agencyTables } from "../catalogue";

/** Names, addresses and words of the machine: changing them would break the page before it could leak. */
const STRUCTURE = new Set([
  ..."email to_address hash browser code purpose key message_id zone country region working_from working_to plan".split(
    " ",
  ),
  ..."status role format channel kind state form actor type last_channel preferred_channel share source side".split(
    " ",
  ),
  ..."verdict attended interest debrief request relay outcome told_by search status_before cancelled_by".split(
    " ",
  ),
]);
/** What is meant for them, each by "table.column". */
export const FOR_CANDIDATE = new Set([
  ...[
    "agency.name",
    "candidate.name",
    "candidate.phone",
    "candidate.preferred_time",
    "employer.name",
    "job.title",
  ],
  ...["consultant.name", "consultant.phone", "interview.place", "relay.text", "relay.reply"],
  // Their own words.
  ...[
    "own_account.draft",
    "own_account.told",
    "own_account.notes",
    "own_account.lessons",
    "own_account.call_wished_for",
  ],
  "promise.own_words",
  ...["own_account.decision_why", "own_account.open_questions", "pass_on.text", "pass_on.link"],
]);
export const FOR_EMPLOYER = new Set([
  ...["agency.name", "candidate.name", "job.title", "contact.name", "consultant.name", "consultant.phone"],
  "feedback_request.call_at",
]);
/** Must be planted, or a test would look for nothing. */
export const SECRET = [
  ...[
    "answer.strengths",
    "answer.concerns",
    "answer.would_have_been_yes",
    "answer.next_step",
    "answer.given_by_name",
  ],
  ...["debrief.concern", "debrief.next_step", "debrief_line.text", "debrief_line.detail", "employer.notes"],
  ...[
    "feedback_request.held_why",
    "feedback_request.closed_why",
    "chase.note",
    "relay.approval_reason",
    "promise.what",
  ],
  ...[
    "contact.do_not_contact_why",
    "submission.status_reason",
    "interview.cancelled_why",
    "letter.last_error",
  ],
  "pass_on.kept_why",
  ...["interviewer.name", "team.name", "session.ended_why", "inbound_mail.subject", "inbound_mail.text"],
];
/** A letter's own row: its subject and names were planted over. */
export const OF_THE_LETTER = ["letter.subject", "letter.to_name", "letter.in_reply_to"];

const APPENDED = `
  INSERT INTO event (id, agency_id, at, type, actor, actor_id, interview_id, candidate_id, rule, data)
    SELECT gen_random_uuid(), agency_id, at, type, actor, actor_id, interview_id, candidate_id,
      'canary-event.rule', '{"why": "canary-event.data"}' FROM event;
  INSERT INTO audit_entry (id, agency_id, at, action, actor, actor_id, subject_id, data)
    SELECT gen_random_uuid(), agency_id, at, action, actor, actor_id, subject_id, '{"why": "canary-audit_entry.data"}'
    FROM audit_entry;
  UPDATE relay SET hints = '[{"kind": "protected", "start": 0, "end": 1, "phrase": "canary-relay.hints", "why": "canary-relay.hints"}]';
  UPDATE draft SET values = '{"text": "canary-draft.values"}';
  UPDATE import SET options = options || '{"x": "canary-import.options"}', created = '{"x": "canary-import.created"}';
  UPDATE token SET data = data || '{"x": "canary-token.data"}';
  UPDATE own_account SET draft = '{"concern": "canary-own_account.draft"}', told = '{"concern": "canary-own_account.told"}',
    lessons = '[{"weak": "canary-own_account.lessons"}]', notes = '[{"kind": "felt", "text": "canary-own_account.notes", "shared": false}]';
  UPDATE merge SET moved = moved || '{"x": "canary-merge.moved"}'`;

/** Plants "canary-table.column-xxxx" (xxxx: the end of the row's id). Answers with the columns that hold one now. */
export async function plant(agencyId: string): Promise<string[]> {
  const [app, owner] = [process.env.DATABASE_URL, process.env.OWNER_DATABASE_URL].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client];
  await Promise.all([app.connect(), owner.connect()]);
  try {
    const { rows } = await owner.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND table_name = ANY ($1) ORDER BY 1, 2`,
      [await agencyTables(owner)],
    );
    await app.query("BEGIN");
    await app.query("SELECT set_config('app.agency_id', $1, true)", [agencyId]);
    const planted: string[] = [];
    for (const { table, column } of rows.filter(({ column }) => !STRUCTURE.has(column)))
      if (await tried(app, table, column)) planted.push(`${table}.${column}`);
    await app.query(APPENDED);
    await app.query("COMMIT");
    return planted;
  } finally {
    await Promise.all([app.end(), owner.end()]);
  }
}

/** The columns whose canaries stand anywhere in a text. */
export function canariesIn(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/canary-([a-z_]+\.[a-z_]+)/gi)].map(([, column = ""]) => column.toLowerCase()),
    ),
  ].sort();
}

/** A column with words of a fixed list (a CHECK) or without the right to change it stays as it is. */
async function tried(app: pg.Client, table: string, column: string): Promise<boolean> {
  await app.query("SAVEPOINT one");
  try {
    const word = `'canary-${table}.${column}-' || right(id::text, 4)`;
    const { rowCount } = await app.query(`UPDATE "${table}" SET "${column}" = ${word}`);
    return (rowCount ?? 0) > 0;
  } catch (error) {
    if (!["23514", "42501"].includes(String((error as { code?: string }).code))) throw error;
    await app.query("ROLLBACK TO one");
    return false;
  }
}
