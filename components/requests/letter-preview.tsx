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
  regards: string;
  signature: readonly string[];
  stop: string;
};

type Props = { subject: string; body: string; frame: PreviewFrame };

export function LetterPreview({ subject, body, frame }: Props) {
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
