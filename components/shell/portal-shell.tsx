// The candidate's frame: the agency's name, the way to their interviews, sign out; made for a phone.
import Link from "next/link";
import type { ReactNode } from "react";
import { OfflineBanner } from "./offline-banner";
import { SkipLink } from "./skip-link";

/** All words come as props: this window is translated. `foot` is one quiet line (who to call, privacy). */
export function PortalShell({
  agencyName,
  home,
  signOut,
  skip,
  offline,
  foot,
  children,
}: {
  agencyName: string;
  /** Link to the list of interviews. */
  home?: { href: string; label: string };
  signOut?: { action: (form: FormData) => void | Promise<void>; label: string };
  skip?: string;
  offline?: string;
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div data-room="reading" className="flex min-h-dvh flex-col">
      <SkipLink>{skip}</SkipLink>
      <header data-no-print="" className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-16 max-w-2xl flex-wrap items-center justify-between gap-x-4 px-4 py-2 sm:px-6">
          <p className="min-w-0 text-lg leading-tight font-bold tracking-[-0.01em] wrap-anywhere">
            {agencyName}
          </p>
          <nav aria-label={agencyName} className="flex items-center gap-1 text-sm font-semibold">
            {home && (
              <Link href={home.href} className={BAR_LINK}>
                {home.label}
              </Link>
            )}
            {signOut && (
              <form action={signOut.action}>
                <button type="submit" className={BAR_LINK}>
                  {signOut.label}
                </button>
              </form>
            )}
          </nav>
        </div>
      </header>
      <OfflineBanner>{offline}</OfflineBanner>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-2xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-9"
      >
        {children}
      </main>
      {foot && (
        <footer className="mx-auto w-full max-w-2xl px-4 pb-8 text-sm text-muted sm:px-6">
          <div className="border-t border-line pt-4">{foot}</div>
        </footer>
      )}
    </div>
  );
}

const BAR_LINK =
  "inline-flex min-h-11 items-center rounded-md px-2.5 text-accent-text hover:bg-accent-soft first:-ml-2.5 sm:first:ml-0";
