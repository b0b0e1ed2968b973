// The mark of Hearback: two speech strokes meeting, the second answering the first; and the name beside it.
import Link from "next/link";
import { classes } from "@/components/ui/classes";

/** `onBrand` is the inverse, for the dark green of the front door. */
export function LogoMark({ onBrand = false, className }: { onBrand?: boolean; className?: string }) {
  const ink = onBrand ? "stroke-brand" : "stroke-on-accent";
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={classes("size-7 shrink-0", className)}>
      <rect width="32" height="32" rx="8" className={onBrand ? "fill-on-brand" : "fill-accent"} />
      <path
        d="M9 7.5v17M9 18.2c0-4 2.7-6.2 6-6.2s5.6 2.1 5.6 5.6v6.9"
        className={`fill-none ${ink}`}
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="23.3" cy="8.7" r="2.4" className={onBrand ? "fill-brand" : "fill-on-accent"} />
    </svg>
  );
}

export function Logo({ onBrand, className }: { onBrand?: boolean; className?: string }) {
  return (
    <span className={classes("inline-flex items-center gap-2", className)}>
      <LogoMark onBrand={onBrand} />
      <span className="text-lg font-bold tracking-[-0.015em]">Hearback</span>
    </span>
  );
}

/** The name as the way home. */
export function LogoLink({
  href,
  onBrand,
  className,
}: {
  href: string;
  onBrand?: boolean;
  className?: string;
}) {
  return (
    <Link href={href} aria-label="Hearback, home" className={classes("inline-flex rounded-md", className)}>
      <Logo onBrand={onBrand} />
    </Link>
  );
}
