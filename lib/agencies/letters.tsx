/** The letters that guard accounts and bring colleagues in: facts and links to what is read. */
import { z } from "zod";
import { LetterLayout, Paragraph } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";

export const VerifyFacts = z.object({ name: z.string(), agencyName: z.string(), hasPassword: z.boolean() });

export function VerifyLetter({ facts, link }: { facts: z.infer<typeof VerifyFacts>; link: string }) {
  const say = words("letters.account.verify");
  return (
    <LetterLayout
      agency="Hearback"
      preview={say("preview", { agency: facts.agencyName })}
      button={{ href: link, label: say("button") }}
      note={say("note")}
      why={say("why")}
    >
      <Paragraph>{say("hello", { name: facts.name })}</Paragraph>
      <Paragraph>{say("body", { agency: facts.agencyName })}</Paragraph>
      {facts.hasPassword && <Paragraph>{say("hasPassword")}</Paragraph>}
    </LetterLayout>
  );
}

export const InvitationFacts = z.object({
  name: z.string(),
  inviter: z.string(),
  agencyName: z.string(),
  days: z.number(),
});

export function InvitationLetter({ facts, link }: { facts: z.infer<typeof InvitationFacts>; link: string }) {
  const say = words("letters.account.invitation");
  const { inviter, agencyName: agency } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { agency })}
      button={{ href: link, label: say("button") }}
      note={say("note", { days: facts.days })}
      why={say("why", { inviter, agency })}
    >
      <Paragraph>{say("hello", { name: facts.name })}</Paragraph>
      <Paragraph>{say("body", { inviter, agency })}</Paragraph>
    </LetterLayout>
  );
}

export const ResetFacts = z.object({ minutes: z.number() });

export function ResetLetter({ facts, link }: { facts: z.infer<typeof ResetFacts>; link: string }) {
  const say = words("letters.account.reset");
  return (
    <LetterLayout
      agency="Hearback"
      preview={say("preview")}
      button={{ href: link, label: say("button") }}
      note={say("note", { minutes: facts.minutes })}
      why={say("why")}
    >
      <Paragraph>{say("body")}</Paragraph>
    </LetterLayout>
  );
}

/** `at` is an ISO instant, `zone` the agency's; `forgot` the page where a new password can be asked for. */
export const ChangedFacts = z.object({ at: z.string(), zone: z.string(), forgot: z.string() });

export function ChangedLetter({ facts }: { facts: z.infer<typeof ChangedFacts> }) {
  const say = words("letters.account.changed");
  return (
    <LetterLayout
      agency="Hearback"
      preview={say("preview")}
      button={{ href: facts.forgot, label: say("button") }}
      why={say("why")}
    >
      <Paragraph>{say("body", { when: whenIn(facts.at, facts.zone) })}</Paragraph>
      <Paragraph>{say("notYou")}</Paragraph>
    </LetterLayout>
  );
}

export const KnownFacts = z.object({ agencyName: z.string(), signIn: z.string() });

export function KnownLetter({ facts }: { facts: z.infer<typeof KnownFacts> }) {
  const say = words("letters.account.known");
  return (
    <LetterLayout
      agency="Hearback"
      preview={say("preview")}
      button={{ href: facts.signIn, label: say("button") }}
      why={say("why")}
    >
      <Paragraph>{say("body", { agency: facts.agencyName })}</Paragraph>
      <Paragraph>{say("forgot")}</Paragraph>
    </LetterLayout>
  );
}

/** "Monday 2 March 2026 at 14:05 (Europe/London)". */
function whenIn(at: string, zone: string): string {
  const written = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: zone });
  return `${written.format(Date.parse(at))} (${zone})`;
}
