// The frame before anyone is signed in: the brand at the left, one form or the landing page at the right.
import type { ReactNode } from "react";
import { LogoLink } from "./logo";
import { SkipLink } from "./skip-link";

/** With `aside` (a sentence or two about the product) the page is split on a desk; without it the content has the full width. */
export function FrontShell({
  aside,
  actions,
  footer,
  children,
}: {
  aside?: ReactNode;
  /** At the end of the top line: sign in, create an agency. */
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div data-room="reading" className="flex min-h-dvh flex-col">
      <SkipLink />
      <div
        className={
          aside ? "flex flex-1 flex-col lg:grid lg:grid-cols-[minmax(20rem,5fr)_7fr]" : "flex flex-1 flex-col"
        }
      >
        <header
          className={
            aside
              ? "flex flex-col justify-between gap-10 border-line px-5 py-4 max-lg:border-b sm:px-8 lg:border-r lg:bg-surface lg:px-12 lg:py-10"
              : "mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-3 px-5 py-4 sm:px-8"
          }
        >
          <LogoLink href="/" />
          {aside && <div className="max-w-md max-lg:hidden">{aside}</div>}
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
        <main
          id="main"
          tabIndex={-1}
          className={
            aside
              ? "flex flex-1 justify-center px-5 py-8 outline-none sm:px-8 lg:items-center lg:py-12 [&>*]:w-full [&>*]:max-w-md"
              : "mx-auto w-full max-w-6xl flex-1 px-5 pb-12 outline-none sm:px-8"
          }
        >
          {children}
        </main>
      </div>
      {footer && (
        <footer className="border-t border-line px-5 py-5 text-sm text-muted sm:px-8">{footer}</footer>
      )}
    </div>
  );
}
