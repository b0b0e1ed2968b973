/** Records made and put right at the desk, with another agency's people and things where one's own belong. */
import type { Case, Fields, Try } from "./cases";
import type { World } from "./world";

const desk = (tries: (around: { ours: World; theirs: World }) => Try[]): Case => ({ as: "desk", tries });
/** What the form was filled from; never right for a row of somebody else's. */
const version = "2026-11-02T09:30:00.000Z";
const GONE = /no longer there|not at this employer|works here|404/;

/** Booking with ours everywhere, save one. */
const booking = ({ ours }: { ours: World }, one: Fields): Fields => ({
  candidateId: ours.over.candidateId,
  jobId: ours.over.jobId,
  day: "2026-11-20",
  time: "10:00",
  minutes: "60",
  zone: "Europe/London",
  ...one,
});

export const MAKING_CASES: Record<string, Case> = {
  "(desk)/candidates#add": desk(({ theirs }): Try[] => [
    { form: { name: "Eve Moneypenny", ownerId: theirs.colleague.consultantId }, want: GONE },
  ]),
  "(desk)/candidates#edit": desk(({ ours, theirs }): Try[] => [
    { form: { id: theirs.open.candidateId, name: "Eve", version } },
    {
      form: {
        id: ours.open.candidateId,
        name: "Eve",
        ownerId: theirs.colleague.consultantId,
        version,
        anyway: "on",
      },
      want: GONE,
    },
  ]),
  "(desk)/employers#add": {
    ...desk(() => [{ form: { name: "Quite Another Mill" }, want: "harmless" }]),
    reason: "makes an employer of the session's agency",
  },
  "(desk)/employers#edit": desk(({ theirs }): Try[] => [
    { form: { id: theirs.open.employerId, name: "Ours now", version } },
  ]),
  "(desk)/employers#pace": desk(({ theirs }): Try[] => [
    { form: { employerId: theirs.open.employerId, rhythm: "usual" } },
  ]),
  "(desk)/employers#addContact": desk(({ theirs }): Try[] => [
    { form: { employerId: theirs.open.employerId, name: "Eve" } },
  ]),
  "(desk)/employers#editContact": desk(({ ours, theirs }): Try[] => [
    { form: { id: theirs.open.contactId, employerId: theirs.open.employerId, name: "Eve", version } },
    { form: { id: theirs.open.contactId, employerId: ours.open.employerId, name: "Eve", version } },
  ]),
  "(desk)/jobs#add": desk(({ ours, theirs }): Try[] => [
    { form: { employerId: theirs.open.employerId, title: "Miller", anyway: "on" } },
    {
      form: {
        employerId: ours.open.employerId,
        contactId: theirs.open.contactId,
        title: "Miller",
        anyway: "on",
      },
    },
    {
      form: {
        employerId: ours.open.employerId,
        ownerId: theirs.colleague.consultantId,
        title: "Miller",
        anyway: "on",
      },
      want: GONE,
    },
  ]),
  "(desk)/jobs#edit": desk(({ ours, theirs }): Try[] => [
    {
      form: {
        id: theirs.open.jobId,
        employerId: theirs.open.employerId,
        title: "Ours now",
        version,
        anyway: "on",
      },
    },
    {
      form: {
        id: ours.open.jobId,
        employerId: theirs.open.employerId,
        title: "Miller",
        version,
        anyway: "on",
      },
    },
    {
      form: {
        id: ours.open.jobId,
        employerId: ours.open.employerId,
        contactId: theirs.open.contactId,
        title: "Miller",
        version,
        anyway: "on",
      },
    },
  ]),
  "(desk)/interviews/new#book": desk((around) => {
    const { ours, theirs } = around;
    const { candidateId, jobId, employerId, contactId } = theirs.over;
    const others: Fields[] = [
      { candidateId },
      { jobId },
      { jobId: "", jobTitle: "Weaver of cloth", employerId },
      { contactId },
      { ownerId: theirs.colleague.consultantId },
      { candidateId, jobId, contactId, ownerId: theirs.at.consultantId },
    ];
    return [
      ...others.map((one) => ({ form: booking(around, one), want: GONE })),
      {
        form: booking(
          { ours },
          { candidateWhich: candidateId, candidateId: "", candidateName: "Nadia Okafor" },
        ),
        want: /./,
      },
    ];
  }),
};
