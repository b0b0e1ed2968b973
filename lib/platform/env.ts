/** What the surroundings tell us, checked once: a wrong setting stops the process with a sentence. */
import { z } from "zod";

const Host = z.string().regex(/^[a-z0-9.-]+$/i, "a domain name, such as in.agency.example");

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  WORKER_DATABASE_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  HEARBACK_SECRET: z.string().min(32, "HEARBACK_SECRET needs at least 32 characters"),
  HEARBACK_URL: z.url().default("http://localhost:3000"),
  HEARBACK_MAIL_DOMAIN: z.string().default("mail.hearback.example"),
  HEARBACK_MAIL_PAGE: z.string().optional(),
  /** Whose mail comes back to us; without it answers go to the consultant's own mailbox. */
  HEARBACK_INBOUND_DOMAIN: Host.optional(),
  /** The worker's own mail server for that domain, on loopback unless HEARBACK_INBOUND_HOST says where. */
  HEARBACK_INBOUND_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  HEARBACK_INBOUND_HOST: z.string().default("127.0.0.1"),
  /** A mailbox that gathers the domain's mail: imaps://user:password@host/INBOX */
  HEARBACK_IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  HEARBACK_BUILD: z.string().default("dev"),
  /** Between "no longer ready" and closing the door at a SIGTERM: as long as a load balancer needs to notice. */
  HEARBACK_DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0),
  /** Proxies of our own in front of the web: so many hops of X-Forwarded-For are believed. */
  HEARBACK_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  LOG_LEVEL: z.string().default("info"),
});

export type Env = z.infer<typeof Env>;

let known: Env | undefined;

/** The settings of this process. Throws with every missing or wrong name in one message. */
export function env(): Env {
  if (known) return known;
  const parsed = Env.safeParse(process.env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Wrong settings: ${wrong.join("; ")}`);
  }
  known = parsed.data;
  return known;
}

/** Whether the product is served on this machine only, where cookies may be secure without https. */
export function isLocal(url: string = env().HEARBACK_URL): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}
