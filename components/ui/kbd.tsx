// A key on the keyboard, printed small beside what it does.
import type { ReactNode } from "react";
import { classes } from "./classes";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={classes(
        "inline-flex min-w-5 items-center justify-center rounded-sm border border-current/25 px-1 font-sans text-xs leading-4 font-medium uppercase opacity-75",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
