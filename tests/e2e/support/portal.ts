/** A candidate's way in: the letter's link, and the press behind it. */
import { expect, type Page } from "@playwright/test";
import { letterTo, linkIn } from "./mail";

export async function signInPortal(page: Page, email: string): Promise<void> {
  await page.goto("/portal/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  await page.goto(linkIn(await letterTo(email, /Your way into/), "/portal/sign-in/"));
  await page.locator("main form").getByRole("button").click();
  await expect(page.getByRole("heading", { name: "My interviews" })).toBeVisible();
}
