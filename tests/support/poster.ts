/** A poster in a process of its own, to be killed: node … poster.ts SMTP_URL NOW. Sweeps once and ends. */
import "./as-worker";
import { openMail } from "@/lib/platform/mail";
import { postLetters } from "@/worker/post-letters";
import { registerPlainKinds } from "./post";

const [url = "", now = ""] = process.argv.slice(2);
registerPlainKinds();
await postLetters(openMail(url), () => new Date(now));
process.exit(0);
