/** Caught letters: one .eml file each, so that they survive a restart and any mail program can open them. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { simpleParser } from "mailparser";

const MOST_LETTERS = 500;
const ID = /^[0-9a-z]+-[0-9a-f]{8}$/;
const ENVELOPE = /^X-Hearback-Envelope: (.*)\r\nX-Hearback-Return-Path: (.*)\r\n/;

/**
 * @typedef {object} Letter
 * @property {string} id sorts by time
 * @property {string} from
 * @property {string[]} to those it was really handed over for, whatever its headers say
 * @property {string} returnPath the envelope's sender, to which servers return what they cannot deliver
 * @property {string} subject
 * @property {string} text
 * @property {string | null} html
 * @property {Record<string, string>} headers by lower-case name
 * @property {{ name: string, type: string, bytes: number }[]} attachments
 * @property {string} date when it was caught, ISO
 */

export class MailStore {
  /** @type {Map<string, Promise<Letter>>} */
  #parsed = new Map();
  #last = 0;

  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /**
   * @param {Buffer} message
   * @param {string[]} to
   * @param {string} from
   */
  add(message, to, from) {
    // Two in one millisecond keep their order.
    this.#last = Math.max(Date.now(), this.#last + 1);
    const name = `${this.#last.toString(36).padStart(9, "0")}-${randomBytes(4).toString("hex")}`;
    const draft = path.join(this.folder, `${name}.new`);
    const envelope = `X-Hearback-Envelope: ${to.join(", ")}\r\nX-Hearback-Return-Path: ${from}\r\n`;
    writeFileSync(draft, Buffer.concat([Buffer.from(envelope), message]));
    renameSync(draft, this.#file(name));
    for (const old of this.#ids().slice(MOST_LETTERS)) this.#remove(old);
  }

  /**
   * @param {string | null} [to] only those for this address
   * @returns {Promise<Letter[]>} newest first
   */
  async list(to) {
    const letters = await Promise.all(this.#ids().map((id) => this.#parse(id)));
    const wanted = to?.trim().toLowerCase();
    return wanted
      ? letters.filter((letter) => letter.to.some((one) => one.toLowerCase() === wanted))
      : letters;
  }

  /**
   * @param {string} id
   * @returns {Promise<Letter | null>}
   */
  async find(id) {
    return ID.test(id) && existsSync(this.#file(id)) ? this.#parse(id) : null;
  }

  /** @param {string} id of one that find() has found */
  raw(id) {
    return readFileSync(this.#file(id));
  }

  empty() {
    for (const id of this.#ids()) this.#remove(id);
  }

  #ids() {
    const names = readdirSync(this.folder).filter((name) => name.endsWith(".eml"));
    return names.map((name) => name.slice(0, -4)).sort((a, b) => (a < b ? 1 : -1));
  }

  /** @param {string} id */
  #file(id) {
    return path.join(this.folder, `${id}.eml`);
  }

  /** @param {string} id */
  #remove(id) {
    rmSync(this.#file(id), { force: true });
    this.#parsed.delete(id);
  }

  /** @param {string} id */
  #parse(id) {
    const known = this.#parsed.get(id) ?? parse(id, this.raw(id));
    this.#parsed.set(id, known);
    return known;
  }
}

/**
 * @param {string} id
 * @param {Buffer} raw
 * @returns {Promise<Letter>}
 */
async function parse(id, raw) {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  const [, to = "", returnPath = ""] = ENVELOPE.exec(raw.subarray(0, 8192).toString()) ?? [];
  const lines = mail.headerLines.filter((line) => !line.key.startsWith("x-hearback-"));
  return {
    id,
    from: mail.from?.text ?? "",
    to: to.split(", "),
    returnPath,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || null,
    headers: Object.fromEntries(lines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
    attachments: mail.attachments.map((one) => ({
      name: one.filename ?? "",
      type: one.contentType,
      bytes: one.size,
    })),
    date: new Date(Number.parseInt(id, 36)).toISOString(),
  };
}
