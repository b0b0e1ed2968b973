/** Whether the process is alive: no more, so that a database's absence does not get it restarted. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { "Cache-Control": "no-store" } });
}
