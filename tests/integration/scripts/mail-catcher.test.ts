/** The mail catcher: what is posted can be read, as a page and as JSON, also after a restart, and nowhere but here. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ScriptedSmtp } from "../../support/smtp";

type Ports = { smtp: number; page: number };
type Caught = {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
};

let data = "";
let ports: Ports;
let running: ChildProcess;
/** Stands in for the place where Hearback receives mail. */
let product: ScriptedSmtp;

async function startCatcher(): Promise<{ child: ChildProcess; ports: Ports }> {
  const child = spawn(process.execPath, ["scripts/mail-catcher.mjs", data, new URL(product.url).port], {
    cwd: path.resolve(import.meta.dirname, "../../.."),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [message] = (await once(child, "message")) as [{ ports: Ports }];
  return { child, ports: message.ports };
}

async function post(to: string, subject: string, extra: object = {}) {
  const transport = nodemailer.createTransport({ host: "127.0.0.1", port: ports.smtp });
  await transport.sendMail({
    from: '"Jane at Agency" <jane@mail.hearback.example>',
    to,
    subject,
    text: "Hello",
    ...extra,
  });
  transport.close();
}

const get = (where: string, headers = {}) => fetch(`http://127.0.0.1:${ports.page}${where}`, { headers });
const messages = async (to = "") => (await (await get(`/api/messages?to=${to}`)).json()) as Caught[];

beforeAll(async () => {
  product = await ScriptedSmtp.start();
  data = mkdtempSync(path.join(os.tmpdir(), "hearback-mail-"));
  ({ child: running, ports } = await startCatcher());
});
afterAll(async () => {
  running.kill();
  await product.stop();
  rmSync(data, { recursive: true, force: true });
});

describe("the mail catcher", { timeout: 60_000 }, () => {
  it("shows the newest letter first, with its text, HTML and headers", async () => {
    await post("bob@example.com", "First");
    await post("bob@example.com", "Second", {
      html: "<p>Hello <b>Bob</b></p>",
      headers: { "Auto-Submitted": "auto-generated" },
    });
    const [second, first] = await messages("BOB@example.com");
    expect([second?.subject, first?.subject]).toEqual(["Second", "First"]);
    expect(second).toMatchObject({ text: "Hello", html: "<p>Hello <b>Bob</b></p>", to: ["bob@example.com"] });
    expect(second?.headers["auto-submitted"]).toBe("auto-generated");
    expect(first?.html).toBeNull();
  });

  it("finds letters by those who really get them, hidden copies too", async () => {
    await post("ann@example.com", "To Ann", { bcc: "hidden@example.com" });
    expect((await messages("hidden@example.com")).map((letter) => letter.subject)).toEqual(["To Ann"]);
    expect(await messages("nobody@example.com")).toEqual([]);
  });

  it("shows a stranger's words as words, and a stranger's HTML in a sandbox", async () => {
    await post("eve@example.com", "<script>alert(1)</script>", {
      html: "<script>alert(1)</script><a href='https://x.example'>x</a>",
    });
    const [letter] = await messages("eve@example.com");
    const page = await (await get(`/messages/${letter?.id}`)).text();
    expect(page).not.toContain("<script>");
    expect(page).toMatch(/<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const html = await get(`/messages/${letter?.id}/html`);
    expect(html.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups .*default-src 'none'/);
  });

  it("survives a restart on the same ports with every letter", async () => {
    const before = await messages();
    running.kill();
    await once(running, "exit");
    const restarted = await startCatcher();
    running = restarted.child;
    expect(restarted.ports).toEqual(ports);
    expect(await messages()).toEqual(before);
  });

  it("takes other ports when its own are taken", async () => {
    const second = await startCatcher();
    expect(second.ports.smtp).not.toBe(ports.smtp);
    expect(second.ports.page).not.toBe(ports.page);
    second.child.kill();
    await once(second.child, "exit");
  });

  it("knows no letters outside its folder", async () => {
    expect((await get("/messages/..%2f..%2fports")).status).toBe(404);
    expect((await get("/messages/0mwsdltpk-c0685d38")).status).toBe(404);
  });

  it("answers a letter as its reader, or as a server that could not deliver it", async () => {
    await post("carla@example.com", "Grüße", {
      envelope: { from: "b+token@in.test", to: "carla@example.com" },
      replyTo: "r+token@in.test",
    });
    const [letter] = await messages("carla@example.com");
    const press = (how: string) =>
      fetch(`http://127.0.0.1:${ports.page}/messages/${letter?.id}/answer`, {
        method: "POST",
        body: new URLSearchParams({ how, text: "Ça va" }),
        redirect: "manual",
      });
    expect((await press("reply")).headers.get("location")).toMatch(/answered=sent$/);
    await press("away");
    await press("bounce");
    const [reply, ...returned] = [...product.to("r+token@in.test"), ...product.to("b+token@in.test")];
    expect(reply?.mail.subject).toBe("Re: Grüße");
    expect(reply?.mail.text).toContain("Ça va");
    expect(returned.map(({ mail }) => mail.headers.get("auto-submitted"))).toEqual([
      "auto-replied",
      "auto-replied",
    ]);
    expect(returned[1]?.raw).toContain("Final-Recipient: rfc822; carla@example.com");
  });
});
