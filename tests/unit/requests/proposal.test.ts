/** The proposed letters: honest about what the candidate said, short, and never the same words twice. */
import { describe, expect, it } from "vitest";
import { calledBy } from "@/lib/requests/names";
import { type AskFacts, askProposal, type ChaseFacts, chaseProposal } from "@/lib/requests/proposal";

const ASK: AskFacts = {
  contactName: "Piotr Zieliński",
  candidateName: "Nadia Okafor",
  jobTitle: "Dye chemist",
  day: "2026-11-03",
  today: "2026-11-03",
  round: 1,
  interest: "want",
  shareable: [],
  decidesBy: null,
};
const CHASE: ChaseFacts = {
  contactName: "Piotr Zieliński",
  candidateName: "Nadia Okafor",
  jobTitle: "Dye chemist",
  day: "2026-11-03",
  today: "2026-11-05",
  number: 1,
  last: false,
  promised: null,
  askSubject: "Nadia Okafor, Dye chemist: what did you think?",
};

describe("the ask", () => {
  it("names people, day and job, and restates the interest", () => {
    const { subject, body } = askProposal(ASK);
    expect(subject).toBe("Nadia Okafor, Dye chemist: what did you think?");
    expect(body).toContain("Hello Piotr,");
    expect(body).toContain("Tue 3 Nov");
    expect(body).toContain("would very much like the job");
  });

  it("claims no talk where there was no call-back", () => {
    expect(askProposal({ ...ASK, interest: null }).body).not.toContain("spoken");
  });

  it("keeps a doubt to itself, and turns a withdrawal into thanks without asking for a decision", () => {
    expect(askProposal({ ...ASK, interest: "unsure" }).body).toMatch(/I have spoken to Nadia since\./);
    const { body } = askProposal({ ...ASK, interest: "withdraw", decidesBy: "2026-11-20" });
    expect(body).toContain("decided not to go further");
    expect(body).toContain("No decision is needed any more");
    expect(body).not.toContain("20 Nov");
  });

  it("passes on shareable points, four at most, each in one line", () => {
    const shareable = Array.from({ length: 6 }, (_, at) => ({
      kind: "forgot",
      text: `Point ${at}\nwith a break`,
    }));
    const { body } = askProposal({ ...ASK, shareable });
    expect(body.match(/^- Point \d with a break$/gm)).toHaveLength(4);
  });

  it("leaves out whom the candidate met and how the room was", () => {
    const { body } = askProposal({ ...ASK, shareable: [{ kind: "met", text: "Joe Tan" }] });
    expect(body).not.toContain("Joe Tan");
    expect(body).not.toContain("agreement");
  });

  it("does not ask for an early decision where a day was named (S15)", () => {
    expect(askProposal({ ...ASK, decidesBy: "2026-11-20" }).body).toContain(
      "you decide by Fri 20 Nov, and I am not asking for that early",
    );
    expect(askProposal({ ...ASK, decidesBy: "2026-11-01" }).body).not.toContain("you decide");
  });

  it("keeps the subject one short line, whatever the names hold", () => {
    const { subject } = askProposal({ ...ASK, jobTitle: `Chemist\r\nBcc: x@y.test ${"long ".repeat(80)}` });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(180);
  });

  it("says which round it was from the second on", () => {
    expect(askProposal({ ...ASK, round: 2 }).body).toContain("(second interview)");
    expect(askProposal(ASK).body).not.toContain("interview)");
  });
});

describe("a chase", () => {
  it("uses other words each time, in the same thread", () => {
    const bodies = [1, 2, 3, 4].map((number) => chaseProposal({ ...CHASE, number }).body);
    bodies.push(chaseProposal({ ...CHASE, number: 6, last: true }).body);
    bodies.push(chaseProposal({ ...CHASE, number: 1, promised: "2026-11-04" }).body);
    expect(new Set(bodies).size).toBe(6);
    for (const body of bodies) expect(body.length).toBeLessThan(500);
    expect(chaseProposal(CHASE).subject).toBe(CHASE.askSubject);
  });

  it("says so when it is the last", () => {
    expect(chaseProposal({ ...CHASE, number: 6, last: true }).body).toContain("my last reminder");
  });
});

describe("a name in a letter", () => {
  it.each([
    ["Piotr Zieliński", "Piotr"],
    ["Dr Ana Lima", "Dr Ana Lima"],
    ["Suharto", "Suharto"],
    ["J. Smith", "J. Smith"],
    ["محمد علي", "محمد"],
  ])("%s is called %s", (name, called) => {
    expect(calledBy(name)).toBe(called);
  });
});
