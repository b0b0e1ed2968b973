/** An agency of its own for each test, so that all run in parallel through row level security. */
import { acrossAgencies, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { DeskScope, Role } from "@/lib/platform/scope";

export type TestAgency = {
  agencyId: string;
  /** The owner's scope, at `now`. */
  scope: DeskScope;
  /** Adds a consultant and gives the scope. */
  consultant: (role?: Role, name?: string) => Promise<DeskScope>;
};

type Wishes = { now?: Date; zone?: string; country?: string; region?: string | null; verified?: boolean };

/** A weekday morning in London, long before any change of the clocks. */
export const MONDAY = new Date("2026-11-02T09:30:00Z");

export async function makeAgency(wishes: Wishes = {}): Promise<TestAgency> {
  const now = wishes.now ?? MONDAY;
  const agencyId = newId(new Date());
  const zone = wishes.zone ?? "Europe/London";
  const country = wishes.country ?? "GB";
  const region = wishes.region === undefined ? "ENG" : wishes.region;
  await acrossAgencies(
    (db) =>
      db.$executeRaw`SELECT agency_create(${agencyId}::uuid, ${`Agency ${agencyId.slice(-6)}`}, ${zone}, ${country}, ${region}, ${now})`,
  );
  const consultant = async (role: Role = "consultant", name = "Jane Cole"): Promise<DeskScope> => {
    const id = newId(new Date());
    const scope: DeskScope = { kind: "desk", agencyId, now, consultantId: id, role };
    const email = `${id.slice(-12)}@agency.test`;
    const loginId = newId(new Date());
    await acrossAgencies(
      (db) => db.$queryRaw`SELECT login_create(${loginId}::uuid, ${email}, 'no password', ${now}, ${now})`,
    );
    await inAgency(scope, (db) =>
      db.consultant.create({ data: { id, agencyId, loginId, name, email, role, createdAt: now } }),
    );
    return scope;
  };
  const scope = await consultant("owner", "Olivia Owner");
  if (wishes.verified !== false) {
    await inAgency(scope, (db) => db.agency.update({ where: { id: agencyId }, data: { verifiedAt: now } }));
  }
  return { agencyId, scope, consultant };
}
