// A key on the keyboard, printed small beside what it does.
import type { ReactNode } from "react";
import { classes } from "./classes";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return <kbd className={classes("ui-kbd", className)}>{children}</kbd>;
}
