/** How an employer or a contact answers, in figures that say how many they come from. */
import { Card, CardHeader } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import type { HowTheyAnswer } from "@/lib/requests/queries/responsiveness";
import { FEWEST } from "@/lib/requests/responsiveness";

const CHANNELS = { form: "through the link", phone: "by telephone", email: "by e-mail" } as const;

export function HowTheyAnswerCard({ how }: { how: HowTheyAnswer }) {
  const { figures, sentence, ended } = how;
  return (
    <Card>
      <CardHeader title="How they answer" />
      {figures === null ? (
        <p className="text-sm text-muted">
          {ended === 0
            ? "Nothing asked has come to an end yet."
            : `${ended} of ${FEWEST} needed to say anything.`}
        </p>
      ) : (
        <div className="space-y-3">
          {sentence && <p>{sentence}</p>}
          <Facts
            facts={[
              {
                label: "Answered",
                value: `${figures.answered} of ${figures.asked} (${Math.round((100 * figures.answered) / figures.asked)} %)`,
              },
              { label: "Median", value: figures.medianHours !== null && hoursInWords(figures.medianHours) },
              { label: "Mostly", value: figures.channel && CHANNELS[figures.channel] },
              {
                label: "Promises",
                value:
                  figures.promises &&
                  `${figures.promises.kept} of ${figures.promises.kept + figures.promises.broken} kept`,
              },
            ].map((fact) => ({ ...fact, value: fact.value || null }))}
          />
          <p className="text-sm text-muted">
            From {figures.asked} requests of the last two years, in their working hours.
          </p>
        </div>
      )}
    </Card>
  );
}

function hoursInWords(hours: number): string {
  const whole = Math.max(1, Math.round(hours));
  return `${whole} working ${whole === 1 ? "hour" : "hours"}`;
}
