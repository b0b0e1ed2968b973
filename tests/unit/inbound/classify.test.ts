/** Returning mail told apart: people, absences and machines, on messages of our own; and nothing that breaks the reader. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "@/lib/inbound/classify";
import { withoutQuotes } from "@/lib/inbound/quotes";
import { readMail } from "@/lib/inbound/read";
import { ABSENCES } from "./absences";
import { REPLIES } from "./people";

type Given = { from?: string; subject: string; text: string; more?: string[] };

function message({ from = "Piotr <piotr@mills.example>", subject, text, more = [] }: Given): Buffer {
  const encoded = `=?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`;
  const head = [
    `From: ${from}`,
    "To: r+token@in.example",
    `Subject: ${encoded}`,
    "Date: Mon, 27 Apr 2026 09:00:00 +0000",
  ];
  const type = [
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  return Buffer.from([...head, ...more, ...type, "", text].join("\r\n"));
}
const judge = async (given: Given) => classify(await readMail(message(given)));

describe("a person", () => {
  test.each(REPLIES)("is a person: $own", async ({ subject, text, own }) => {
    expect(await judge({ subject, text })).toMatchObject({ kind: "person", permanent: null, returns: null });
    expect(withoutQuotes(text)).toBe(own);
  });

  test("whose mail program asks others not to answer automatically is still a person", async () => {
    const more = ["X-Auto-Response-Suppress: All"];
    expect((await judge({ subject: "Re: Nadia", text: "Yes.", more })).kind).toBe("person");
  });
});

describe("an absence", () => {
  test.each(ABSENCES)(
    "is an automatic answer: $subject",
    async ({ subject, text, returns, colleague, marked }) => {
      const said = await judge({ subject, text, more: marked ? ["Auto-Submitted: auto-replied"] : [] });
      expect(said).toMatchObject({ kind: "auto_reply", returns });
      expect(said.colleague?.email).toBe(colleague);
    },
  );

  test("is read by its own words, not by what it quotes of ours", async () => {
    const text =
      "I am away.\n\nOn Mon, 27 Apr 2026 at 09:00, Jane Cole <jane@agency.example> wrote:\n> contact me until 8 May";
    expect(await judge({ subject: "Automatic reply", text })).toMatchObject({
      returns: null,
      colleague: null,
    });
  });

  test("names the colleague as they are called", async () => {
    const text = "Please contact Anna Berg (anna.berg@mills.example) or me, piotr@mills.example.";
    expect((await judge({ subject: "Out of office", text })).colleague).toEqual({
      name: "Anna Berg",
      email: "anna.berg@mills.example",
    });
  });
});

describe("a machine", () => {
  const BACK = {
    from: "Mail Delivery System <MAILER-DAEMON@mx.example>",
    subject: "Undelivered Mail Returned to Sender",
  };

  test("that gives up names the address, and whether that is for good", async () => {
    const gone = "<piotr@mills.example>: host mx said: 550 5.1.1 User unknown";
    expect(await judge({ ...BACK, text: gone })).toMatchObject({
      kind: "bounce",
      permanent: true,
      recipient: "piotr@mills.example",
    });
    const full = "<piotr@mills.example>: host mx said: 552 5.2.2 Mailbox full";
    expect(await judge({ ...BACK, text: full })).toMatchObject({ kind: "bounce", permanent: false });
  });

  test("that calls its bounce automatic has not answered for anybody", async () => {
    const more = ["Auto-Submitted: auto-replied"];
    expect((await judge({ ...BACK, text: "could not be delivered", more })).kind).toBe("bounce");
  });

  test("that says so in other tongues is understood, and a full mailbox is for now", async () => {
    const said = async (text: string) => (await judge({ ...BACK, subject: "Returned mail", text })).permanent;
    for (const full of [
      "Das Postfach des Empfängers ist voll.",
      "La boîte du destinataire est pleine.",
      "El buzón del destinatario está lleno.",
      "Почтовый ящик переполнен.",
      "受信者のメールボックスが一杯です",
    ])
      expect(await said(full), full).toBe(false);
    expect(await said("Пользователь не найден")).toBe(true);
    expect(await said("Die Adresse des Empfängers ist unbekannt.")).toBe(true);
  });

  test("that reports about two is about the first", async () => {
    const gone = "<piotr@mills.example>:\nUser unknown";
    const full = "<anna@mills.example>:\nMailbox full";
    const said = async (text: string) => await judge({ ...BACK, text: `Not delivered.\n\n${text}` });
    expect(await said(`${gone}\n\n${full}`)).toMatchObject({
      permanent: true,
      recipient: "piotr@mills.example",
    });
    expect(await said(`${full}\n\n${gone}`)).toMatchObject({
      permanent: false,
      recipient: "anna@mills.example",
    });
  });

  test("whose report names nobody is about whom the returned letter was for", async () => {
    const text =
      "There was an error delivering your mail.\n\nMessage headers follow.\n\nTo: <piotr@mills.example>";
    expect((await judge({ ...BACK, text })).recipient).toBe("piotr@mills.example");
  });

  test("is not a person whose company is called like one", async () => {
    const text = "We said no, she could not deliver.";
    for (const from of ["Jo <jo@bounce.example>", "Karl Mailer <karl@mills.example>"])
      expect((await judge({ from, subject: "Nadia rejected", text })).kind, from).toBe("person");
  });

  test("that answers without a return path answers by itself", async () => {
    const more = ["Return-Path: <>"];
    expect(await judge({ subject: "Re: Nadia", text: "I am back on 11 May.", more })).toMatchObject({
      kind: "auto_reply",
      returns: "2026-05-11",
    });
  });

  test("that tells of an arrival or an opening has brought no answer", async () => {
    const text = "Your message was successfully delivered to the destination(s) below.";
    expect((await judge({ ...BACK, subject: "Successful Mail Delivery Report", text })).kind).toBe("unknown");
    const more = ["Content-Type: multipart/report; report-type=disposition-notification; boundary=x"];
    expect((await judge({ subject: "Nadia", text: "--x\n\nopened\n--x--", more })).kind).toBe("unknown");
  });

  test("that reports an arrival, and a list, are for people to look at", async () => {
    const list = ["List-Id: <news.example>", "Precedence: bulk"];
    expect((await judge({ subject: "News of the week", text: "Colours.", more: list })).kind).toBe("unknown");
    expect(
      (await judge({ from: "no-reply@mills.example", subject: "Ticket 12", text: "Opened." })).kind,
    ).toBe("unknown");
  });
});

test("no bytes break the reader, and all of them get a kind", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.string(), async (bytes, text) => {
      const kinds = ["bounce", "auto_reply", "complaint", "person", "unknown"];
      expect(kinds).toContain(classify(await readMail(Buffer.from(bytes))).kind);
      expect(kinds).toContain((await judge({ subject: text, text })).kind);
    }),
    { numRuns: 60 },
  );
});
