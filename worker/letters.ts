/** The registry of letters: what each kind says, and whether it is still wanted at the moment of posting. */
import type { ReactElement } from "react";
import type { Letter, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { ACCOUNT_KINDS } from "./account-letters";
import { CANDIDATE_KINDS } from "./candidate-letters";
import { INBOUND_KINDS } from "./inbound-letters";
import { REQUEST_KINDS } from "./request-letters";

/** The links of one letter, made now and kept nowhere. `open` is "" for a letter without a token. */
export type Links = {
  open: string;
  /** "Wrong person, or please stop": null when the letter has no such page. */
  stop: string | null;
  /** Of the other requests in the same letter, in its order. */
  along: readonly string[];
  /** Six digits to type into another browser, of a token that has a code. */
  code: string;
};

/** Yes; or why not, for the consultant to read (it will never leave); or not yet. */
export type Wanted = true | string | { until: Instant; why: string };

export type Kind = {
  /** Facts (parse them with the template's schema) and links to a letter. `agency` is the name of the agency. */
  render: (facts: Letter["facts"], links: Links, agency: string) => ReactElement;
  /** Asked in a transaction just before posting, of all its letters at once; answers in their order. */
  wanted: (db: Db, scope: ClockScope, letters: readonly Letter[]) => Promise<Wanted[]>;
  /** The facts in the name of whoever signs: for letters that leave in the name of a colleague who covers. */
  signed?: (facts: Letter["facts"], signer: { name: string; phone: string | null }) => Prisma.JsonObject;
  /** The facts as they are at this moment, where some may have changed since it was written; null: none could. */
  fitted?: (db: Db, scope: ClockScope, letter: Letter) => Promise<Prisma.JsonObject | null>;
  /** It was no longer wanted at its last look, in the transaction that cancels it. */
  dropped?: (db: Db, scope: ClockScope, letter: Letter) => Promise<void>;
  /**
   * It will never leave: the address was refused (and is marked already), two days of trying were in vain, or its
   * receiver asked us to stop. Say what follows for the request or the relay. `why` is for the consultant.
   */
  lost?: (scope: ClockScope, letter: Letter, why: string) => Promise<void>;
  /** Guards an account (verification, passwords): leaves before the agency is verified, and is no part of its cap. */
  guardsAccount?: true;
  /** Its receiver asked for it a minute ago: "please stop" and the day's cap do not hold it back. */
  askedFor?: true;
};

export const KINDS: Record<string, Kind> = {
  ...ACCOUNT_KINDS,
  ...REQUEST_KINDS,
  ...CANDIDATE_KINDS,
  ...INBOUND_KINDS,
};
