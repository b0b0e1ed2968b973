/** Notices of a sending service about one letter, written as JSON (Amazon SES by way of SNS). Pure. */
import { z } from "zod";
import type { Undelivered } from "./delivery-status";

const Recipients = z.array(z.object({ emailAddress: z.string() })).default([]);
const Notification = z.object({
  notificationType: z.string(),
  bounce: z.object({ bounceType: z.string(), bouncedRecipients: Recipients }).optional(),
  complaint: z.object({ complainedRecipients: Recipients }).optional(),
});

export type Notice = { kind: "bounce"; what: Undelivered } | { kind: "complaint"; recipient: string | null };

/** Null where the words are no such notice. */
export function noticeIn(text: string): Notice | null {
  const parsed = Notification.safeParse(jsonIn(text));
  if (!parsed.success) return null;
  const { notificationType, bounce, complaint } = parsed.data;
  if (notificationType === "Complaint")
    return {
      kind: "complaint",
      recipient: complaint?.complainedRecipients[0]?.emailAddress.toLowerCase() ?? null,
    };
  if (notificationType !== "Bounce" || !bounce) return null;
  const recipient = bounce.bouncedRecipients[0]?.emailAddress.toLowerCase() ?? null;
  return { kind: "bounce", what: { permanent: bounce.bounceType === "Permanent", recipient } };
}

/** The object at the head of the words; mail programs and gateways add their own words below it. */
function jsonIn(text: string): unknown {
  const start = text.trimStart();
  if (!start.startsWith("{")) return null;
  for (let end = start.lastIndexOf("}"); end > 0; end = start.lastIndexOf("}", end - 1)) {
    try {
      return JSON.parse(start.slice(0, end + 1).replace(/\r?\n/g, ""));
    } catch {
      if (start.length - end > 5000) return null;
    }
  }
  return null;
}
