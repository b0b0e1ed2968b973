/** Words to begin a template from, in three tones. Pure. */
import type { TemplateKind } from "./template";

export const TONES = ["plain", "warm", "formal"] as const;
export type Tone = (typeof TONES)[number];
export const TONE_WORDS: Record<Tone, string> = { plain: "Plain", warm: "Warm", formal: "Formal" };

const SUBJECT = "{{candidate.name}}, {{job.title}}: what did you think?";

export const TONE_PRESETS: Record<TemplateKind, Record<Tone, { subject: string; body: string }>> = {
  ask: {
    plain: {
      subject: SUBJECT,
      body: 'Hello {{contact.first_name}},\n\nThank you for seeing {{candidate.name}} on {{interview.day}} for the {{job.title}} position. {{candidate.interest|""}}\n\n{{candidate.points|""}}\n\nWhat did you think of {{candidate.first_name}}? A line is enough.',
    },
    warm: {
      subject: SUBJECT,
      body: 'Dear {{contact.first_name}},\n\nI hope the conversation with {{candidate.name}} on {{interview.day}} was a pleasure. {{candidate.interest|""}}\n\n{{candidate.points|""}}\n\nI would love to hear your impression. A sentence or two, good or bad, helps {{candidate.first_name}} either way, and you make somebody’s week by being quick.',
    },
    formal: {
      subject: "Feedback on {{candidate.name}}, {{job.title}}",
      body: 'Dear {{contact.name}},\n\nThank you for interviewing {{candidate.name}} for the position of {{job.title}} on {{interview.day}}. {{candidate.interest|""}}\n\n{{candidate.points|""}}\n\nWe should be grateful for your assessment at your earliest convenience. The three answers below open a short form.',
    },
  },
  chase: {
    plain: {
      subject: SUBJECT,
      body: "Hello {{contact.first_name}},\n\nA short reminder about {{candidate.name}} on {{interview.day}}: a first impression is all I am after. If it is too early, tell me below by when, and I will wait.",
    },
    warm: {
      subject: SUBJECT,
      body: "Dear {{contact.first_name}},\n\nI know how full a week gets. {{candidate.first_name}} is waiting to hear how {{interview.day}} went, and one press below would already help. Thank you for taking the time.",
    },
    formal: {
      subject: "Feedback on {{candidate.name}}, {{job.title}}",
      body: "Dear {{contact.name}},\n\nMay I remind you of {{candidate.name}}, whom you interviewed on {{interview.day}}? Should you need longer, please give us a day below; we shall not write before it.",
    },
  },
  chase_again: {
    plain: {
      subject: SUBJECT,
      body: "Hello {{contact.first_name}},\n\n{{candidate.first_name}} is still waiting to hear how {{interview.day}} went. One press below, without a word more, would already help. It takes about twenty seconds.",
    },
    warm: {
      subject: SUBJECT,
      body: "Dear {{contact.first_name}},\n\nNo pressure from me about {{candidate.name}}: if there is no news yet, a day by which you expect some would let me set {{candidate.first_name}}’s mind at rest. You will find a place for it below.",
    },
    formal: {
      subject: "Feedback on {{candidate.name}}, {{job.title}}",
      body: "Dear {{contact.name}},\n\nWe have not yet received your assessment of {{candidate.name}}, interviewed on {{interview.day}}. Should somebody else be better placed to answer, the link for that is below.",
    },
  },
  last_chase: {
    plain: {
      subject: SUBJECT,
      body: "Hello {{contact.first_name}},\n\nI have asked about {{candidate.name}} before and do not want to keep filling your inbox, so this is my last reminder. If feedback is not possible, the link for that is below, and I will tell {{candidate.first_name}} honestly.",
    },
    warm: {
      subject: SUBJECT,
      body: "Dear {{contact.first_name}},\n\nI will leave you in peace after this one. If you can spare a single press for {{candidate.first_name}}, it would mean a great deal; and if not, I will explain it kindly.",
    },
    formal: {
      subject: "Feedback on {{candidate.name}}, {{job.title}}",
      body: "Dear {{contact.name}},\n\nThis is our last reminder concerning {{candidate.name}}. Should you be unable to give feedback, we should be grateful if you would tell us so below.",
    },
  },
  broken_promise: {
    plain: {
      subject: SUBJECT,
      body: 'Hello {{contact.first_name}},\n\nYou had hoped to have an answer about {{candidate.name}} by {{promise.day|"now"}}. Is there anything you can tell me yet? If it needs longer, give me a new day below.',
    },
    warm: {
      subject: SUBJECT,
      body: 'Dear {{contact.first_name}},\n\nPlans change, I know: you had hoped to decide about {{candidate.name}} by {{promise.day|"now"}}. A new day below is all it takes, and I will set {{candidate.first_name}}’s mind at rest until then.',
    },
    formal: {
      subject: "Feedback on {{candidate.name}}, {{job.title}}",
      body: 'Dear {{contact.name}},\n\nYou had kindly indicated a decision on {{candidate.name}} by {{promise.day|"now"}}. May we ask how matters stand, or by which day we may expect to hear from you?',
    },
  },
};
