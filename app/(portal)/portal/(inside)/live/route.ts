/** Tells an open page of the portal that something has changed, and nothing else: the page then asks as any page does. */
import { portalVisit } from "@/lib/platform/gates";
import { changesFor } from "@/lib/portal/queries/changes";

export async function GET(request: Request): Promise<Response> {
  const visit = await portalVisit();
  if (!visit) return new Response("Please sign in.", { status: 401 });
  const changes = changesFor(visit.scope, request.signal, request.headers.get("last-event-id"));
  if (!changes) return new Response("Too many pages are open.", { status: 429 });
  return new Response(changes, {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform",
      // nginx would hold it back until there is enough of it.
      "X-Accel-Buffering": "no",
    },
  });
}
