/** What the palette and the pickers ask while somebody types: the signed-in consultant's records, never cached. */
import { z } from "zod";
import { FOUND_KINDS, findAnything } from "@/lib/loops/queries/finding";
import { deskVisit } from "@/lib/platform/gates";

const Asked = z.strictObject({
  q: z.string().max(200).default(""),
  /** "candidate,job"; all kinds when left out. */
  kinds: z
    .string()
    .max(100)
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(FOUND_KINDS)))
    .optional(),
  employer: z.uuid().optional(),
  inUse: z.literal("1").optional(),
});

const EACH = 6;

export async function GET(request: Request): Promise<Response> {
  const visit = await deskVisit();
  if (!visit) return answer({ title: "Please sign in." }, 401);
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answer({ title: "That is not a search." }, 400);
  const { q, kinds, employer, inUse } = asked.data;
  const found = await findAnything(visit.scope, {
    q,
    kinds,
    each: EACH,
    employerId: employer,
    inUse: inUse === "1",
  });
  return answer({ hits: found.flatMap(({ hits }) => hits) }, 200);
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
