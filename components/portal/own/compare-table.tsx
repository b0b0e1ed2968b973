/** Interviews side by side, a column each: what the candidate noted of them. Wider than a phone, it scrolls by itself. */
import type { ReactNode } from "react";
import { formatDay } from "@/lib/interviews/when";
import { words } from "@/lib/platform/words";
import type { JournalLine } from "@/lib/portal/queries/journal";

export function CompareTable({ lines }: { lines: readonly JournalLine[] }) {
  const say = words("own.compare");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section aria-label={say("title")} tabIndex={0} className="-mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
      <table className="w-full text-left align-top">
        <thead>
          <tr>
            <td />
            {lines.map((line) => (
              <th key={line.interviewId} scope="col" className="min-w-40 px-3 py-2 align-top">
                {line.employer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, value]) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="px-3 py-2 align-top text-sm font-normal text-muted">
                {say(name)}
              </th>
              {lines.map((line) => (
                <td key={line.interviewId} className="px-3 py-2 align-top wrap-anywhere whitespace-pre-line">
                  {value(line) || <span className="text-sm text-muted">{say("nothing")}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Row = "job" | "rating" | "next" | "decides" | "people" | "culture" | "felt" | "decision";
const note = (line: JournalLine, kind: string) => line.notes.find((one) => one.kind === kind)?.text;

const ROWS: [Row, (line: JournalLine) => ReactNode][] = [
  ["job", ({ job }) => job],
  ["rating", ({ account }) => account?.rating && words("own.compare")("ofTen", { mark: account.rating })],
  ["next", ({ account }) => account?.nextStep],
  ["decides", ({ account }) => account?.employerDecidesBy && formatDay(account.employerDecidesBy)],
  [
    "people",
    (line) =>
      [...(line.account?.lines.filter(({ kind }) => kind === "met").map(met) ?? []), note(line, "people")]
        .filter(Boolean)
        .join("\n"),
  ],
  ["culture", (line) => note(line, "culture")],
  ["felt", (line) => note(line, "felt")],
  [
    "decision",
    ({ decision, account }) => {
      const said = decision ?? account?.interest;
      return said && words("own.compare")(said as "want");
    },
  ],
];

function met({ text, detail }: { text: string; detail?: string | undefined }): string {
  return detail ? `${text}, ${detail}` : text;
}
