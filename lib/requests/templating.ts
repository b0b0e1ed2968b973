/** The agency's own words filled with the facts of a request: a proposal, or its gaps. Pure. */
import { renderTemplate, type TemplateFacts } from "@/lib/agencies/template";
import { formatDay } from "@/lib/interviews/when";
import type { Day } from "@/lib/platform/time";
import { calledBy } from "./names";
import { type AskFacts, interestWords, type Proposal, pointsWords } from "./proposal";

export type TemplatingFacts = Omit<AskFacts, "round"> & {
  employerName: string;
  agencyName: string;
  consultantName: string;
  promised: Day | null;
};

export function templateFacts(facts: TemplatingFacts): TemplateFacts {
  const { candidateName, contactName, day, today, decidesBy, promised } = facts;
  const first = calledBy(candidateName);
  return {
    "contact.name": contactName,
    "contact.first_name": contactName && calledBy(contactName),
    "candidate.name": candidateName,
    "candidate.first_name": first,
    "job.title": facts.jobTitle,
    "employer.name": facts.employerName,
    "interview.day": formatDay(day, today),
    "agency.name": facts.agencyName,
    "consultant.name": facts.consultantName,
    "candidate.interest": interestWords(facts, first) || null,
    "candidate.points": pointsWords(facts, first) || null,
    "employer.decides_by": decidesBy && formatDay(decidesBy, today),
    "promise.day": promised && formatDay(promised, today),
  };
}

type Template = { id: string; subject: string; body: string };

/** `otherwise`: Hearback's own words, which stand where the template has a gap; `subject`: kept, to stay in one thread. */
export function proposalFrom(
  template: Template,
  facts: TemplateFacts,
  otherwise: Proposal,
  subject: string | null,
): Proposal {
  const [title, body] = [
    renderTemplate(subject ?? template.subject, facts),
    renderTemplate(template.body, facts),
  ];
  const holes = [title, body].flatMap((part) => ("holes" in part ? part.holes : []));
  if ("holes" in title || "holes" in body) return { ...otherwise, holes };
  return { subject: title.text.replace(/\s+/g, " ").slice(0, 200), body: body.text, templateId: template.id };
}
