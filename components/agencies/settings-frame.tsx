// The frame of every page of the settings: one heading, and the parts as tabs.
import type { ReactNode } from "react";
import { Page, PageHeader } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";

export type SettingsPart =
  | "profile"
  | "leave"
  | "sessions"
  | "people"
  | "agency"
  | "calendar"
  | "clocks"
  | "letters";

/** Without a `part` it is the overview, which lists the parts itself. */
export function SettingsFrame({ part, children }: { part?: SettingsPart; children: ReactNode }) {
  return (
    <Page>
      <PageHeader title="Settings" />
      {part && (
        <Tabs
          label="Parts of the settings"
          tabs={PARTS.map(({ name, label }) => ({
            href: `/settings/${name}`,
            label,
            current: name === part,
          }))}
        />
      )}
      {children}
    </Page>
  );
}

const PARTS: readonly { name: SettingsPart; label: string }[] = [
  { name: "profile", label: "You" },
  { name: "leave", label: "Leave" },
  { name: "sessions", label: "Signed in" },
  { name: "people", label: "People" },
  { name: "agency", label: "Agency" },
  { name: "calendar", label: "Working time" },
  { name: "clocks", label: "Clocks" },
  { name: "letters", label: "Letters" },
];
