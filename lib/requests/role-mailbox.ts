/** Telling a person's address from a department's: a question to info@ is nobody's to answer (source S6). */

/** Local parts that belong to a desk, a function or a machine; compared without dots, dashes, digits and plus tags. */
const ROLES = new Set(
  (
    "info office hello contact enquiries enquiry inquiries mail email post admin administration reception team " +
    "hr humanresources people peopleteam personnel peopleops talent talentacquisition recruitment recruiting " +
    "recruiter hiring careers career jobs job vacancies applications apply cv cvs resume resumes resourcing " +
    "staffing staff employment support help helpdesk service customerservice sales marketing accounts billing " +
    "finance invoices noreply donotreply webmaster postmaster management directors secretary secretariat " +
    "general everyone all"
  ).split(" "),
);

/** Whether an address is a shared mailbox rather than a named person's: info@, hr@, jobs@, uk-careers@. */
export function isRoleMailbox(address: string): boolean {
  const local = (address.split("@")[0] ?? "").toLowerCase().replace(/\+.*$/, "");
  const words = local.split(/[._\-\d]+/).filter(Boolean);
  if (ROLES.has(words.join(""))) return true;
  // "uk-careers", "hr.london": a role beside a place; but "jobs.steve" could be a person, so the role has to be telling.
  return words.length === 2 && words.some((word) => TELLING.has(word));
}

/** The warning beside the address, or null where it is a person's. */
export function roleMailboxWarning(address: string | null | undefined): string | null {
  if (!address || !isRoleMailbox(address)) return null;
  return `${address} looks like a shared mailbox. A named person answers far more often: is there one?`;
}

const TELLING = new Set(
  "hr careers recruitment recruiting vacancies enquiries noreply reception talent".split(" "),
);
