/** Strangers at the front door, and the links that letters would bring them. */
import { randomUUID } from "node:crypto";
import { signUpAgency } from "@/lib/agencies/commands/sign-up";
import { inAgency } from "@/lib/platform/db";
import { loginByEmail, membershipsOf } from "@/lib/platform/logins";
import type { DeskScope } from "@/lib/platform/scope";
import { type Purpose, tokenSecret } from "@/lib/platform/tokens";
import type { Visitor } from "@/lib/platform/visitor";
import { MONDAY } from "./agency";

export const PASSWORD = "correct horse battery";

/** Each from an address of their own, so that rate limits of one test do not reach another. */
export function stranger(wishes: Partial<Visitor> = {}): Visitor {
  return { now: MONDAY, address: randomUUID(), browser: "Firefox", known: null, ...wishes };
}

export function newAddress(): string {
  return `${randomUUID()}@people.test`;
}

/** Signs an agency up through the real command and gives its owner's scope. */
export async function signedUp(email = newAddress(), visitor = stranger()) {
  await signUpAgency(visitor, {
    agencyName: `Agency of ${email.slice(0, 6)}`,
    name: "Ruth Adeyemi",
    email,
    password: PASSWORD,
    zone: "Europe/London",
    place: { country: "GB", region: "SCT" },
  });
  const login = await loginByEmail(email);
  const [membership] = login ? await membershipsOf(login.id) : [];
  if (!login || !membership) throw new Error("sign-up made nothing");
  const { agencyId, consultantId, role } = membership;
  const scope: DeskScope = { kind: "desk", agencyId, now: visitor.now, consultantId, role };
  return { email, login, scope };
}

/** The newest link of this purpose that the agency's letters carry. */
export async function newestLink(scope: DeskScope, purpose: Purpose): Promise<string> {
  const token = await inAgency(scope, (db) =>
    db.token.findFirstOrThrow({
      where: { agencyId: scope.agencyId, purpose },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  );
  return tokenSecret(purpose, token.id);
}

/** The kinds of letters that this agency wrote to an address, in alphabetical order. */
export async function lettersTo(scope: DeskScope, address: string): Promise<string[]> {
  const where = { agencyId: scope.agencyId, toAddress: address };
  const rows = await inAgency(scope, (db) => db.letter.findMany({ where }));
  return rows.map((row) => row.kind).sort();
}

/** What the audit log of this agency holds, in alphabetical order. */
export async function audited(scope: DeskScope): Promise<string[]> {
  const where = { agencyId: scope.agencyId };
  const rows = await inAgency(scope, (db) => db.auditEntry.findMany({ where }));
  return rows.map((row) => row.action).sort();
}
