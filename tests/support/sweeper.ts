/** One sweep in a process of its own, to be killed or to race others: node … sweeper.ts (asking|holding) NOW. */
import "./as-worker";
import { askAndChase } from "@/worker/ask-and-chase";
import { holdCandidates } from "@/worker/hold-candidates";

const [what, now = ""] = process.argv.slice(2);
const sweep = what === "holding" ? holdCandidates : askAndChase;
await sweep(new Date(now));
process.exit(0);
