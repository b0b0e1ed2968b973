/** The texts of letters, portal and the employer's window, by language: pure, so that letters can be written anywhere. */
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import inbound from "@/messages/en/inbound.json";
import letters from "@/messages/en/letters.json";
import own from "@/messages/en/own.json";
import portal from "@/messages/en/portal.json";
import relays from "@/messages/en/relays.json";
import reply from "@/messages/en/reply.json";

export const LOCALE = "en";
/** One file a namespace: messages/en/<namespace>.json. */
export const MESSAGES = { inbound, letters, own, portal, relays, reply };
export type Messages = typeof MESSAGES;

/** For letters and the worker, which have no request: `words("letters.ask")("greeting", { name })`. Typed by the file. */
export function words<N extends Namespace>(namespace: N): Translator<N> {
  const known = made.get(namespace) ?? createTranslator({ locale: LOCALE, messages: MESSAGES, namespace });
  made.set(namespace, known);
  return known as Translator<N>;
}

type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;
/** Making one takes longer than using it. */
const made = new Map<Namespace, unknown>();

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;
