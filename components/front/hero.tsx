// The first thing a visitor sees: what it is for, the way in, and one loop as an example.
import { Arcs } from "@/components/shell/arcs";
import { ButtonLink } from "@/components/ui/button";
import { LoopPicture } from "./loop-picture";

/** The ground is green, the picture is paper: so only the words take on the ground's colours. */
export function Hero({ signedIn }: { signedIn: boolean }) {
  return (
    <section className="relative isolate -mx-5 grid items-center gap-x-14 gap-y-10 overflow-clip bg-brand px-5 py-10 sm:mx-0 sm:rounded-xl sm:px-10 sm:py-14 lg:grid-cols-[1.1fr_1fr] lg:px-14">
      <Arcs className="-top-40 -right-60 size-200 max-lg:top-auto max-lg:-right-40 max-lg:-bottom-60" />
      <div>
        <div className="brand-ground bg-transparent!">
          <h1 className="text-4xl font-bold tracking-[-0.022em] sm:text-[3.5rem]">
            Every candidate hears back.
          </h1>
          <p className="mt-5 max-w-xl text-lg text-muted">
            Hearback is the desk of a recruitment agency for what happens after an interview: hear from the
            candidate, ask the employer, keep asking, and pass it on. Nothing is closed until the candidate
            has been told.
          </p>
        </div>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={signedIn ? "/today" : "/sign-up"} size="lg" className={ON_BRAND}>
            {signedIn ? "Go to Today" : "Create your agency’s desk"}
          </ButtonLink>
          {!signedIn && (
            <ButtonLink href="/sign-in" size="lg" className={OUTLINED}>
              Sign in
            </ButtonLink>
          )}
        </div>
      </div>
      <LoopPicture />
    </section>
  );
}

const ON_BRAND = "border-transparent! bg-on-brand! text-brand! hover:bg-on-brand-muted!";
const OUTLINED = "border-on-brand-muted! bg-transparent! text-on-brand! shadow-none! hover:bg-brand-line!";
