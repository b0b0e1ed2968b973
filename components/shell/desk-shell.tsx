// The frame around every page of the desk: rail, top bar, palette, keys, and the foot of a phone.
import type { ReactNode } from "react";
import { KeyboardShortcuts } from "@/components/ui/keyboard";
import { ToastProvider } from "@/components/ui/toast";
import { CommandPalette, type PaletteSearch } from "./command-palette";
import { BottomBar, type NavCounts, Rail } from "./desk-nav";
import { type DeskPerson, DeskTopBar } from "./desk-top-bar";
import { LogoLink } from "./logo";
import { OfflineBanner } from "./offline-banner";
import { ShortcutsHelp } from "./shortcuts-help";
import { SkipLink } from "./skip-link";

/** `signOut` is a form action; `search` a server action for the palette; `banner` stands above the page (address not verified). */
export function DeskShell({
  agencyName,
  person,
  counts = {},
  manager = false,
  signOut,
  search,
  banner,
  children,
}: {
  agencyName: string;
  person: DeskPerson;
  counts?: NavCounts;
  /** Shows what only managers and owners see. */
  manager?: boolean;
  signOut: (form: FormData) => void | Promise<void>;
  search?: PaletteSearch;
  banner?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ToastProvider>
      <SkipLink />
      <div className="min-h-dvh md:grid md:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
        <aside
          data-no-print=""
          className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-r border-line bg-surface md:flex"
        >
          <div className="flex h-14 shrink-0 items-center px-4">
            <LogoLink href="/today" />
          </div>
          <Rail counts={counts} manager={manager} />
          <div className="border-t border-line px-5 py-3">
            <p className="text-sm font-semibold wrap-anywhere">{agencyName}</p>
            <ShortcutsHelp />
          </div>
        </aside>
        <div className="flex min-h-dvh min-w-0 flex-col">
          <DeskTopBar person={person} agencyName={agencyName} signOut={signOut} />
          <OfflineBanner />
          {banner}
          <main id="main" tabIndex={-1} className="flex-1 outline-none max-md:pb-20">
            {children}
          </main>
        </div>
      </div>
      <BottomBar counts={counts} manager={manager} />
      <CommandPalette search={search} manager={manager} />
      <KeyboardShortcuts />
    </ToastProvider>
  );
}
