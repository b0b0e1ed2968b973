/** A letter to the employer as its reader will see it, in our own colours: what was typed, and what the template adds. */

export type PreviewFrame = {
  to: string;
  from: string;
  agency: string;
  candidate: string;
  interview: string;
  verdicts: readonly string[];
  seen: string;
  choices: readonly string[];
  /** What else waits for the same person: a heading, and two lines for each. */
  along: {
    heading: string;
    other: string;
    lines: readonly { candidate: string; interview: string }[];
  } | null;
  regards: string;
  signature: readonly string[];
  stop: string;
};

type Props = { subject: string; body: string; frame: PreviewFrame; alone: boolean };

export function LetterPreview({ subject, body, frame, alone }: Props) {
  return (
    <section
      aria-label="Preview of the letter"
      className="min-w-0 self-start rounded-lg border border-line bg-sunken/50"
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-line px-4 py-2.5 text-sm [&_dt]:text-muted">
        <dt>To</dt>
        <dd className="wrap-anywhere">{frame.to}</dd>
        <dt>From</dt>
        <dd className="wrap-anywhere">{frame.from}</dd>
        <dt>Subject</dt>
        <dd className="font-semibold wrap-anywhere">{subject}</dd>
      </dl>
      <div className="space-y-3 px-4 py-4">
        <p className="whitespace-pre-wrap wrap-anywhere">{body}</p>
        <p>
          <strong>{frame.candidate}</strong>
          <br />
          {frame.interview}
        </p>
        <p className="flex flex-wrap gap-2">
          {frame.verdicts.map((verdict) => (
            <span
              key={verdict}
              className="rounded-md bg-accent px-3.5 py-1.5 text-sm font-semibold text-on-accent"
            >
              {verdict}
            </span>
          ))}
        </p>
        <p className="text-sm text-muted">{frame.seen}</p>
        <p className="text-sm text-muted">{frame.choices.join(" · ")}</p>
        {frame.along && !alone && <Along along={frame.along} verdicts={frame.verdicts} />}
        <p>
          {frame.regards}
          {frame.signature.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </p>
        <p className="border-t border-line pt-2 text-xs text-muted">{frame.stop}</p>
      </div>
    </section>
  );
}

function Along({
  along,
  verdicts,
}: {
  along: NonNullable<PreviewFrame["along"]>;
  verdicts: readonly string[];
}) {
  return (
    <>
      <p>{along.heading}</p>
      {along.lines.map(({ candidate, interview }) => (
        <p key={`${candidate} ${interview}`}>
          <strong>{candidate}</strong>
          <br />
          {interview}
          <br />
          <span className="text-sm text-muted">{[...verdicts, along.other].join(" · ")}</span>
        </p>
      ))}
    </>
  );
}
