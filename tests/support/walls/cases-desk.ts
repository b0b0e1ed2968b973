/** Another agency's interviews, requests, relays, letters and promises, handed to the desk's actions. */
import type { Case, Fields, Try } from "./cases";
import type { World } from "./world";

type Around = { ours: World; theirs: World };
const desk = (tries: (around: Around) => Try[]): Case => ({ as: "desk", tries });
/** Their interview, named by a form that is otherwise right. */
const foreign = (which: keyof Stories, more: Fields | ((around: Around) => Fields) = {}): Case =>
  desk((around) => [
    {
      form: {
        interviewId: around.theirs[which].interviewId,
        ...(typeof more === "function" ? more(around) : more),
      },
    },
  ]);
type Stories = Pick<World, "over" | "spoken" | "open" | "said" | "passedOn" | "lapsed">;
const LETTER = { subject: "How was it?", body: "Hello, what did you think?" };
const TEXT = "They will not go on this time.";
const draft = (prefix: string): Case => ({
  as: "desk",
  reason: "a draft is read back by its writer alone, on the page of that id, which answers 404",
  tries: ({ theirs }) => [
    {
      form: {
        name: `${prefix}:${theirs.open.interviewId}`,
        values: JSON.stringify({ interviewId: theirs.open.interviewId, kind: "feedback", text: "x" }),
      },
      want: "harmless",
      but: "draft",
    },
  ],
});
/** Their interview and request; then our interview with their request. */
const request = (which: keyof Stories, more: Fields = {}): Case =>
  desk(({ ours, theirs }): Try[] => [
    { form: { interviewId: theirs[which].interviewId, ...more } },
    { form: { interviewId: ours[which].interviewId, requestId: theirs[which].requestId, ...more } },
  ]);

/** Theirs under their own interview, and under one of ours. */
const passOn = (more: Fields): Case =>
  desk(({ ours, theirs }): Try[] =>
    [ours.passedOn, theirs.passedOn].map(({ interviewId }) => ({
      form: { interviewId, passOnId: theirs.passOnId, ...more },
    })),
  );

const PAGE = "(desk)/interviews/[id]";

export const DESK_CASES: Record<string, Case> = {
  [`${PAGE}#sayWhoCame`]: foreign("over", { status: "attended" }),
  [`${PAGE}#openTheLoop`]: foreign("over"),
  [`${PAGE}#goOnWithoutCallBack`]: foreign("over", { why: "not_needed" }),
  [`${PAGE}#putAway`]: foreign("over"),
  [`${PAGE}#bringBack`]: foreign("over"),
  [`${PAGE}#turnAsking`]: foreign("open", { turn: "off" }),
  [`${PAGE}#turnHolding`]: foreign("open", { of: "candidate", turn: "off" }),
  [`${PAGE}#markPromise`]: desk(({ ours, theirs }): Try[] => [
    {
      form: { interviewId: ours.open.interviewId, promiseId: theirs.promiseId, status: "kept" },
      want: /no longer there/,
    },
    {
      form: { interviewId: theirs.open.interviewId, promiseId: theirs.promiseId, status: "cancelled" },
      want: /no longer there/,
    },
  ]),
  [`${PAGE}/pass-on#passOn`]: passOn({ subject: "Hello", body: "Hello." }),
  [`${PAGE}/pass-on#settlePassOn`]: passOn({ how: "told" }),
  "(desk)/today#settleOwed": desk(({ theirs }): Try[] => [
    { form: { promiseId: theirs.promiseId, status: "kept" }, want: /no longer there/ },
    { form: { promiseId: theirs.promiseId, status: "broken" }, want: /no longer there/ },
  ]),
  "(desk)/wrap-up#skip": foreign("over", { part: "to_debrief", why: "no_time", until: "hour" }),
  "(desk)/wrap-up#backAgain": foreign("over", { part: "to_debrief" }),
  "(desk)/wrap-up#rangFromCard": request("open", { outcome: "missed" }),
  [`${PAGE}#notePromise`]: request("open", { side: "consultant", what: "Ring", dueOn: "2026-11-06" }),

  [`${PAGE}/edit#saveDetails`]: desk(({ theirs }): Try[] => [
    { form: { interviewId: theirs.over.interviewId, round: "2", format: "video" } },
  ]),
  [`${PAGE}/edit#moveIt`]: foreign("over", { day: "2026-11-20", minutes: "30", zone: "Europe/London" }),
  [`${PAGE}/edit#callItOff`]: foreign("over", { by: "agency" }),
  [`${PAGE}/edit#handOver`]: desk(({ ours, theirs }): Try[] => [
    { form: { interviewId: theirs.over.interviewId, ownerId: ours.colleague.consultantId } },
    {
      form: { interviewId: ours.over.interviewId, ownerId: theirs.colleague.consultantId },
      want: /works here|404/,
    },
  ]),

  [`${PAGE}/call-back#logCallBack`]: foreign("over", {
    attended: "attended",
    rating: "7",
    interest: "want",
    decidesByUnknown: "on",
  }),
  [`${PAGE}/call-back#keepDraft`]: draft("call-back"),

  [`${PAGE}/call-back#throwDraftAway`]: {
    as: "desk",
    reason: "lets go of one's own draft of that name, or of none",
    tries: ({ theirs }) => [{ form: { interviewId: theirs.open.interviewId }, want: "harmless" }],
  },

  [`${PAGE}/ask#sendAsk`]: request("spoken", LETTER),
  [`${PAGE}/ask#sendChase`]: request("open", LETTER),
  [`${PAGE}/ask#rang`]: request("open", { outcome: "talked" }),
  [`${PAGE}/ask#onPaper`]: request("open", { seen: "0" }),
  [`${PAGE}/ask#answered`]: request("open", { verdict: "no" }),
  [`${PAGE}/ask#hold`]: request("open", { until: "2026-11-10" }),
  [`${PAGE}/ask#endHold`]: request("open"),
  [`${PAGE}/ask#promised`]: request("open", { by: "2026-11-10" }),
  [`${PAGE}/ask#giveTo`]: desk(({ ours, theirs }): Try[] => [
    { form: { interviewId: theirs.open.interviewId, contactName: "Nobody" } },
    { form: { interviewId: ours.open.interviewId, contactId: theirs.open.contactId } },
    { form: { interviewId: ours.open.interviewId, requestId: theirs.open.requestId, contactName: "Nobody" } },
  ]),
  [`${PAGE}/ask#correct`]: request("open", { contactEmail: "other@harrow.test" }),
  [`${PAGE}/ask#pace`]: request("open", { rhythm: "usual" }),
  [`${PAGE}/ask#noFeedback`]: request("open"),
  [`${PAGE}/ask#stopAsking`]: request("open", { sure: "on" }),
  [`${PAGE}/ask#openAgain`]: request("lapsed"),
  ...Object.fromEntries(
    ["takeBack", "sendAgain", "arrived"].map((name) => [
      `${PAGE}/ask#${name}`,
      desk(({ ours, theirs }): Try[] => [
        { form: { interviewId: theirs.open.interviewId, letterId: theirs.letterId } },
        { form: { interviewId: ours.open.interviewId, letterId: theirs.letterId } },
      ]),
    ]),
  ),
  [`${PAGE}/ask#keepDraft`]: draft("ask"),

  [`${PAGE}/relay#tell`]: desk(({ ours, theirs }): Try[] => [
    {
      form: {
        how: "send",
        interviewId: theirs.said.interviewId,
        kind: "feedback",
        answerId: theirs.said.answerId,
        text: TEXT,
      },
    },
    { form: { how: "talked", interviewId: theirs.said.interviewId, kind: "feedback", text: TEXT } },
    {
      form: {
        how: "send",
        interviewId: ours.said.interviewId,
        kind: "feedback",
        answerId: theirs.said.answerId,
        text: TEXT,
      },
      want: /answer|read|load/i,
    },
  ]),
  [`${PAGE}/relay#decide`]: desk(({ theirs }): Try[] => [
    { form: { relayId: theirs.pendingId, decision: "send" } },
    { form: { relayId: theirs.pendingId, decision: "return", reason: "Softer" } },
  ]),
  [`${PAGE}/relay#sendApproved`]: desk(({ theirs }): Try[] => [{ form: { relayId: theirs.pendingId } }]),
  [`${PAGE}/relay#takeBack`]: desk(({ theirs }): Try[] => [{ form: { relayId: theirs.pendingId } }]),
  [`${PAGE}/relay#logAttempt`]: foreign("said", { outcome: "missed" }),
  [`${PAGE}/relay#noteReply`]: desk(({ theirs }): Try[] => [{ form: { relayId: theirs.relayId } }]),
  [`${PAGE}/relay#addAddress`]: foreign("said", { email: "other@candidates.test" }),
  [`${PAGE}/relay#withholdIt`]: foreign("said", { reason: "They asked for it" }),
  [`${PAGE}/relay#giveUp`]: foreign("said"),
  [`${PAGE}/relay#takeOver`]: foreign("said"),
  [`${PAGE}/relay#keepDraft`]: draft("relay"),

  "(desk)/team/[id]#handOver": desk(({ ours, theirs }): Try[] => [
    {
      form: {
        from: theirs.colleague.consultantId,
        to: ours.colleague.consultantId,
        "interviewIds[]": [ours.open.interviewId, theirs.open.interviewId],
      },
    },
    {
      form: {
        from: ours.at.consultantId,
        to: theirs.colleague.consultantId,
        "interviewIds[]": [ours.open.interviewId],
      },
      want: /works here|404/,
    },
  ]),
};
