/** Letters while somebody is away, over real SMTP: the cover signs, replies go to the cover, the timeline says so. */
import "../../support/as-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askEmployer } from "@/lib/loops/commands/asking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { sendRelay } from "@/lib/loops/commands/telling";
import { closeDb, inAgency } from "@/lib/platform/db";
import { type Mail, openMail } from "@/lib/platform/mail";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { addDays, addMinutes, dayIn } from "@/lib/platform/time";
import { candidateReplied } from "@/lib/relays/commands/hearing";
import { timelineOf } from "@/lib/timeline/queries";
import { sentenceOf } from "@/lib/timeline/sentences";
import { postingAlone, TURN_MS } from "../../support/alone";
import { LETTER } from "../../support/asking";
import { desk, goes } from "../../support/cover";
import { sweep } from "../../support/post";
import { ScriptedSmtp } from "../../support/smtp";
import { bookedInterview } from "../../support/story";

/** Monday mornings of an era where no other letter is due; each test takes an earlier one. */
const MONDAYS = ["1974-11-04", "1973-11-05", "1972-11-06", "1971-11-01", "1970-11-02"].map(
  (day) => new Date(`${day}T09:30:00Z`),
);
const monday = () => MONDAYS.shift() as Date;

let leave: () => Promise<void>;
let smtp: ScriptedSmtp;
let mail: Mail;

beforeAll(async () => {
  leave = await postingAlone();
  smtp = await ScriptedSmtp.start();
  mail = openMail(smtp.url);
}, TURN_MS);
afterAll(async () => {
  mail.close();
  await smtp.stop();
  await closeDb();
  await leave();
});

/** Jane has called back; she is on leave from Tuesday to Friday, and Tom covers. */
async function scene() {
  const now = monday();
  const { jane, tom, ann } = await desk(now);
  const tag = jane.consultantId.slice(-12);
  const addresses = {
    contactEmail: `piotr.${tag}@harrow.test`,
    candidateEmail: `nadia.${tag}@candidates.test`,
  };
  const { interviewId, requestId } = await bookedInterview(jane, addresses);
  const noon = addMinutes(now, 150);
  await logDebrief(scopeAt(jane, noon), {
    ...{ interviewId, attended: "attended", rating: 8, interest: "want", decidesByUnknown: true },
  });
  const monDay = dayIn(now, "Europe/London");
  await goes(jane, tom, { firstDay: addDays(monDay, 1), lastDay: addDays(monDay, 4) });
  const ask = (who: DeskScope, at: Date) =>
    askEmployer(scopeAt(who, at), { interviewId, ...LETTER, departs: "then" });
  const wednesday = addMinutes(noon, 2 * 24 * 60);
  const letters = () =>
    inAgency(jane, (db) => db.letter.findMany({ where: { agencyId: jane.agencyId, interviewId } }));
  return { jane, tom, ann, noon, wednesday, ask, interviewId, requestId, letters, ...addresses };
}

const addressOf = async (scope: DeskScope) =>
  (await inAgency(scope, (db) => db.consultant.findFirstOrThrow({ where: { id: scope.consultantId } })))
    .email;

async function told(scope: DeskScope, interviewId: string): Promise<string[]> {
  const { events } = await timelineOf(scope, { interviewId });
  const say = { day: (day: string) => day.slice(5), numbers: {} as never };
  return events
    .filter(({ type }) => type === "letter.covered")
    .map((event) => sentenceOf({ ...event, rule: null }, say));
}

test("what Jane wrote on Monday evening leaves on Tuesday in Tom's name, who covers; his mailbox gets the replies", async () => {
  const { jane, tom, noon, ask, interviewId, contactEmail, letters } = await scene();
  await ask(jane, addMinutes(noon, 10 * 60));
  await sweep(mail, addMinutes(noon, 10 * 60));
  expect(smtp.to(contactEmail)).toEqual([]);
  const tuesday = addMinutes(noon, 24 * 60);
  await sweep(mail, tuesday);
  await sweep(mail, tuesday);
  const [got, ...more] = smtp.to(contactEmail);
  expect(more).toEqual([]);
  expect(got?.mail.from?.value[0]?.name).toMatch(
    /^Tom Reed, covering for Jane Cole until Fri [56789] Nov, Agency/,
  );
  expect(got?.mail.replyTo?.value).toEqual([{ name: "Tom Reed", address: await addressOf(tom) }]);
  expect(got?.mail.text).toMatch(/Kind regards\s+Tom Reed, covering for Jane Cole until Fri \d Nov\s/);
  expect(await letters()).toMatchObject([
    { fromId: tom.consultantId, facts: { covering: { id: jane.consultantId, name: "Jane Cole" } } },
  ]);
  expect(await told(jane, interviewId)).toEqual([
    expect.stringMatching(
      /^Tom Reed signed the letter to Piotr Zieliński for Jane Cole, away until 11-0\d\.$/,
    ),
  ]);
});

test("what Tom writes on her loop says for whom; what a third writes carries no word of it", async () => {
  const one = await scene();
  await one.ask(one.tom, one.wednesday);
  await sweep(mail, one.wednesday);
  expect(smtp.to(one.contactEmail)[0]?.mail.from?.text).toContain("Tom Reed, covering for Jane Cole until");
  expect(await told(one.jane, one.interviewId)).toHaveLength(1);
  const two = await scene();
  await two.ask(two.ann, two.wednesday);
  await sweep(mail, two.wednesday);
  expect(smtp.to(two.contactEmail)[0]?.mail.from?.text).toMatch(/"Ann Lowe at Agency/);
  expect(await told(two.jane, two.interviewId)).toEqual([]);
});

test("the candidate's letter is signed by the cover, and the answer to it reaches the cover", async () => {
  const { jane, tom, wednesday, ask, interviewId, candidateEmail } = await scene();
  await ask(tom, wednesday);
  await sweep(mail, wednesday);
  const later = addMinutes(wednesday, 60);
  const { relayId } = await sendRelay(scopeAt(tom, later), {
    interviewId,
    kind: "holding",
    text: "There is no news yet. I have asked them today.",
    nextWordBy: addDays(dayIn(later, "Europe/London"), 2),
  });
  await sweep(mail, addMinutes(later, 1));
  const [got] = smtp.to(candidateEmail);
  expect(got?.mail.from?.text).toContain("Tom Reed, covering for Jane Cole until");
  expect(got?.mail.text).toMatch(/Tom Reed, covering for Jane Cole until Fri \d Nov\s/);
  const { candidateId } = await inAgency(jane, (db) =>
    db.letter.findFirstOrThrow({ where: { agencyId: jane.agencyId, relayId } }),
  );
  const at = addMinutes(later, 30);
  const portal = {
    kind: "portal",
    agencyId: jane.agencyId,
    now: at,
    candidateId: candidateId ?? "",
  } as const;
  await candidateReplied(portal, { relayId, reply: "Thank you for the word." });
  await sweep(mail, at);
  expect(smtp.to(await addressOf(tom))[0]?.mail.text).toContain("Thank you for the word.");
  expect(smtp.to(await addressOf(jane))).toEqual([]);
});

test("on Monday she writes herself again", async () => {
  const { jane, noon, ask, contactEmail } = await scene();
  await ask(jane, addMinutes(noon, 7 * 24 * 60));
  await sweep(mail, addMinutes(noon, 7 * 24 * 60));
  const [got] = smtp.to(contactEmail);
  expect(got?.mail.from?.text).toMatch(/"Jane Cole at Agency/);
  expect(got?.mail.replyTo?.value).toEqual([{ name: "Jane Cole", address: await addressOf(jane) }]);
  expect(got?.mail.text).not.toContain("covering");
});
