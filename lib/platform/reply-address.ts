/** Addresses that lead an answer, or a returned letter, back to the letter it is about: the letter's id, enciphered. */
import "server-only";
import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { env } from "./env";

/** `reply` is what people answer to; `bounce` is the envelope's sender, to which servers return what they cannot deliver. */
export type Way = "reply" | "bounce";

const MARKS: Record<Way, string> = { reply: "r", bounce: "b" };
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * "r+…@domain", 28 characters before the @ (trust.md 3: 16 bytes in lower-case base32). Null where this installation
 * receives no mail. Whoever does not know the secret can neither read the id nor make an address that leads anywhere.
 */
export function addressBack(way: Way, letterId: string): string | null {
  const domain = env().HEARBACK_INBOUND_DOMAIN;
  if (!domain) return null;
  const cipher = createCipheriv("aes-128-ecb", keyOf(way), null).setAutoPadding(false);
  const token = Buffer.concat([
    cipher.update(Buffer.from(letterId.replaceAll("-", ""), "hex")),
    cipher.final(),
  ]);
  return `${MARKS[way]}+${base32(token)}@${domain}`;
}

/** The letter that an address of ours leads to; null for any other. Servers may change the case of its letters. */
export function letterOf(address: string): { way: Way; letterId: string } | null {
  const [local = "", domain] = address.trim().toLowerCase().split("@");
  if (domain !== env().HEARBACK_INBOUND_DOMAIN?.toLowerCase()) return null;
  const [mark, token = ""] = local.split("+");
  const way = mark === MARKS.reply ? "reply" : mark === MARKS.bounce ? "bounce" : null;
  const bytes = fromBase32(token);
  if (!way || bytes?.length !== 16) return null;
  const cipher = createDecipheriv("aes-128-ecb", keyOf(way), null).setAutoPadding(false);
  const hex = Buffer.concat([cipher.update(bytes), cipher.final()]).toString("hex");
  return { way, letterId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") };
}

/** One block of a keyed permutation: 16 bytes in, 16 bytes out; a key a way, so that one never serves as the other. */
function keyOf(way: Way): Buffer {
  return createHmac("sha256", env().HEARBACK_SECRET).update(`address:${way}`).digest().subarray(0, 16);
}

/** RFC 4648, in lower case and without padding: 16 bytes are 26 characters. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.padEnd(Math.ceil(bits.length / 5) * 5, "0").match(/.{5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group, 2)]).join("");
}

function fromBase32(text: string): Buffer | null {
  if (!/^[a-z2-7]{26}$/.test(text)) return null;
  const bits = [...text].map((one) => ALPHABET.indexOf(one).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.slice(0, 128).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
