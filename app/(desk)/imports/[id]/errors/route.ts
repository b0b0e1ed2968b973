/** The rows that cannot come in, as a CSV to mend and import again. */
import { errorsCsv } from "@/lib/imports/errors-csv";
import { importDryRun } from "@/lib/imports/queries";
import { deskGate } from "@/lib/platform/gates";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const scope = await deskGate();
  const { id } = await params;
  const { plan, table } = await importDryRun(scope, id);
  return new Response(errorsCsv(plan?.errors ?? [], table), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="rows-to-mend.csv"',
      "cache-control": "no-store",
    },
  });
}
