/** Entering leave: what is refused and beside which field, who may for whom, calling off and putting back, the record of it. */
import { describe, expect, it } from "vitest";
import { cancelLeave, enterLeave, putLeaveBack, writeLeaveNote } from "@/lib/agencies/commands/leave";
import { disableConsultant } from "@/lib/agencies/commands/people";
import { coverOf, leaveSheet, leavesOf } from "@/lib/agencies/queries/leave";
import { inAgency } from "@/lib/platform/db";
import { makeAgency } from "../../support/agency";
import { desk, during, goes, LEAVE } from "../../support/cover";

describe("is refused", () => {
  it("on days that are taken, the first and the last counted; free ones beside them are not", async () => {
    const { jane, tom } = await desk();
    await goes(jane, tom);
    for (const days of [
      { firstDay: "2026-11-06", lastDay: "2026-11-10" },
      { firstDay: "2026-11-02", lastDay: "2026-11-03" },
      { firstDay: "2026-11-04", lastDay: "2026-11-04" },
    ])
      await expect(goes(jane, tom, days)).rejects.toMatchObject({
        field: "firstDay",
        message: expect.stringContaining("from 3 Nov 2026 to 6 Nov 2026 already"),
      });
    await goes(jane, tom, { firstDay: "2026-11-07", lastDay: "2026-11-08" });
  });

  it("with oneself as the cover, with somebody who has left, or for days that are over", async () => {
    const { agency, jane, tom } = await desk();
    await expect(goes(jane, jane)).rejects.toMatchObject({ field: "coverId" });
    await disableConsultant(agency.scope, tom.consultantId);
    await expect(goes(jane, tom)).rejects.toMatchObject({ field: "coverId", message: /works here now/ });
    await expect(
      goes(jane, agency.scope, { firstDay: "2026-10-26", lastDay: "2026-10-30" }),
    ).rejects.toMatchObject({
      field: "lastDay",
    });
  });

  it("with another agency's cover, and for another agency's person", async () => {
    const { jane, tom } = await desk();
    const other = await makeAgency();
    await expect(goes(jane, other.scope)).rejects.toMatchObject({ field: "coverId" });
    const theirs = { ...LEAVE, consultantId: other.scope.consultantId, coverId: tom.consultantId };
    await expect(enterLeave(jane, theirs)).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  });

  it("for a colleague, unless one leads", async () => {
    const { agency, jane, tom, ann } = await desk();
    const janes = { ...LEAVE, consultantId: jane.consultantId, coverId: tom.consultantId };
    await expect(enterLeave(ann, janes)).rejects.toThrow(/role/);
    const id = await enterLeave(await agency.consultant("manager"), janes);
    await expect(cancelLeave(ann, id)).rejects.toThrow(/role/);
    await expect(writeLeaveNote(tom, { id, note: "Mine now" })).rejects.toThrow(/role/);
    await expect(leavesOf(ann, jane.consultantId)).rejects.toMatchObject({
      digest: expect.stringContaining("404"),
    });
  });

  it("once, where two enter the same days at once", async () => {
    const { jane, tom } = await desk();
    const both = await Promise.allSettled([goes(jane, tom), goes(jane, tom)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

it("is called off and put back by one press each, and each stands in the record", async () => {
  const { jane, tom } = await desk();
  const id = await goes(jane, tom);
  expect(await coverOf(during(jane), jane.consultantId)).toBe(tom.consultantId);
  await cancelLeave(jane, id);
  await cancelLeave(jane, id);
  expect(await coverOf(during(jane), jane.consultantId)).toBeNull();
  const second = await goes(jane, tom, { firstDay: "2026-11-05", lastDay: "2026-11-05" });
  await expect(putLeaveBack(jane, id)).rejects.toThrow(/5 Nov 2026 already/);
  await cancelLeave(jane, second);
  await putLeaveBack(jane, id);
  expect(await coverOf(during(jane), jane.consultantId)).toBe(tom.consultantId);
  const entries = await inAgency(jane, (db) =>
    db.auditEntry.findMany({ where: { agencyId: jane.agencyId, subjectId: id }, orderBy: { id: "asc" } }),
  );
  expect(entries.map(({ action }) => action).sort()).toEqual([
    "leave_cancelled",
    "leave_entered",
    "leave_entered",
  ]);
  expect(entries.every(({ actorId }) => actorId === jane.consultantId)).toBe(true);
});

it("the note is the absent one's to write; cover and managers read the sheet, others find nothing", async () => {
  const { agency, jane, tom, ann } = await desk();
  const id = await goes(jane, tom);
  await writeLeaveNote(jane, { id, note: "Piotr prefers the telephone." });
  for (const reader of [jane, tom, agency.scope])
    expect(await leaveSheet(reader, id)).toMatchObject({
      note: "Piotr prefers the telephone.",
      coverName: "Tom Reed",
    });
  const nothing = { digest: expect.stringContaining("404") };
  await expect(leaveSheet(ann, id)).rejects.toMatchObject(nothing);
  await expect(leaveSheet((await makeAgency()).scope, id)).rejects.toMatchObject(nothing);
});
