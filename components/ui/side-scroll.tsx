// Links in one line that may be wider than a phone: it scrolls sideways, and begins where the current one can be seen.
"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Of the link beside it, so that one sees that there are more. */
const PEEK_PIXELS = 32;

export function SideScroll({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const nav = place.current;
    const current = nav?.querySelector("[aria-current]");
    if (!nav || !current) return;
    const hidden = current.getBoundingClientRect().right - nav.getBoundingClientRect().right;
    if (hidden > 0) nav.scrollLeft += hidden + PEEK_PIXELS;
  });
  return (
    <nav ref={place} aria-label={label} className={className}>
      {children}
    </nav>
  );
}
