/** A candidate on a phone with a bad line: what they noted, told, gave up or asked reaches the consultant once, and the employer through them. */
import { expect, test } from "@playwright/test";
import { moveClock, moveClockTo } from "./support/clock";
import { holdsUp, openAgency, openAs, typeNew } from "./support/desk";
import { letterTo } from "./support/mail";
import { signInPortal } from "./support/portal";

const run = Date.now().toString(36);
const OWNER = { email: `petra.${run}@parcel.example`, password: "nine patient herons" };
const CONTACT = `tom.${run}@mills.example`;
const CANDIDATE = `mia.${run}@candidates.example`;

test("noted in the lift, told off line, thanked, asked for news, withdrawn", async ({ browser }) => {
  test.setTimeout(240_000);
  const start = moveClock();
  const desk = await (await browser.newContext()).newPage();
  const phone = await (
    await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      colorScheme: "dark",
    })
  ).newPage();
  const openDesk = (path: string) => openAs(desk, OWNER, path);
  await openAgency(desk, { agency: `Parcel ${run}`, name: "Petra Holm", ...OWNER });

  const interview = await test.step("an interview this morning at nine", async () => {
    await desk.goto("/interviews/new");
    await typeNew(desk, /^Candidate/, "Mia Ferrari");
    await desk.locator("[name=candidateEmail]").fill(CANDIDATE);
    await typeNew(desk, /^Employer/, `Mills ${run}`);
    await typeNew(desk, /^Job/, "Miller");
    await typeNew(desk, /contact|ask/i, "Tom Baker");
    await desk.locator("[name=contactEmail]").fill(CONTACT);
    await desk.locator("[name=day]").fill(start.toISOString().slice(0, 10));
    await desk.locator("[name=time]").fill("09:00");
    await desk.getByRole("button", { name: /book/i }).last().click();
    await expect(desk).toHaveURL(/\/interviews\/[0-9a-f-]{36}/);
    return new URL(desk.url()).pathname;
  });

  await test.step("the candidate signs in on a phone, and notes the answers in the lift", async () => {
    await signInPortal(phone, CANDIDATE);
    await phone.getByRole("link", { name: `Mills ${run}` }).click();
    await expect(phone.getByRole("heading", { name: "For you" })).toBeVisible();
    await holdsUp(phone);
    await phone.getByRole("link", { name: "Before you leave the room" }).click();
    await expect(phone.getByText("By when do you decide?")).toBeVisible();
    await holdsUp(phone);
    await phone.getByLabel(/^What happens next/).fill("A trial day");
    await phone.getByLabel(/^With whom should we follow up/).fill("Ruth Clay");
    await phone.getByRole("button", { name: "Note it" }).click();
    await expect(phone.getByText(/^Noted/)).toBeVisible();
  });

  await test.step("tells how it went while the line is gone; it goes off by itself, once", async () => {
    await phone.goto(`/portal${interview}/how-it-went`);
    await holdsUp(phone);
    await phone.getByText("8", { exact: true }).click();
    await phone.getByText("I am not sure yet").click();
    await expect(phone.getByText("Kept", { exact: true })).toBeVisible();
    await phone.context().setOffline(true);
    await phone.getByRole("button", { name: "Next" }).click();
    await expect(phone.getByLabel(/^What happens next/)).toHaveValue("A trial day");
    await phone.getByRole("button", { name: "Next" }).click();
    await phone
      .getByLabel(/^A question they asked/)
      .first()
      .fill("Why milling? Because of bread.");
    await expect(phone.getByText("No connection: kept on this device")).toBeVisible();
    // The tab is thrown out of memory, and still there is no line.
    await phone.reload();
    for (const _ of ["next", "talk"]) await phone.getByRole("button", { name: "Next" }).click();
    await expect(phone.getByLabel(/^A question they asked/).first()).toHaveValue(
      "Why milling? Because of bread.",
    );
    await phone.getByRole("button", { name: "Next" }).click();
    await phone.getByRole("button", { name: "Send to Petra" }).click();
    await expect(phone.getByText(/goes off by itself/)).toBeVisible();
    await phone.context().setOffline(false);
    await expect(phone.getByText(/Thank you\. Petra has it/)).toBeVisible();
  });

  await test.step("a thank-you note, once; a promise; a question; no pestering", async () => {
    await phone.goto(`/portal${interview}`);
    await phone.getByText("Note a promise").click();
    await phone.getByLabel(/^What will you do/).fill("Send references");
    await phone.getByLabel(/^By when/).fill(start.toISOString().slice(0, 10));
    await phone.getByRole("button", { name: "Note it" }).click();
    await phone.getByRole("button", { name: "Done" }).click();
    await expect(phone.getByRole("button", { name: "Not yet, after all" })).toBeVisible();
    await expect(phone.getByText("You told us how it went")).toBeVisible();
    await expect(phone.getByText(/you can ask from/)).toBeVisible();
    await holdsUp(phone);
    await phone.getByRole("link", { name: "Write a thank-you note" }).click();
    await holdsUp(phone);
    await phone.getByLabel(/^Your note/).fill("Thank you for the tour of the mill.");
    await phone.getByRole("button", { name: "Give it to Petra" }).click();
    await expect(phone.getByText(/Once is just right/)).toBeVisible();
    // Else the product would have told them by itself how it stands, before they ask.
    await phone.goto("/portal/preferences");
    await phone.getByText("No, only real news").click();
    await phone.getByRole("button", { name: "Save" }).click();
    await expect(phone.getByText("Saved.")).toBeVisible();
    await phone.goto(`/portal${interview}/decision`);
    await phone.getByText("I am not sure yet").click();
    await phone.getByLabel(/^What would you still have to know/).fill("Is there a night shift?");
    await holdsUp(phone);
    await phone.getByRole("button", { name: "Save" }).click();
    await expect(phone.getByText("Petra knows.")).toBeVisible();
    await phone.goto(`/portal${interview}/notes`);
    await holdsUp(phone);
    await phone.getByLabel("How it felt").fill("PRIVATEWORDS");
    await phone.getByRole("button", { name: "Keep" }).click();
    await expect(phone.getByText("Kept.", { exact: true })).toBeVisible();
  });

  await test.step("learns from it: the question that did not go well is there already", async () => {
    await phone.goto(`/portal${interview}/learn`);
    await expect(phone.getByLabel(/^A question or a moment/)).toHaveValue(/Why milling/);
    await phone.getByLabel(/^What you will say/).fill("Because of bread, and because of the river.");
    await phone.getByLabel("It is about").selectOption("examples");
    await holdsUp(phone);
    await phone.getByRole("button", { name: "Keep" }).click();
    await expect(phone.getByText("Kept.", { exact: true })).toBeVisible();
    await phone.goto("/portal");
    await phone.getByRole("link", { name: "Learning journal" }).click();
    await expect(phone.getByText(/Write down three short stories/)).toBeVisible();
    await holdsUp(phone);
    await phone.goto("/portal/compare");
    await expect(phone.getByRole("cell", { name: "8 of 10" })).toBeVisible();
    await holdsUp(phone);
  });

  await test.step("the consultant finds the call-back filled in, saves it, and passes the note on", async () => {
    await openDesk("/today");
    await expect(desk.getByText("Has written how it went")).toBeVisible();
    await openDesk(interview);
    await expect(desk.getByText("Is there a night shift?")).toBeVisible();
    expect(await desk.content()).not.toContain("PRIVATEWORDS");
    await holdsUp(desk);
    await openDesk(`${interview}/call-back`);
    await expect(desk.getByRole("radio", { name: "8", exact: true })).toBeChecked();
    await expect(desk.getByText("Ruth Clay").or(desk.locator('[value="Ruth Clay"]')).first()).toBeAttached();
    await holdsUp(desk);
    await phone.goto(`/portal${interview}`);
    await expect(phone.getByText("We ask Mills")).toBeVisible();
    await desk.getByLabel("Asked, and no date given").check();
    await desk.getByRole("button", { name: "Save call-back" }).click();
    await expect(desk).toHaveURL(/\/ask/);
    await desk.getByRole("button", { name: /^Send/ }).click();
    await expect(desk).toHaveURL(/done=asked/);
    // Without a reload.
    await expect(phone.getByText("We asked Mills")).toBeVisible();
    await openDesk(`${interview}/pass-on`);
    await holdsUp(desk);
    await desk.getByRole("button", { name: "Send now" }).click();
    await expect(desk.getByText(/It is in the post/)).toBeVisible();
    const letter = await letterTo(CONTACT, /thank you/);
    expect(letter.text).toContain("Thank you for the tour of the mill.");
    expect(letter.text).not.toContain("night shift");
  });

  await test.step("two days later: any news? Once, and on the consultant's Today", async () => {
    moveClockTo(start, 3, "10:30", "Europe/London");
    await signInPortal(phone, CANDIDATE);
    await phone.goto(`/portal${interview}`);
    await phone.getByRole("button", { name: "Ask Petra for news" }).click();
    await expect(phone.getByText(/on Petra’s list for today/)).toBeVisible();
    await expect(phone.getByRole("button", { name: "Ask Petra for news" })).toHaveCount(0);
    await openDesk("/today");
    await expect(desk.getByText("Asks for news")).toBeVisible();
  });

  await test.step("withdraws: the asking stops, and the consultant passes it on", async () => {
    await phone.goto(`/portal${interview}/decision`);
    await phone.getByText("No, I do not want to go on").click();
    await holdsUp(phone);
    await phone.getByRole("button", { name: "Save" }).click();
    await expect(phone.getByText(/we have stopped asking/)).toBeVisible();
    await openDesk(`${interview}/pass-on`);
    await expect(desk.getByLabel(/^Letter/)).toHaveValue(/decided not to go on with the Miller position/);
    await desk.getByRole("button", { name: "I told them" }).click();
    await expect(desk.getByText(/Noted/)).toBeVisible();
    await phone.goto(`/portal${interview}`);
    await expect(phone.getByText("Passed on in person")).toBeVisible();
  });

  await test.step("signed out, no page of theirs opens without a line", async () => {
    await phone.getByRole("button", { name: "Sign out" }).click();
    await expect(phone.getByRole("button", { name: "Send me a link" })).toBeVisible();
    await phone.context().setOffline(true);
    await expect(phone.goto(`/portal${interview}`)).rejects.toThrow();
  });
});
