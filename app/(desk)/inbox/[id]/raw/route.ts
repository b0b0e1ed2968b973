/** The whole message as it came: downloaded, never shown, since strangers wrote it. */
import { rawMail } from "@/lib/inbound/queries";
import { deskGate } from "@/lib/platform/gates";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const scope = await deskGate();
  const raw = await rawMail(scope, (await params).id);
  return new Response(Buffer.from(raw), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": 'attachment; filename="message.eml"',
      "cache-control": "no-store",
    },
  });
}
