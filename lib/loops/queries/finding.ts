/** Finding anything by a few letters or a number: for the search page, the palette and the pickers. */
import "server-only";
import { formatDay } from "@/lib/interviews/when";
import { type Db, inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { idsMatching } from "@/lib/platform/search";
import { searchText } from "@/lib/platform/search-text";
import { toDay } from "@/lib/platform/time";
import { RECORD_KINDS, type RecordKind, recordHref } from "@/lib/submissions/records";

export const FOUND_KINDS = [...RECORD_KINDS, "interview"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
export type Hit = {
  kind: FoundKind;
  id: string;
  label: string;
  hint: string;
  href: string;
  archived: boolean;
};
export type Found = { kind: FoundKind; hits: Hit[]; more: boolean };

type Wishes = {
  q: string;
  kinds?: readonly FoundKind[];
  /** How many of each kind. */
  each: number;
  /** Only what is with this employer (contacts and jobs). */
  employerId?: string;
  /** For pickers: without what was put away. */
  inUse?: boolean;
};

const LOOKED_AT = 60;

/** Names that begin with what was typed come first, archived records last. Nothing typed finds nothing. */
export async function findAnything(scope: DeskScope, wishes: Wishes): Promise<Found[]> {
  const { q, kinds = FOUND_KINDS, each } = wishes;
  if (!searchText(q)) return [];
  return inAgency(scope, async (db) => {
    const found: Found[] = [];
    for (const kind of kinds) {
      const hits = await FINDERS[kind](db, scope, wishes);
      const ranked = hits
        .filter((hit) => !(wishes.inUse && hit.archived))
        .toSorted((a, b) => rank(a, q) - rank(b, q) || a.label.localeCompare(b.label));
      found.push({ kind, hits: ranked.slice(0, each), more: ranked.length > each });
    }
    return found;
  });
}

function rank(hit: Hit, q: string): number {
  const label = searchText(hit.label);
  const typed = searchText(q);
  if (hit.archived) return 3;
  if (label.startsWith(typed)) return 0;
  return label.includes(` ${typed}`) ? 1 : 2;
}

type Finder = (db: Db, scope: DeskScope, wishes: Wishes) => Promise<Hit[]>;

const FINDERS: Record<FoundKind, Finder> = {
  candidate: async (db, { agencyId }, { q }) => {
    const id = { in: (await idsMatching(db, "candidate", q, LOOKED_AT)) ?? [] };
    const rows = await db.candidate.findMany({
      where: { agencyId, id },
      select: { id: true, name: true, email: true, phone: true, archivedAt: true },
    });
    return rows.map((row) => hit("candidate", row, row.name, [row.email ?? row.phone]));
  },
  employer: async (db, { agencyId }, { q }) => {
    const id = { in: (await idsMatching(db, "employer", q, LOOKED_AT)) ?? [] };
    const rows = await db.employer.findMany({
      where: { agencyId, id },
      select: { id: true, name: true, archivedAt: true, _count: { select: { jobs: true } } },
    });
    return rows.map((row) =>
      hit("employer", row, row.name, [row._count.jobs === 1 ? "1 job" : `${row._count.jobs} jobs`]),
    );
  },
  contact: async (db, { agencyId }, { q, employerId }) => {
    const id = { in: (await idsMatching(db, "contact", q, LOOKED_AT)) ?? [] };
    const rows = await db.contact.findMany({
      where: { agencyId, id, employerId },
      include: { employer: { select: { name: true } } },
    });
    return rows.map((row) =>
      hit("contact", row, row.name, [row.title, row.employer.name, row.leftAt && "left"]),
    );
  },
  job: async (db, { agencyId }, { q, employerId }) => {
    const id = { in: (await idsMatching(db, "job", q, LOOKED_AT)) ?? [] };
    const rows = await db.job.findMany({
      where: { agencyId, id, employerId },
      include: { employer: { select: { name: true } } },
    });
    return rows.map((row) => hit("job", row, row.title, [row.employer.name, row.place]));
  },
  interview: async (db, { agencyId }, { q }) => {
    const number = q.trim().match(/^(?:int[- ]?)?(\d{1,9})$/i)?.[1];
    if (!number) return [];
    const rows = await db.interview.findMany({
      where: { agencyId, number: Number(number) },
      include: {
        submission: { include: { candidate: true, job: { include: { employer: true } } } },
      },
    });
    return rows.map(({ submission, day, ...row }) => ({
      kind: "interview",
      id: row.id,
      label: `INT-${row.number} ${submission.candidate.name}`,
      hint: `${submission.job.title} at ${submission.job.employer.name} · ${formatDay(toDay(day))}`,
      href: `/interviews/${row.id}`,
      archived: row.archivedAt !== null,
    }));
  },
};

type Row = { id: string; archivedAt: Date | null; employerId?: string };

function hit(
  kind: RecordKind,
  row: Row,
  label: string,
  hints: (string | null | undefined | false | Date)[],
): Hit {
  const archived = row.archivedAt !== null;
  const hint = [...hints, archived && "archived"].filter((part) => typeof part === "string").join(" · ");
  return { kind, id: row.id, label, hint, href: recordHref({ kind, ...row }), archived };
}
