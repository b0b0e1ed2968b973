// Something folded away until asked for: the browser's own details and summary, so it works without JavaScript.
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { Kbd } from "./kbd";

/** `meta` stands at the end of the closed line ("3 filled in"). `plain` leaves out the frame. */
export function Disclosure({
  summary,
  meta,
  open,
  plain = false,
  name,
  shortcut,
  className,
  children,
}: {
  summary: ReactNode;
  meta?: ReactNode;
  open?: boolean;
  plain?: boolean;
  /** Disclosures of one name close each other. */
  name?: string;
  /** Opens it; once it is open, the same letter is free for what is inside. */
  shortcut?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details
      open={open}
      name={name}
      className={classes("group", !plain && "rounded-lg border border-line bg-surface shadow-low", className)}
    >
      <summary
        className={classes(
          "flex min-h-11 list-none items-center gap-2 rounded-md font-semibold [&::-webkit-details-marker]:hidden",
          plain ? "text-accent-text hover:underline" : "px-4 py-2.5 hover:bg-sunken/40",
        )}
      >
        <ChevronRight className="size-4 shrink-0 text-muted transition-transform duration-100 group-open:rotate-90" />
        <span className="min-w-0 flex-1">
          {summary}
          {shortcut && (
            <span data-key={shortcut} className="ml-2 group-open:hidden">
              <Kbd>{shortcut}</Kbd>
            </span>
          )}
        </span>
        {meta && <span className="text-sm font-normal text-muted">{meta}</span>}
      </summary>
      <div className={plain ? "pt-1 pl-6" : "border-t border-line px-4 py-4"}>{children}</div>
    </details>
  );
}
