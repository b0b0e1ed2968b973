/** The dated list that a rhythm would make, asked for while somebody types it. */
import { z } from "zod";
import { CadenceFields, readCadence } from "@/lib/agencies/cadence";
import { OptionalId } from "@/lib/platform/fields";
import { deskVisit } from "@/lib/platform/gates";
import { leadRequestId } from "@/lib/requests/queries/hand";
import { planPreview } from "@/lib/requests/queries/plan-preview";

const Question = z
  .strictObject({ ...CadenceFields, interviewId: OptionalId })
  .transform(({ interviewId, ...typed }, context) => ({
    interviewId,
    cadence: readCadence({ ...typed, rhythm: "own" }, context),
  }));

export async function GET(request: Request): Promise<Response> {
  const visit = await deskVisit();
  if (!visit) return Response.json({ error: "Please sign in." }, { status: 401 });
  const asked = Question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return Response.json({ error: "These numbers make no rhythm." }, { status: 400 });
  const { interviewId, cadence } = asked.data;
  const requestId = interviewId ? await leadRequestId(visit.scope, interviewId) : null;
  const plan = await planPreview(visit.scope, cadence, requestId);
  return Response.json({ ...plan, now: visit.scope.now }, { headers: { "Cache-Control": "no-store" } });
}
