// A moment in words with its exact time on hover; both are worked out by the caller, so there is no clock in here.
import type { ReactNode } from "react";

/** `dateTime` is ISO 8601; `title` the absolute time with its zone; `children` what is read ("2 h ago"). */
export function TimeAgo({
  dateTime,
  title,
  className,
  children,
}: {
  dateTime: string;
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <time dateTime={dateTime} title={title} className={className}>
      {children}
    </time>
  );
}
