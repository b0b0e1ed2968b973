/** The candidate's portal, the employer's window and the front door: other people's relays, links of other kinds. */
import type { Purpose } from "@/lib/platform/tokens";
import type { Case, Fields, Try } from "./cases";
import type { World } from "./world";

const GONE =
  /no longer|works no longer|too old|does not open|used|unknown|newest|not one of ours|not.*(complete|work)|start again/i;

/** Their secrets of every other purpose: what is a key there is none here. */
const otherLinks = (purpose: Purpose, { links }: World, more: Fields, want: Try["want"]): Try[] =>
  (Object.keys(links) as Purpose[])
    .filter((other) => other !== purpose)
    .map((other) => ({ form: { ...more, token: links[other] }, ...(want && { want }) }));
const employer = (more: Fields): Case => ({
  as: "employer",
  reason: "the link is the whole key and names one request; the forms hold no other id",
  tries: ({ theirs }) => otherLinks("reply", theirs, more, GONE),
});
const byLink = (purpose: Purpose, more: Fields, reason: string, want: Try["want"] = GONE): Case => ({
  as: "public",
  reason,
  tries: ({ theirs }) => otherLinks(purpose, theirs, more, want),
});
const open = (form: Fields, reason: string, want: Try["want"]): Case => ({
  as: "public",
  reason,
  tries: () => [{ form, want }],
});

const REPLY = "(employer)/reply/[token]";
const FRONT = "(front)/(account)";
const PORTAL = "(portal)/portal";
const NOBODY = "nobody.at.all@people.test";

export const WINDOW_CASES: Record<string, Case> = {
  [`${REPLY}#answer`]: employer({ verdict: "no", seen: "0" }),
  [`${REPLY}#promise`]: employer({ by: "2026-11-10" }),
  [`${REPLY}#callMe`]: employer({ when: "Tuesday" }),
  [`${REPLY}#askColleague`]: employer({ name: "Eve", email: "eve@people.test" }),
  [`${REPLY}#decline`]: employer({}),
  [`${REPLY}#stop`]: employer({ what: "stop" }),
  [`${REPLY}#sendFreshLink`]: byLink(
    "reply",
    {},
    "exchanges an expired link for a fresh one at the same address",
    "harmless",
  ),

  [`${PORTAL}/(inside)#signOut`]: {
    as: "portal",
    reason: "ends the session at hand",
    tries: () => [{ form: {}, want: "harmless" }],
  },
  [`${PORTAL}/(inside)/preferences#save`]: {
    as: "portal",
    reason: "changes the person of the session",
    tries: () => [{ form: { preferredChannel: "email", wantsReasons: "yes" }, want: "harmless" }],
  },
  [`${PORTAL}/(inside)/interviews/[id]#read`]: {
    as: "portal",
    tries: ({ ours, theirs }) =>
      [theirs.relayId, theirs.pendingId, ours.pendingId].map((relayId) => ({
        form: { relayId, how: "said" },
      })),
  },
  [`${PORTAL}/(inside)/interviews/[id]#answer`]: {
    as: "portal",
    tries: ({ ours, theirs }) =>
      [theirs.relayId, theirs.pendingId, ours.pendingId].map((relayId) => ({
        form: { relayId, reply: "Thanks" },
      })),
  },
  [`${PORTAL}/sign-in#askForLink`]: open(
    { email: NOBODY },
    "writes to the address alone, in each agency that knows it",
    "harmless",
  ),
  [`${PORTAL}/sign-in#enterByCode`]: open(
    { code: "123456" },
    "the code is judged with the secret of the browser that asked",
    /not asked|start again/,
  ),
  [`${PORTAL}/sign-in#enterByLink`]: byLink("portal_sign_in", {}, "the link is the key"),

  "stop/[token]#stop": byLink("stop", { choice: "stop" }, "the link is the key"),
  [`${FRONT}/forgot-password#requestReset`]: open(
    { email: NOBODY },
    "writes to the address alone",
    "harmless",
  ),
  [`${FRONT}/sign-up#signUp`]: open(
    {
      agencyName: "",
      name: "Eve",
      email: NOBODY,
      password: "correct horse battery",
      zone: "Europe/London",
      place: "GB-ENG",
    },
    "makes an agency of its own",
    /marked|agency/,
  ),
  [`${FRONT}/sign-in#signIn`]: open(
    { email: NOBODY, password: "correct horse battery" },
    "the password is the key",
    /./,
  ),
  [`${FRONT}/choose-agency#chooseAgency`]: {
    as: "desk",
    tries: ({ theirs }) => [{ form: { agencyId: theirs.agencyId } }],
    reason: "one may choose among one's own agencies only",
  },
  [`${FRONT}/invitation/[token]#accept`]: byLink(
    "invitation",
    { name: "Eve", password: "correct horse battery" },
    "the link is the key",
  ),
  [`${FRONT}/reset-password/[token]#chooseNewPassword`]: byLink(
    "password_reset",
    { password: "correct horse battery" },
    "the link is the key",
  ),
  [`${FRONT}/verify/[token]#confirmAddress`]: byLink(
    "verify_email",
    { password: "whatever it was" },
    "the link is the key",
  ),
};
