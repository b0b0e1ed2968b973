/** The agency's own words for its letters to employers: one kind at a time, with a real request to look at. */
import type { Metadata } from "next";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { TemplateEditor } from "@/components/agencies/template-editor";
import { TemplateVersions } from "@/components/agencies/template-versions";
import { OnePress } from "@/components/requests/one-press";
import { ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Segmented } from "@/components/ui/segmented";
import { agencyOf, me } from "@/lib/agencies/queries";
import { templateNow, templateVersions } from "@/lib/agencies/queries/templates";
import { may } from "@/lib/agencies/roles";
import { TEMPLATE_KINDS, TEMPLATE_WORDS, type TemplateKind } from "@/lib/agencies/template";
import { TONE_PRESETS, TONE_WORDS, TONES, type Tone } from "@/lib/agencies/template-tones";
import { deskGate } from "@/lib/platform/gates";
import { templateSample } from "@/lib/requests/queries/template-sample";
import { backToUsual, restore, save } from "./actions";

export const metadata: Metadata = { title: "Letters · Settings" };

type Props = { searchParams: Promise<{ kind?: string; tone?: string; saved?: string }> };

const USUAL = "Hearback’s own words are used; save your own to change that.";
const AS_REMINDER = "It has no words of its own: your reminder’s are used, or Hearback’s.";

export default async function LettersPage({ searchParams }: Props) {
  const scope = await deskGate();
  const query = await searchParams;
  const kind = TEMPLATE_KINDS.find((one) => one === query.kind) ?? "ask";
  const tone = TONES.find((one) => one === query.tone);
  const [agency, self, now, versions, sample] = await Promise.all([
    agencyOf(scope),
    me(scope),
    templateNow(scope, kind),
    templateVersions(scope, kind),
    templateSample(scope),
  ]);
  const zone = self.zone ?? agency.zone;
  const mayWrite = may(scope.role, "write_templates");
  const begun = tone ? TONE_PRESETS[kind][tone] : (now ?? TONE_PRESETS[kind].plain);
  return (
    <SettingsFrame part="letters">
      <p className="max-w-prose text-muted">
        How your agency’s letters to employers begin, whoever writes them. The three answers, “wrong person,
        or please stop” and the signature always follow. A letter with a gap that nothing fills is never sent:
        it is left to a person.
      </p>
      <Segmented
        label="Which letter"
        segments={TEMPLATE_KINDS.map((one) => ({
          href: `/settings/letters?kind=${one}`,
          label: TEMPLATE_WORDS[one].title,
          current: one === kind,
        }))}
      />
      {query.saved && (
        <FormMessage tone="ok">
          {query.saved === "usual"
            ? "Hearback’s own words are used again."
            : "Saved: new letters use these words."}
        </FormMessage>
      )}
      <p>
        <span className="font-semibold">{TEMPLATE_WORDS[kind].when}</span>{" "}
        <span className="text-muted">
          {now ? "Your own words are used." : kind === "ask" || kind === "chase" ? USUAL : AS_REMINDER}
        </span>
      </p>
      {mayWrite ? (
        <>
          <Tones kind={kind} tone={tone} />
          <TemplateEditor
            key={`${kind} ${tone} ${now?.id}`}
            kind={kind}
            begun={{ subject: begun.subject, body: begun.body }}
            facts={sample.facts}
            real={sample.real}
            action={save}
          />
          {now && (
            <OnePress action={backToUsual} fields={{ kind }}>
              Use Hearback’s own words again
            </OnePress>
          )}
        </>
      ) : (
        <FormMessage tone="info">Managers and owners write these; you may look.</FormMessage>
      )}
      <TemplateVersions
        versions={versions}
        current={now?.id ?? null}
        around={{ now: scope.now, zone }}
        restore={mayWrite ? restore : null}
      />
    </SettingsFrame>
  );
}

function Tones({ kind, tone }: { kind: TemplateKind; tone: Tone | undefined }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-sm text-muted">Begin from a tone:</span>
      {TONES.map((one) => (
        <ButtonLink
          key={one}
          size="sm"
          variant={one === tone ? "primary" : "secondary"}
          href={`/settings/letters?kind=${kind}&tone=${one}`}
        >
          {TONE_WORDS[one]}
        </ButtonLink>
      ))}
    </div>
  );
}
