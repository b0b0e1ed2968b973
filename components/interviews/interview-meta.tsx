// What stands under the name of an interview's candidate: job, employer, number to ring, round and time, and whose it is.
import Link from "next/link";
import { FORMAT_WORDS, type Format } from "@/lib/interviews/model";
import { formatInterview } from "@/lib/interviews/when";
import type { InterviewStory } from "@/lib/loops/queries/story";

export function InterviewMeta({ story, zone, now }: { story: InterviewStory; zone: string; now: Date }) {
  const { facts } = story;
  const { phone } = facts.candidate;
  return (
    <>
      <p>
        <Link href={`/jobs/${facts.job.id}`} className="font-semibold text-text hover:underline">
          {facts.job.title}
        </Link>{" "}
        at{" "}
        <Link href={`/employers/${facts.employer.id}`} className="font-semibold text-text hover:underline">
          {facts.employer.name}
        </Link>
        {phone && (
          <>
            {" · "}
            <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="text-text hover:underline">
              {phone}
            </a>
          </>
        )}
      </p>
      <p>
        {[
          `INT-${facts.number}`,
          `round ${facts.round}`,
          FORMAT_WORDS[facts.format as Format] ?? facts.format,
          formatInterview(facts, zone, null, now),
          `looked after by ${facts.owner.name}`,
        ].join(" · ")}
      </p>
    </>
  );
}
