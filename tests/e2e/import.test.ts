/** A real log of interviews comes in through the browser, and one of its interviews goes all the way round. */
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { moveClock } from "./support/clock";
import { signIn } from "./support/desk";

const REAL = path.resolve(import.meta.dirname, "../../../shared/data/interview-log.csv");
const LIKE_IT = [
  "Date of Interview,Client name,Position to be closed,Name(Cand ID),Interview Venue,Observed Attendance",
  "13.02.2015,Hospira,Production- Sterile,Candidate 1,Hosur,No",
  "06.05.2016,Pfizer,Niche,Candidate 1232,Chennai,Yes",
].join("\n");

test("import the log, open one old loop, ring both sides, close it, and take the import out again", async ({
  page,
}) => {
  test.setTimeout(240_000);
  moveClock();
  await signIn(page, "tomas@harbour.example");
  await page.goto("/imports");
  const real = existsSync(REAL);
  await page
    .getByLabel(/CSV file/)
    .setInputFiles(
      real ? REAL : { name: "interview-log.csv", mimeType: "text/csv", buffer: Buffer.from(LIKE_IT) },
    );
  await page.getByRole("button", { name: "Read the file" }).click();
  await page
    .getByRole("button", { name: real ? "Bring in 1,233 interviews" : "Bring in 2 interviews" })
    .click();
  await expect(
    page.getByText(real ? "All 1,233 interviews are in." : "All 2 interviews are in."),
  ).toBeVisible({
    timeout: 90_000,
  });
  const imported = page.url();
  await page.goto("/today");
  await expect(page.getByText("Candidate 1232")).toHaveCount(0);

  await page.goto("/interviews?q=Candidate+1232");
  await page.getByRole("link", { name: "Candidate 1232" }).click();
  await page.getByRole("button", { name: /Open the loop/ }).click();
  await expect(page.getByRole("heading", { name: "Next: Call Candidate 1232 back." })).toBeVisible();
  const interview = new URL(page.url()).pathname;

  await page.goto(`${interview}/call-back`);
  await page.getByText("7", { exact: true }).click();
  await page.getByText("Wants it").click();
  await page.getByLabel("Asked, and no date given").check();
  await page.getByRole("button", { name: "Save call-back" }).click();
  await expect(page).toHaveURL(/\/ask/);
  // The file named nobody, so the page asks.
  await page.getByLabel(/^Name/).fill("Lakshmi Iyer");
  await page.getByLabel(/^Telephone/).fill("+91 44 5550 1234");
  await page.getByRole("button", { name: "Ask this person" }).click();
  await expect(page.getByText("Lakshmi Iyer").first()).toBeVisible();
  await page.locator("summary", { hasText: "They answered" }).click();
  await page.getByRole("radio", { name: /^No/ }).first().check();
  await page
    .getByRole("button", { name: /answer/i })
    .last()
    .click();
  await expect(page).toHaveURL(/done=/);
  await page.goto(`${interview}/relay`);
  await page
    .locator("textarea[name=text]")
    .fill("They chose somebody with more years in the field. They liked how prepared you were.");
  await page.getByRole("button", { name: "I have told them this by telephone" }).click();
  await expect(page.getByText("Noted: you have told them.")).toBeVisible();
  await page.goto(interview);
  await expect(page.getByText("Told", { exact: true }).first()).toBeVisible();

  await page.goto(imported);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(
    page.getByText(real ? /1232 interviews taken out again/ : /1 interview taken out again/),
  ).toBeVisible({ timeout: 60_000 });
  await page.goto(interview);
  await expect(page.getByText("Candidate 1232").first()).toBeVisible();
});
