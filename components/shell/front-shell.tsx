// The frame before anyone is signed in: the brand at the left and one form at the right, or the landing page.
import type { ReactNode } from "react";
import { Arcs } from "./arcs";
import { LogoLink } from "./logo";
import { SkipLink } from "./skip-link";

type FrontProps = {
  /** A sentence or two about the product (a <p className="text-3xl"> and a quieter one): the page is then split on a desk. */
  aside?: ReactNode;
  /** At the end of the top line: sign in, create an agency. */
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

export function FrontShell({ aside, actions, footer, children }: FrontProps) {
  return (
    <div data-room="reading" className="flex min-h-dvh flex-col">
      <SkipLink />
      {aside ? <Split {...{ aside, actions }}>{children}</Split> : <Whole {...{ actions }}>{children}</Whole>}
      {footer && (
        <footer className="border-t border-line px-5 py-5 text-sm text-muted sm:px-8">{footer}</footer>
      )}
    </div>
  );
}

function Split({ aside, actions, children }: FrontProps) {
  return (
    <div className="flex flex-1 flex-col lg:grid lg:grid-cols-[minmax(22rem,2fr)_3fr]">
      <header className="relative isolate flex items-center justify-between gap-x-4 gap-y-2 overflow-clip brand-ground px-5 py-4 sm:px-8 lg:flex-col lg:items-start lg:gap-12 lg:p-12">
        <Arcs className="top-[calc(36%-25rem)] -right-100 size-200 max-lg:hidden" />
        <LogoLink href="/" onBrand />
        <div className="max-w-md max-lg:hidden">{aside}</div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="flex flex-1 justify-center px-5 py-8 outline-none sm:px-8 lg:items-center lg:py-12 [&>*]:w-full [&>*]:max-w-md"
      >
        {children}
      </main>
    </div>
  );
}

function Whole({ actions, children }: FrontProps) {
  return (
    <>
      <header className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-3 px-5 py-4 sm:px-8">
        <LogoLink href="/" />
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-5 pb-12 outline-none sm:px-8"
      >
        {children}
      </main>
    </>
  );
}
