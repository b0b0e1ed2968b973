// The mark of Hearback: two speech strokes meeting, the second answering the first; and the name beside it.
import Link from "next/link";
import { classes } from "@/components/ui/classes";

export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={classes("size-7 shrink-0", className)}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M9 7.5v17M9 18.2c0-4 2.7-6.2 6-6.2s5.6 2.1 5.6 5.6v6.9"
        className="fill-none stroke-on-accent"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="23.3" cy="8.7" r="2.4" className="fill-on-accent" />
    </svg>
  );
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={classes("inline-flex items-center gap-2", className)}>
      <LogoMark />
      <span className="text-lg font-bold tracking-[-0.015em]">Hearback</span>
    </span>
  );
}

/** The name as the way home. */
export function LogoLink({ href, className }: { href: string; className?: string }) {
  return (
    <Link href={href} aria-label="Hearback, home" className={classes("inline-flex rounded-md", className)}>
      <Logo />
    </Link>
  );
}
