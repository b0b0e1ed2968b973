/** Spellings are offered for joining with care: capitals surely, towns and slips likely, parts as a question. */
import { describe, expect, it } from "vitest";
import { groupSpellings, joinsOf } from "@/lib/imports/employers";

const joined = (...names: string[]) =>
  groupSpellings(names, ["Chennai", "Gurgaon", "New York"]).map(({ variants }) =>
    variants.map(({ name }) => name),
  );

describe("groupSpellings", () => {
  it("sees through capitals, blanks, marks and accents", () => {
    expect(joined("ANZ", "ANZ ", "anz", "A.N.Z.")).toEqual([["ANZ", "anz", "A.N.Z."]]);
    expect(joined("Marks & Spencer", "Marks and Spencer")).toHaveLength(1);
    expect(joined("Société Générale", "Societe Generale")).toHaveLength(1);
    expect(groupSpellings(["anz", "anz", "ANZ"])[0]).toMatchObject({ canonical: "ANZ", confidence: "sure" });
  });

  it("sees through legal forms, towns and slips of the keyboard", () => {
    expect(joined("Deloitte", "Deloitte LLP", "Deloitte Pvt. Ltd.")).toHaveLength(1);
    expect(
      joined(
        "Standard Chartered Bank",
        "Standard Chartered Bank Chennai",
        "Standard Chartered bank, New York",
      ),
    ).toHaveLength(1);
    expect(joined("Barclays", "Barclays", "Barcalys")).toEqual([["Barclays", "Barcalys"]]);
  });

  it("asks about a part of a name only where it can mean one employer", () => {
    expect(groupSpellings(["Aon Hewitt", "Aon Hewitt", "Hewitt"])).toMatchObject([
      { canonical: "Aon Hewitt", confidence: "possible", reason: "part of the longer name" },
    ]);
    expect(joined("Delta Air", "Delta Dental", "Delta")).toEqual([]);
    expect(joined("Standard Chartered Bank", "SCB")).toHaveLength(1);
  });

  it("leaves different employers apart", () => {
    const apart = [
      "Bank of America",
      "Bank of Scotland",
      "Standard Life",
      "Standard Chartered Bank",
      "Bank",
      "Woori Bank",
    ];
    expect(
      joined(
        ...apart,
        "Site 1 Ltd",
        "Site 2 Ltd",
        "Hospira",
        "Hospital",
        "UST",
        "UBS",
        "3M",
        "4M",
        "???",
        "!!!",
      ),
    ).toEqual([]);
  });

  it("counts each spelling and keeps the most used", () => {
    const [group] = groupSpellings(["Deloitte", "Deloitte LLP", "Deloitte  LLP"]);
    expect(group).toMatchObject({
      canonical: "Deloitte LLP",
      variants: [{ count: 2 }, { name: "Deloitte", count: 1 }],
    });
  });
});

it("makes joins of what the user let stand", () => {
  const groups = groupSpellings(["Aon Hewitt", "Aon Hewitt", "Hewitt", "AON Hewitt", "Aon Hewitt Ltd"]);
  expect(joinsOf(groups)).toEqual({
    Hewitt: "Aon Hewitt",
    "AON Hewitt": "Aon Hewitt",
    "Aon Hewitt Ltd": "Aon Hewitt",
  });
  expect(joinsOf(groups, "sure")).toEqual({ "AON Hewitt": "Aon Hewitt" });
  expect(joinsOf(groups, "possible", ["Hewitt", "AON Hewitt"])).toEqual({ "Aon Hewitt Ltd": "Aon Hewitt" });
});
