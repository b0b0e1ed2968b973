/** Which addresses are a department's and which a person's. */
import { describe, expect, it } from "vitest";
import { isRoleMailbox, roleMailboxWarning } from "@/lib/requests/role-mailbox";

describe("a shared mailbox", () => {
  it.each([
    "info@harrow.test",
    "HR@harrow.test",
    "jobs@harrow.test",
    "careers+2026@harrow.test",
    "office@harrow.test",
    "human.resources@harrow.test",
    "uk-careers@harrow.test",
    "hr.london@harrow.test",
    "no-reply@harrow.test",
    "talent.acquisition@harrow.test",
  ])("%s is one", (address) => {
    expect(isRoleMailbox(address)).toBe(true);
    expect(roleMailboxWarning(address)).toContain("shared mailbox");
  });

  it.each([
    "piotr@harrow.test",
    "piotr.zielinski@harrow.test",
    "steve.jobs@apple.test",
    "h.r.smith@harrow.test",
    "infosman@harrow.test",
    "hrvoje@harrow.test",
    "office.smith@harrow.test",
  ])("%s is a person's", (address) => {
    expect(isRoleMailbox(address)).toBe(false);
    expect(roleMailboxWarning(address)).toBeNull();
  });

  it("says nothing where there is no address", () => {
    expect(roleMailboxWarning(null)).toBeNull();
  });
});
