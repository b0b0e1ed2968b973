/** Whether the product can do its work: 200, or 503 with what is missing. */
import { connection } from "next/server";
import { readiness } from "@/lib/platform/readiness";

export async function GET(): Promise<Response> {
  await connection();
  const state = await readiness();
  const headers = { "Cache-Control": "no-store", ...(!state.ready && { "Retry-After": "5" }) };
  return Response.json(state, { status: state.ready ? 200 : 503, headers });
}
