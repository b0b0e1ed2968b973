/** Tells one interview's story step by step, each at its own past moment, through the commands that people use. */
import type { WorkingCalendar } from "@/lib/agencies/calendar";
import { addWorkingDays, addWorkingMinutes, nextWorkingTime } from "@/lib/agencies/calendar";
import { interviewFacts } from "@/lib/interviews/queries";
import { askEmployer, chaseEmployer, recordAnswer } from "@/lib/loops/commands/asking";
import { bookInterview } from "@/lib/loops/commands/booking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { settleLoop } from "@/lib/loops/commands/settle";
import { logSpokenRelay, sendRelay } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import type { Mail } from "@/lib/platform/mail";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { addMinutes, dayIn, type Instant } from "@/lib/platform/time";
import { askProposal, chaseProposal } from "@/lib/requests/proposal";
import { postLetters } from "@/worker/post-letters";
import { CONCERNS, STRENGTHS } from "./people";
import { linesOf, politely, unlessRefused } from "./said";

export type Cast = {
  scope: DeskScope;
  calendar: WorkingCalendar;
  candidate: { name: string; email: string; phone: string };
  employer: { id: string; name: string; zone: string };
  contact: { id: string; name: string };
  jobId: string;
  jobTitle: string;
  serial: number;
};
export type Verdict = "progress" | "undecided" | "no";

/** The letters of past weeks: taken by a server that keeps nothing. */
const PAST: Mail = { send: async () => ({ kind: "accepted" }), close: () => undefined };

export class Teller {
  interviewId = "";
  over: Instant;
  private at: Instant;

  constructor(
    readonly cast: Cast,
    readonly startsAt: Instant,
    readonly now: Instant,
  ) {
    this.over = addMinutes(startsAt, 60);
    this.at = startsAt;
  }

  /** The consultant's scope at a moment of the story, which is then its present. */
  on(at: Instant): DeskScope {
    this.at = at;
    return scopeAt(this.cast.scope, at);
  }

  async book(daysBefore = 6): Promise<void> {
    const { cast, startsAt } = this;
    const local = startsAt.toLocaleString("sv-SE", { timeZone: cast.employer.zone });
    const bookedAt = nextWorkingTime(cast.calendar, addMinutes(startsAt, -daysBefore * 1440));
    this.interviewId = await bookInterview(
      this.on(bookedAt < this.now ? bookedAt : addMinutes(this.now, -120)),
      {
        candidateName: cast.candidate.name,
        candidateEmail: cast.candidate.email,
        candidatePhone: cast.candidate.phone,
        jobId: cast.jobId,
        contactId: cast.contact.id,
        day: local.slice(0, 10),
        time: local.slice(11, 16),
        minutes: 60,
        zone: cast.employer.zone,
        round: cast.serial % 7 === 0 ? 2 : 1,
        format: (["onsite", "video", "onsite", "phone"] as const)[cast.serial % 4],
        place: cast.serial % 4 === 1 ? "Video call" : undefined,
      },
    );
  }

  /** What the clock did by a moment: the interview is over, holds end. */
  async pass(at: Instant): Promise<void> {
    const scope = this.on(at);
    await inAgency(scope, (db) => settleLoop(db, scope, this.interviewId));
  }

  async callBack(minutesAfter: number, extra: Partial<Parameters<typeof logDebrief>[1]> = {}): Promise<void> {
    const at = addMinutes(this.over, minutesAfter);
    await this.pass(at);
    const { serial } = this.cast;
    await logDebrief(this.on(at), {
      interviewId: this.interviewId,
      attended: "attended",
      rating: 5 + (serial % 5),
      interest: serial % 6 === 5 ? "unsure" : "want",
      nextStep: "A second conversation with the team",
      employerDecidesBy: dayIn(addWorkingDays(this.cast.calendar, at, 4), this.cast.calendar.zone),
      concern: serial % 4 === 0 ? "Worried that the commute came up twice." : undefined,
      preferredChannel: serial % 3 === 0 ? "phone" : "email",
      lines: linesOf(this.cast),
      ...extra,
    });
  }

  async ask(at: Instant = addMinutes(this.at, 12)): Promise<void> {
    const facts = await interviewFacts(this.on(at), this.interviewId);
    const { subject, body } = askProposal({
      contactName: this.cast.contact.name,
      candidateName: this.cast.candidate.name,
      jobTitle: this.cast.jobTitle,
      day: facts.day ?? "",
      today: dayIn(at, this.cast.calendar.zone),
      round: facts.round,
      interest: "want",
      shareable: [{ kind: "their_interest", text: "They showed the laboratory and asked about notice." }],
      decidesBy: null,
    });
    const input = { interviewId: this.interviewId, subject, body };
    await politely((departs) => askEmployer(this.on(at), { ...input, departs }));
    await this.post(at);
  }

  async chase(at: Instant): Promise<void> {
    const { contact, candidate, jobTitle, calendar } = this.cast;
    const facts = await interviewFacts(this.on(at), this.interviewId);
    const { subject, body } = chaseProposal({
      contactName: contact.name,
      candidateName: candidate.name,
      jobTitle,
      day: facts.day ?? "",
      today: dayIn(at, calendar.zone),
      number: 1,
      last: false,
      promised: null,
      askSubject: null,
    });
    const input = { interviewId: this.interviewId, subject, body };
    const sent = politely((departs) => chaseEmployer(this.on(at), { ...input, departs }));
    // The manners may forbid it on the days that the demo happens to fall on: then nobody is chased.
    await sent.catch(unlessRefused);
    await this.post(at);
  }

  async answer(verdict: Verdict, at: Instant, share: "as_is" | "reword" | "not" = "reword"): Promise<string> {
    const { serial } = this.cast;
    const { answerId } = await recordAnswer(this.on(at), {
      interviewId: this.interviewId,
      verdict,
      strengths: STRENGTHS[serial % STRENGTHS.length],
      concerns: verdict === "progress" ? undefined : CONCERNS[serial % CONCERNS.length],
      wouldHaveBeenYes: verdict === "no" ? "Two more years in a regulated laboratory." : undefined,
      nextStep: verdict === "progress" ? "Second interview with the site lead" : undefined,
      share,
      source: "phone",
    });
    return answerId;
  }

  /** Sends words to the candidate; the letter counts as arrived when it lies in the past. */
  async tell(
    kind: "feedback" | "no_answer" | "cancelled",
    text: string,
    answerId?: string,
    at: Instant = addWorkingMinutes(this.cast.calendar, this.at, 45),
  ): Promise<string | null> {
    if (at > this.now) return null;
    const { relayId } = await sendRelay(this.on(at), { interviewId: this.interviewId, kind, text, answerId });
    await this.post(at);
    return relayId;
  }

  async speak(kind: "feedback" | "no_answer" | "cancelled", text: string, answerId?: string): Promise<void> {
    const at = addWorkingMinutes(this.cast.calendar, this.at, 30);
    if (at > this.now) return;
    await logSpokenRelay(this.on(at), {
      interviewId: this.interviewId,
      kind,
      text,
      answerId,
      outcome: "talked",
    });
  }

  /** A working moment some days after the present point of the story, never beyond now. */
  later(days: number, minutes = 0): Instant {
    const at = addWorkingMinutes(
      this.cast.calendar,
      addWorkingDays(this.cast.calendar, this.at, days),
      minutes,
    );
    return at < this.now ? at : addMinutes(this.now, -5);
  }

  private async post(at: Instant): Promise<void> {
    const days = addMinutes(at, 12 * 24 * 60);
    const until = days < this.now ? days : this.now;
    // What left within the last hour stays for the worker, so that the mail catcher has something to show.
    if (addMinutes(at, 60) > this.now) return;
    // What is due leaves now; what the manners put off leaves on its day, or waits for it.
    for (const now of [at, until]) while ((await postLetters(PAST, () => now)) > 0);
  }
}
