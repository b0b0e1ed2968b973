/** A new agency with its owner. Whether the address is known already, only its mailbox gets to hear. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { inEvenTime } from "@/lib/platform/even-time";
import { newId } from "@/lib/platform/ids";
import { writeLetter } from "@/lib/platform/letters";
import { takePoint } from "@/lib/platform/limits";
import { createLogin, type Login, loginByEmail, type Membership, membershipsOf } from "@/lib/platform/logins";
import { hashPassword } from "@/lib/platform/passwords";
import type { ClockScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import type { Visitor } from "@/lib/platform/visitor";
import { words } from "@/lib/platform/words";
import { audit } from "@/lib/timeline/commands";
import type { SignUp } from "../model";
import { writeVerification } from "./verification";

/** Above what either way takes on a busy machine; hashing alone is some 30 ms. */
const EVEN_MS = 600;

/**
 * Makes login, agency and owner, all unconfirmed, and writes the letter with the link. An address with a login gets a
 * letter that says so instead. Both answer nothing, after the same time (ASVS 6.3.8).
 */
export async function signUpAgency(visitor: Visitor, input: SignUp): Promise<void> {
  await takePoint("sign_up", visitor.address, input.email);
  await inEvenTime(EVEN_MS, async () => {
    const passwordHash = await hashPassword(input.password);
    const login = await loginByEmail(input.email);
    const memberships = login ? await membershipsOf(login.id) : [];
    const founded = memberships.length === 0 && (await found(visitor, input, passwordHash, login));
    if (!founded) await tellThatKnown(visitor, input.email, memberships);
  });
}

/** A login that works nowhere any more keeps its password: only its owner can sign in to what is founded for it. */
async function found(visitor: Visitor, input: SignUp, passwordHash: string, known: Login | null) {
  const { now } = visitor;
  const { agencyName, name, email, zone, place } = input;
  const scope: ClockScope = { kind: "clock", agencyId: newId(now), now };
  return inAgency(scope, async (db) => {
    const loginId = known?.id ?? (await createLogin(db, { email, passwordHash, verifiedAt: null, now }));
    // Somebody signed up with the same address a moment ago.
    if (!loginId) return false;
    const { agencyId } = scope;
    const clocks = { asksByItself: true, holdingByItself: true };
    await db.agency.create({
      data: { id: agencyId, name: agencyName, zone, ...place, clocks, createdAt: now },
    });
    const consultant = { id: newId(now), agencyId, loginId, name, email, role: "owner", createdAt: now };
    await db.consultant.create({ data: consultant });
    await writeVerification(db, scope, { loginId, name, email, agencyName, hasPassword: known !== null });
    await audit(db, scope, "agency_signed_up", consultant.id);
    return true;
  });
}

/** At most one such letter a day, in the agency the person works for. */
async function tellThatKnown(visitor: Visitor, email: string, memberships: Membership[]): Promise<void> {
  const home = memberships.find((membership) => !membership.suspended);
  if (!home) return;
  const scope: ClockScope = { kind: "clock", agencyId: home.agencyId, now: visitor.now };
  await inAgency(scope, (db) =>
    writeLetter(db, scope, {
      key: `known_address:${home.consultantId}:${dayIn(visitor.now, "UTC")}`,
      kind: "known_address",
      to: { name: null, address: email },
      subject: words("letters.account")("known.subject"),
      facts: { agencyName: home.agencyName, signIn: new URL("/sign-in", env().HEARBACK_URL).href },
      about: {},
    }),
  );
}
