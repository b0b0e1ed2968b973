// A word travelling outward until it is heard: the one ornament of the product, for the dark green ground.
import { classes } from "@/components/ui/classes";

/** Fills the box that `className` places; the word starts in its middle. */
export function Arcs({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 800 800"
      aria-hidden="true"
      className={classes("absolute -z-1 fill-none stroke-brand-line", className)}
    >
      {[48, 96, 144, 192, 240, 288, 336, 384].map((radius) => (
        <circle key={radius} cx="400" cy="400" r={radius} strokeWidth={10 - radius / 48} />
      ))}
      <circle cx="400" cy="400" r="14" className="fill-on-brand-muted stroke-none" />
    </svg>
  );
}
