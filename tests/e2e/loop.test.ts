/** The main job, once through, in four browsers: consultant, employer, candidate, manager; with the real mail between them. */
import { expect, test } from "@playwright/test";
import { dayBefore, moveClock } from "./support/clock";
import { holdsUp, openAgency, typeNew } from "./support/desk";
import { letterTo, linkIn } from "./support/mail";

const run = Date.now().toString(36);
const OWNER = { email: `olga.${run}@lantern.example`, password: "seven quiet lanterns" };
const MANAGER = { email: `max.${run}@lantern.example`, password: "a ladder in the orchard" };
const CONTACT = `piotr.${run}@harrow.example`;
const CANDIDATE = `nadia.${run}@candidates.example`;

test("an agency signs up, asks an employer, tells the candidate, and the manager sees the loop closed", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const now = moveClock();

  const consultant = await (await browser.newContext()).newPage();
  await test.step("sign up, confirm the address, sign in", async () => {
    await openAgency(consultant, { agency: `Lantern ${run}`, name: "Olga Lindqvist", ...OWNER });
    await holdsUp(consultant);
  });

  const manager = await (await browser.newContext()).newPage();
  await test.step("invite a manager, who comes in by the letter", async () => {
    await consultant.goto("/settings/people");
    await consultant.getByLabel("Name").first().fill("Max Adeyemi");
    await consultant.getByLabel("E-mail").first().fill(MANAGER.email);
    await consultant
      .getByRole("radio", { name: /^Manager/ })
      .first()
      .check();
    await consultant.getByRole("button", { name: /invit/i }).first().click();
    await manager.goto(linkIn(await letterTo(MANAGER.email, /./), "/invitation/"));
    await holdsUp(manager);
    await manager.getByRole("textbox", { name: "Choose a password" }).fill(MANAGER.password);
    await manager.getByRole("button", { name: /^Join/ }).click();
    await expect(manager.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
  });

  await test.step("book an interview that took place yesterday", async () => {
    await consultant.goto("/interviews/new");
    await holdsUp(consultant);
    await typeNew(consultant, /^Candidate/, "Nadia Okafor");
    await consultant.locator("[name=candidateEmail]").fill(CANDIDATE);
    await typeNew(consultant, /^Employer/, "Harrow Mills");
    await typeNew(consultant, /^Job/, "Dye chemist");
    await typeNew(consultant, /contact|ask/i, "Piotr Zieliński");
    await consultant.locator("[name=contactEmail]").fill(CONTACT);
    await consultant.locator("[name=day]").fill(dayBefore(now));
    await consultant.locator("[name=time]").fill("14:00");
    await consultant.getByRole("button", { name: /book/i }).last().click();
    await expect(consultant).toHaveURL(/\/interviews\/[0-9a-f-]{36}/);
    await expect(consultant.getByRole("heading", { level: 1 })).toContainText("Nadia Okafor");
    await holdsUp(consultant);
  });
  const interview = new URL(consultant.url()).pathname;

  await test.step("log the call-back by keyboard alone", async () => {
    await consultant.goto("/today");
    await expect(consultant.getByRole("region", { name: /To debrief/ })).toContainText("Nadia Okafor");
    await consultant.keyboard.press("l");
    await expect(consultant).toHaveURL(/call-back$/);
    await holdsUp(consultant);
    await consultant.getByRole("radio", { name: "8", exact: true }).focus();
    await consultant.keyboard.press("Space");
    await consultant.getByRole("radio", { name: "Wants it" }).focus();
    await consultant.keyboard.press("Space");
    await consultant.getByLabel("Next step, as they said it").focus();
    await consultant.keyboard.type("a day in the laboratory");
    await consultant.getByLabel("Asked, and no date given").focus();
    await consultant.keyboard.press("Space");
    await consultant.locator("summary", { hasText: "Other processes" }).press("Enter");
    await consultant.getByLabel("With whom, and at which stage").fill("PRIVATE second offer elsewhere");
    await expect(consultant.getByRole("status").filter({ hasText: "Draft saved" })).toBeVisible();
    await consultant.reload();
    await expect(consultant.getByLabel("Next step, as they said it")).toHaveValue("a day in the laboratory");
    await consultant.getByLabel("Next step, as they said it").press("Control+Enter");
    await expect(consultant).toHaveURL(/\/ask/);
  });

  await test.step("ask the employer", async () => {
    await holdsUp(consultant);
    await expect(consultant.getByRole("textbox", { name: /^Letter/ })).toHaveValue(/Nadia Okafor/);
    await consultant.getByRole("button", { name: "Send now" }).click();
    await expect(consultant).toHaveURL(/done=/);
  });

  const employer = await (
    await browser.newContext({ viewport: { width: 375, height: 740 }, javaScriptEnabled: false })
  ).newPage();
  await test.step("the employer answers without an account, without JavaScript, on a phone", async () => {
    const letter = await letterTo(CONTACT, /Nadia Okafor/);
    expect(letter.text).not.toContain("PRIVATE");
    expect(letter.headers["reply-to"]).toMatch(/^Olga Lindqvist\s+<r\+[a-z2-7]{26}@/);
    const link = linkIn(letter, "/reply/");
    for (let time = 0; time < 50; time += 1) await employer.request.get(link);
    await employer.goto(link);
    await expect(employer.getByText("may see what you write")).toBeVisible();
    await expect(employer.getByText("PRIVATE")).toHaveCount(0);
    await employer.getByRole("radio", { name: /^Progress/ }).check();
    await employer.getByLabel(/What was good/).fill("RAWWORDS knows dyes by heart");
    await employer.getByLabel(/What gave you pause/).fill("RAWWORDS a little shy");
    await employer.getByRole("button", { name: /^Send to/ }).click();
    await expect(employer.getByRole("heading", { name: "Thank you" })).toBeVisible();
    expect(employer.url()).not.toContain(link.split("/")[2] ?? "");
  });

  await test.step("the consultant relays it in words fit for the candidate", async () => {
    await consultant.goto("/today");
    await expect(consultant.getByRole("region", { name: /To relay/ })).toContainText("Nadia Okafor");
    await consultant.goto(`${interview}/relay`);
    await expect(consultant.getByText("RAWWORDS knows dyes by heart")).toBeVisible();
    await holdsUp(consultant);
    await consultant
      .getByLabel(/^For Nadia/)
      .fill("They would like to see you again, and they liked how well you know your trade.");
    await consultant.getByRole("button", { name: "Send by e-mail and portal" }).click();
    await letterTo(CANDIDATE, /./);
    await consultant.goto(interview);
    await expect(consultant.getByText("Sent, not read").first()).toBeVisible();
  });

  const candidate = await (await browser.newContext({ viewport: { width: 375, height: 740 } })).newPage();
  await test.step("the candidate signs in by a link, reads it, and says so", async () => {
    await candidate.goto("/portal/sign-in");
    await holdsUp(candidate);
    await candidate.getByLabel("E-mail").fill(CANDIDATE);
    await candidate.getByRole("button", { name: "Send me a link" }).click();
    await expect(candidate.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
    await candidate.goto(linkIn(await letterTo(CANDIDATE, /Your way into/), "/portal/sign-in/"));
    await candidate.locator("main form").getByRole("button").click();
    await expect(candidate.getByRole("heading", { name: "My interviews" })).toBeVisible();
    await holdsUp(candidate);
    await candidate.getByRole("link", { name: "Harrow Mills" }).click();
    await expect(candidate.getByText("They would like to see you again")).toBeVisible();
    expect(await candidate.content()).not.toContain("RAWWORDS");
    await holdsUp(candidate);
    await candidate.getByRole("button", { name: "I have read this" }).click();
    await expect(candidate.getByText(/knows that it has reached you/)).toBeVisible();
  });

  await test.step("closed means told: the consultant and the manager see it", async () => {
    await consultant.goto(interview);
    await expect(consultant.getByText("Told", { exact: true }).first()).toBeVisible();
    await manager.goto("/team");
    await expect(manager.getByRole("row", { name: /Olga Lindqvist/ })).toBeVisible();
    await holdsUp(manager);
    await manager.goto("/pipeline?stage=awaiting_outcome");
    await expect(manager.getByRole("row", { name: /Nadia Okafor/ })).toContainText("Told");
    await holdsUp(manager);
  });
});
