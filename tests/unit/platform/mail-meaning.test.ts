/** What a mail server's error means: certainly not taken, refused for good, or nobody knows. */
import { expect, test } from "vitest";
import { meaningOf } from "@/lib/platform/mail";

const error = (parts: Record<string, unknown>) => Object.assign(new Error("said the server"), parts);

test.each([
  ["no connection", error({ code: "ESOCKET", command: "CONN" }), false, "later"],
  ["a name that does not resolve", error({ code: "EDNS", command: "CONN" }), false, "later"],
  ["silence before the letter", error({ code: "ETIMEDOUT", command: "CONN" }), false, "later"],
  ["silence after the letter had begun", error({ code: "ETIMEDOUT", command: "CONN" }), true, "unknown"],
  ["hung up after the letter had begun", error({ code: "ECONNECTION", command: "CONN" }), true, "unknown"],
  ["given up by us in the middle", error({ code: "EABORT" }), true, "unknown"],
  ["greylisting", error({ code: "EENVELOPE", command: "RCPT TO", responseCode: 451 }), false, "later"],
  [
    "a 4xx instead of the 250",
    error({ code: "EMESSAGE", command: "DATA", responseCode: 451 }),
    true,
    "later",
  ],
  [
    "our password is wrong",
    error({ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }),
    false,
    "later",
  ],
  [
    "our sender is refused",
    error({ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }),
    false,
    "later",
  ],
  [
    "a session out of step",
    error({ code: "EENVELOPE", command: "RCPT TO", responseCode: 503 }),
    false,
    "later",
  ],
  ["no such user", error({ code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }), false, "refused"],
  ["spam", error({ code: "EMESSAGE", command: "DATA", responseCode: 554 }), true, "refused"],
  ["not an address", error({ code: "EENVELOPE", command: "API" }), false, "refused"],
])("%s", (_what, given, begun, kind) => expect(meaningOf(given, begun).kind).toBe(kind));

test.each([
  ["550 5.1.1 No such user", "RCPT TO", true],
  ["552 5.2.2 Mailbox full for good", "DATA", true],
  ["550 5.7.1 Blocked by policy", "RCPT TO", false],
  ["550 No such user", "RCPT TO", true],
  ["554 No thanks", "DATA", false],
])("%s at %s speaks of the address: %s", (response, command, address) => {
  const given = error({ code: "EENVELOPE", command, response, responseCode: Number(response.slice(0, 3)) });
  expect(meaningOf(given, false)).toEqual({ kind: "refused", why: response, address });
});
