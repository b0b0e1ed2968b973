/** Every screen of the demo in both schemes and at both widths: axe finds nothing serious, nothing scrolls sideways. */
import { expect, test } from "@playwright/test";
import { holdsUp, signIn } from "./support/desk";

const DESK = [
  "/today",
  "/today?who=all",
  "/inbox?who=all",
  "/wrap-up",
  "/wrap-up?who=team",
  "/interviews",
  "/interviews?state=open",
  "/interviews/new",
  "/candidates",
  "/candidates/new",
  "/employers",
  "/employers/new",
  "/jobs",
  "/jobs/new",
  "/pipeline",
  "/team",
  "/imports",
  "/search?q=har",
  "/settings",
  "/settings/letters",
  "/settings/people",
  "/settings/profile",
  "/settings/leave",
  "/settings/sessions",
];
const FRONT = ["/", "/sign-in", "/sign-up", "/forgot-password", "/portal/sign-in"];
/** From the list behind a path, the first record, and its pages. */
const RECORDS: [string, string[]][] = [
  ["/interviews?state=open", ["", "/call-back", "/ask", "/relay"]],
  ["/inbox?who=all", [""]],
  ["/candidates", ["", "/edit"]],
  ["/employers", ["", "/edit"]],
  ["/jobs", ["", "/edit"]],
  ["/team", [""]],
  ["/settings/leave", [""]],
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 375]) {
    test(`every screen holds up in ${colorScheme}, ${width} pixels wide`, async ({ browser }) => {
      test.setTimeout(420_000);
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const path of FRONT) {
        await page.goto(path);
        await holdsUp(page);
      }
      await signIn(page, "marcus@harbour.example");
      for (const path of DESK) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(200);
        await holdsUp(page);
      }
      for (const [list, parts] of RECORDS) {
        await page.goto(list);
        const record = await page.locator("[data-row-link]").first().getAttribute("href");
        for (const part of parts) {
          const answer = await page.goto(`${record}${part}`);
          expect(answer?.status(), `${record}${part}`).toBe(200);
          await holdsUp(page);
        }
      }
    });
  }
}
