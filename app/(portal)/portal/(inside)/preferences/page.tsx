/** The candidate's choices: by which way, at what time, with reasons or without. */
import type { Metadata } from "next";
import { PreferencesForm } from "@/components/portal/preferences-form";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { MESSAGES, words } from "@/lib/platform/words";
import { portalPerson } from "@/lib/portal/queries";
import { save } from "./actions";

export const metadata: Metadata = { title: words("portal.preferences")("title") };

export default async function PreferencesPage() {
  const person = await portalPerson(await portalGate());
  const say = words("portal.preferences");
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: "/portal", label: words("portal.shell")("home") }}
        title={say("title")}
        meta={say("lead")}
      />
      <PreferencesForm action={save} chosen={person} words={MESSAGES.portal.preferences} />
    </div>
  );
}
