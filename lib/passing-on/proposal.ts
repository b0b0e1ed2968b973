/** The letter as we propose it: the candidate's own words between two short lines of the consultant's. Pure. */
import { calledBy } from "@/lib/requests/names";
import type { PassOnKind } from "./model";

export function passOnProposal(facts: {
  kind: PassOnKind;
  text: string;
  link: string | null;
  candidateName: string;
  contactName: string | null;
  jobTitle: string;
}): { subject: string; body: string } {
  const { kind, text, link, candidateName, contactName, jobTitle } = facts;
  const hello = contactName ? `Hello ${calledBy(contactName)},` : "Hello,";
  const words = [text, link].filter(Boolean).join("\n");
  return {
    subject: `${candidateName}, ${jobTitle}: ${SUBJECTS[kind]}`,
    body: [hello, LEADS[kind](calledBy(candidateName)), words, ENDS[kind]].filter(Boolean).join("\n\n"),
  };
}

const SUBJECTS: Record<PassOnKind, string> = {
  thank_you: "thank you",
  extra: "something to add",
  withdrawal: "withdraws",
};
const LEADS: Record<PassOnKind, (name: string) => string> = {
  thank_you: (name) => `${name} asked me to pass this on to you:`,
  extra: (name) => `${name} would like to add this to your conversation:`,
  withdrawal: (name) => `${name} has decided not to go on, and wanted you to hear it at once:`,
};
const ENDS: Record<PassOnKind, string> = {
  thank_you: "",
  extra: "",
  withdrawal:
    "Thank you for your time. If there is anything that we should know for the next candidate, I am glad to hear it.",
};
