// The frame of the employer's one form: who is asking, and what becomes of the answer.
import type { ReactNode } from "react";
import { SkipLink } from "./skip-link";

/** `footer` is one line: wrong person, please stop, privacy. Words come as props: this window is translated. */
export function EmployerShell({
  agencyName,
  footer,
  skip,
  children,
}: {
  agencyName: string;
  footer?: ReactNode;
  skip?: string;
  children: ReactNode;
}) {
  return (
    <div data-room="reading" className="flex min-h-dvh flex-col">
      <SkipLink>{skip}</SkipLink>
      <header className="mx-auto w-full max-w-2xl px-4 pt-6 sm:px-6 sm:pt-10">
        <p className="border-b-2 border-accent pb-3 text-lg leading-tight font-bold tracking-[-0.01em] wrap-anywhere">
          {agencyName}
        </p>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-2xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
      {footer && (
        <footer className="mx-auto w-full max-w-2xl px-4 pb-10 text-sm text-muted sm:px-6">
          <div className="border-t border-line pt-4">{footer}</div>
        </footer>
      )}
    </div>
  );
}
