/** What the booking form asks while somebody types: records to pick, and the round that would be next. */
import { z } from "zod";
import { PARTS } from "@/lib/interviews/booking-choices";
import { pickOptions, roundFor } from "@/lib/loops/queries/booking";
import { OptionalId } from "@/lib/platform/fields";
import { deskVisit } from "@/lib/platform/gates";

const Question = z.union([
  z.strictObject({ kind: z.enum(PARTS), q: z.string().max(200), employerId: OptionalId }),
  z.strictObject({ candidateId: z.uuid(), jobId: z.uuid() }),
]);

export async function GET(request: Request): Promise<Response> {
  const visit = await deskVisit();
  if (!visit) return Response.json({ error: "Please sign in." }, { status: 401 });
  const asked = Question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return Response.json({ error: "Nothing to look for." }, { status: 400 });
  const { data } = asked;
  const answer =
    "kind" in data
      ? { options: await pickOptions(visit.scope, data) }
      : { round: await roundFor(visit.scope, data.candidateId, data.jobId) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
