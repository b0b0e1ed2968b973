/** The landing page: what Hearback is, shown rather than praised. */
import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { Hero } from "@/components/front/hero";
import { Legs } from "@/components/front/legs";
import { FrontShell } from "@/components/shell/front-shell";
import { ButtonLink } from "@/components/ui/button";
import { deskVisit } from "@/lib/platform/gates";

export default async function LandingPage() {
  const signedIn = (await deskVisit()) !== null;
  return (
    <FrontShell actions={<Doors signedIn={signedIn} />} footer={<Footer />}>
      <div className="space-y-20 sm:pt-2 lg:space-y-24">
        <Hero signedIn={signedIn} />
        <section aria-labelledby="legs" className="space-y-8">
          <h2 id="legs" className="text-2xl">
            A loop has three legs, and each has a clock
          </h2>
          <Legs />
        </section>
        <section aria-labelledby="windows" className="space-y-8">
          <h2 id="windows" className="text-2xl">
            Everybody sees what is theirs to see
          </h2>
          <dl className="grid gap-x-12 gap-y-7 sm:grid-cols-2">
            {WINDOWS.map((window) => (
              <div key={window.who}>
                <dt className="font-semibold">{window.who}</dt>
                <dd className="mt-1 text-muted">{window.sees}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="honest" className="grid gap-x-12 gap-y-8 md:grid-cols-2">
          <h2 id="honest" className="text-2xl md:col-span-2">
            To be plain about it
          </h2>
          <Points points={PROMISES} icon={<Check className="mt-1 size-5 shrink-0 text-ok" />} />
          <Points points={LIMITS} icon={<X className="mt-1 size-5 shrink-0 text-muted" />} />
        </section>
      </div>
    </FrontShell>
  );
}

function Doors({ signedIn }: { signedIn: boolean }) {
  if (signedIn)
    return (
      <ButtonLink href="/today" variant="primary">
        Go to Today
      </ButtonLink>
    );
  return (
    <>
      <ButtonLink href="/sign-in" variant="quiet">
        Sign in
      </ButtonLink>
      <ButtonLink href="/sign-up" className="max-sm:hidden">
        Sign up
      </ButtonLink>
    </>
  );
}

function Points({ points, icon }: { points: readonly string[]; icon: ReactNode }) {
  return (
    <ul className="space-y-3">
      {points.map((point) => (
        <li key={point} className="flex gap-3">
          {icon}
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}

function Footer() {
  return (
    <div className="mx-auto flex max-w-6xl flex-wrap justify-between gap-x-8 gap-y-2">
      <p>Hearback, the post-interview desk.</p>
      <p>
        Were you interviewed through an agency?{" "}
        <a href="/portal/sign-in" className="link">
          See your interviews
        </a>
      </p>
    </div>
  );
}

const WINDOWS = [
  {
    who: "The consultant",
    sees: "Today: whom to hear from, whom to chase, whom to tell, and what was promised. The next step is one key away.",
  },
  {
    who: "The employer",
    sees: "One link, one form, no account. Twenty seconds on a phone, and a plain word beforehand that the candidate may see it.",
  },
  {
    who: "The candidate",
    sees: "Where things stand, when the next word comes, and the feedback as you passed it on. Never the employer’s raw words.",
  },
  {
    who: "The manager",
    sees: "Every open loop by age and person, what is late on which leg, and a way to cover a colleague who is away.",
  },
] as const;

const PROMISES = [
  "“We asked on these days and had no answer” is an honest answer too, and the desk helps you give it.",
  "Every letter shows where it is: waiting, sent, failed, or not known.",
  "Your agency’s data is walled off in the database itself, not only in the program.",
] as const;

const LIMITS = [
  "It does not replace your candidate database. It takes over when the interview ends.",
  "It does not score, rank or judge people. What it sends automatically is yours to switch off, for everybody or for one interview.",
  "It puts no tracking pixels into letters.",
] as const;
