/** Who is asking, for which agency, at what time: the ticket that every query and command takes first. */
import type { Instant } from "./time";

export const ROLES = ["consultant", "manager", "owner"] as const;
export type Role = (typeof ROLES)[number];

export type DeskScope = { kind: "desk"; agencyId: string; now: Instant; consultantId: string; role: Role };
export type PortalScope = { kind: "portal"; agencyId: string; now: Instant; candidateId: string };
/** An employer's contact with a link in hand: it opens one feedback request, and shows the way to those of the same letter. */
export type EmployerScope = {
  kind: "employer";
  agencyId: string;
  now: Instant;
  contactId: string;
  requestId: string;
  /** Of the link at hand. */
  tokenId: string;
};
/** A job acting for the agency by itself. */
export type ClockScope = { kind: "clock"; agencyId: string; now: Instant };

export type Scope = DeskScope | PortalScope | EmployerScope | ClockScope;

/** The same ticket at another moment: for seeds and tests, which tell the past. */
export function scopeAt<S extends Scope>(scope: S, now: Instant): S {
  return { ...scope, now };
}
