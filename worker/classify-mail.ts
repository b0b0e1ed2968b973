/** Says of raw messages in files what the product would make of them: one JSON line each, in the order given. */
import { readFileSync } from "node:fs";
import { classify } from "@/lib/inbound/classify";
import { readMail } from "@/lib/inbound/read";

for (const file of process.argv.slice(2)) {
  const { kind, permanent, recipient, returns } = await judge(file);
  process.stdout.write(`${JSON.stringify({ file, kind, permanent, recipient, returns })}\n`);
}

async function judge(file: string) {
  try {
    return classify(await readMail(readFileSync(file)));
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : error}\n`);
    return { kind: "unknown", permanent: null, recipient: null, returns: null };
  }
}
