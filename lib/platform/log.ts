/** The log: one JSON object a line, with ids and never words, addresses or tokens. */
import pino from "pino";

export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { app: process.env.HEARBACK_PROCESS ?? "web" },
  redact: { paths: ["*.token", "*.password", "*.email", "*.to", "*.text", "*.cookie"], censor: "[redacted]" },
});
