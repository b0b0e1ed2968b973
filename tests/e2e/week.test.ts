/** A newcomer sets a cadence, books an interview in another time zone, and then only watches the days go by. */
import { expect, test } from "@playwright/test";
import { dayBefore, moveClock, moveClockTo } from "./support/clock";
import { holdsUp, openAgency, openAs, typeNew } from "./support/desk";
import { lettersTo } from "./support/mail";

const run = Date.now().toString(36);
const OWNER = { email: `wanda.${run}@harbinger.example`, password: "nine patient herons" };
const CONTACT = `tess.${run}@maple.example`;
const CANDIDATE = `kofi.${run}@candidates.example`;
const LONDON = "Europe/London";

test("asked, reminded, held, answered by e-mail, relayed: by itself up to where a person decides", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const start = moveClock();
  const open = (path: string) => openAs(page, OWNER, path);
  await openAgency(page, { agency: `Harbinger ${run}`, name: "Wanda Okoye", ...OWNER });

  await test.step("the cadence: a reminder after one working day, the next after four", async () => {
    await page.goto("/settings/clocks");
    await holdsUp(page);
    await page.getByLabel(/^Chase on working days/).fill("1, 4");
    await page.getByLabel(/^By telephone: chase number/).fill("");
    await page.getByRole("button", { name: "Save the clocks" }).click();
    await expect(page.getByRole("status").filter({ hasText: /saved/i })).toBeVisible();
  });

  await test.step("an interview in Toronto yesterday, and its call-back", async () => {
    await page.goto("/interviews/new");
    await typeNew(page, /^Candidate/, "Kofi Mensah");
    await page.locator("[name=candidateEmail]").fill(CANDIDATE);
    await typeNew(page, /^Employer/, `Maple ${run}`);
    await typeNew(page, /^Job/, "Cooper");
    await typeNew(page, /contact|ask/i, "Tess Tremblay");
    await page.locator("[name=contactEmail]").fill(CONTACT);
    await page.locator("[name=day]").fill(dayBefore(start));
    await page.locator("[name=time]").fill("14:00");
    await page.locator("select[name=zone]").selectOption("America/Toronto");
    await page.getByRole("button", { name: /book/i }).last().click();
    await expect(page).toHaveURL(/\/interviews\/[0-9a-f-]{36}/);
    await page.goto(`${new URL(page.url()).pathname}/call-back`);
    await expect(page.getByRole("radio", { name: "1", exact: true })).toBeFocused();
    await page.getByRole("radio", { name: "8", exact: true }).press("Space");
    await page.getByRole("radio", { name: "Wants it" }).press("Space");
    await page.getByLabel("Asked, and no date given").press("Space");
    await page.getByLabel("Next step, as they said it").fill("a second talk");
    await expect(page.getByRole("status").filter({ hasText: "Draft saved" })).toBeVisible();
    await page.getByLabel("Next step, as they said it").press("Control+Enter");
    await expect(page).toHaveURL(/\/ask/);
  });
  const interview = new URL(page.url()).pathname.replace(/\/ask$/, "");

  await test.step("ten in the morning in Toronto: the employer is asked", async () => {
    moveClockTo(start, 0, "15:00", LONDON);
    const [ask] = await lettersTo(CONTACT, 1);
    expect(ask?.text).toContain("Kofi Mensah");
  });

  await test.step("the next day: reminded, once", async () => {
    moveClockTo(start, 1, "15:20", LONDON);
    const [reminder] = await lettersTo(CONTACT, 2);
    expect(reminder?.headers["in-reply-to"]).toBeTruthy();
  });

  await test.step("after 48 hours without a word the candidate hears what was done", async () => {
    moveClockTo(start, 2, "15:40", LONDON);
    await open(interview);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/sent Kofi Mensah a holding update/)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 40_000 });
    // It leaves ten minutes after it was written, so that somebody can take it back.
    moveClockTo(start, 2, "15:55", LONDON);
    const [holding] = await lettersTo(CANDIDATE, 1);
    expect(holding?.text).toContain(`Maple ${run}`);
    expect(await lettersTo(CONTACT, 2)).toHaveLength(2);
  });

  await test.step("the employer replies to the e-mail", async () => {
    const [reminder] = await lettersTo(CONTACT, 2);
    await page.goto(`${process.env.HEARBACK_MAIL_PAGE}/messages/${reminder?.id}`);
    await page
      .getByLabel("What they write")
      .fill("Thank you. He is a fine cooper, but we will not be taking him further this time.");
    await page.getByRole("button", { name: "Send the reply" }).click();
    await expect(page.getByRole("status")).toHaveText("Sent to Hearback.");
    const [copy] = await lettersTo(OWNER.email, 2);
    expect(copy?.subject).toBe("Tess Tremblay answered by e-mail");
  });

  await test.step("the consultant reads it, and it is the answer", async () => {
    await open("/today");
    await page
      .getByRole("link", { name: /^Inbox/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Tess Tremblay" }).click();
    await expect(page.getByRole("heading", { name: "It reads like an answer: no" })).toBeVisible();
    await holdsUp(page);
    await page.getByRole("button", { name: "Record as their answer" }).click();
    await expect(page).toHaveURL(/\/relay/);
    await expect(page.getByText("He is a fine cooper").first()).toBeVisible();
  });

  await test.step("and relays it: the story says what happened by itself, and by which rule", async () => {
    await page
      .getByLabel(/^For Kofi/)
      .fill("They will not go on this time, and they thought well of your craft.");
    await page.getByRole("button", { name: "Send by e-mail and portal" }).click();
    await lettersTo(CANDIDATE, 2);
    await page.goto(interview);
    const story = page.getByRole("region", { name: "What happened" });
    await expect(story).toContainText("rhythm of reminders");
    await expect(story).toContainText("Tess Tremblay answered by e-mail.");
    await expect(page.getByText("Sent, not read").first()).toBeVisible();
  });
});
