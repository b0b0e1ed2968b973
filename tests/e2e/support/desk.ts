/** What several journeys begin with: signing in to the demo, looking at a screen with axe. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { letterTo, linkIn } from "./mail";

export const DEMO_PASSWORD = "everyone hears back";

export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: /^Password/ }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
}

/** A page of the desk; a session may have ended while the days went by. */
export async function openAs(
  page: Page,
  { email, password }: { email: string; password: string },
  path: string,
): Promise<void> {
  await page.goto(path);
  if (new URL(page.url()).pathname !== "/sign-in") return;
  await signIn(page, email, password);
  await page.goto(path);
}

type Founder = { agency: string; name: string; email: string; password: string };

/** Signs an agency up, confirms the address from the letter, and signs in. */
export async function openAgency(page: Page, { agency, name, email, password }: Founder): Promise<void> {
  await page.goto("/sign-up");
  await holdsUp(page);
  await page.getByLabel("Agency").fill(agency);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByRole("textbox", { name: /^Password/ }).fill(password);
  await page.getByRole("button", { name: "Create the desk" }).click();
  await expect(page.getByRole("heading", { name: "A letter is on its way" })).toBeVisible();
  await page.goto(linkIn(await letterTo(email, /./), "/verify/"));
  await page.getByRole("textbox", { name: /^Your password/ }).fill(password);
  await page.getByRole("button", { name: "Yes, confirm it" }).click();
  await expect(page.getByRole("button", { name: "Yes, confirm it" })).toHaveCount(0);
  await signIn(page, email, password);
}

/** Types a name that is not in the books yet into a picker. */
export async function typeNew(page: Page, label: RegExp, text: string): Promise<void> {
  const box = page.getByRole("combobox", { name: label });
  await box.fill(text);
  await page.getByRole("option", { name: new RegExp(`“${text}”`) }).click();
}

/** axe finds nothing serious, and nothing scrolls sideways. */
export async function holdsUp(page: Page): Promise<void> {
  // A long list's rows are made by one component: the first six tell what the fiftieth would.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .exclude("[data-row]:nth-child(n + 7)")
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(told, page.url()).toEqual([]);
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(room ?? 0);
}
