/** How somebody is reached: the way they like best first, each a link that rings or writes. */
import { Mail, Phone } from "lucide-react";
import { Badge } from "@/components/ui/badge";

type Person = {
  email: string | null;
  phone: string | null;
  preferredChannel?: string;
  preferredTime?: string | null;
  addressFailedAt?: Date | null;
};

export function Reach({ person, none = "No address and no number yet." }: { person: Person; none?: string }) {
  const { email, phone, preferredChannel, preferredTime } = person;
  if (!email && !phone) return <p className="text-sm font-medium text-warn">{none}</p>;
  const ways = [
    email && { way: "email", href: `mailto:${email}`, text: email, Icon: Mail },
    phone && { way: "phone", href: telephone(phone), text: phone, Icon: Phone },
  ].filter((one) => typeof one === "object" && one !== null);
  const both = ways.length > 1 && preferredChannel !== undefined;
  const sorted = ways.toSorted(
    (a, b) => Number(b.way === preferredChannel) - Number(a.way === preferredChannel),
  );
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
      {sorted.map(({ way, href, text, Icon }) => (
        <li key={way} className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 max-sm:min-h-11">
          <a href={href} className="link inline-flex min-w-0 items-center gap-1.5 wrap-anywhere">
            <Icon className="size-4 shrink-0 text-muted" />
            {text}
          </a>
          {both && way === preferredChannel && (
            <span className="text-sm text-muted">
              preferred{way === "phone" && preferredTime ? `, ${preferredTime}` : ""}
            </span>
          )}
          {way === "email" && person.addressFailedAt && <Badge tone="danger">Letters came back</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** A number as a telephone dials it. */
export function telephone(number: string): string {
  return `tel:${number.replace(/[^+\d]/g, "")}`;
}

/** A website as a safe address to follow; null where it is none. */
export function webAddress(website: string | null): string | null {
  if (!website) return null;
  const text = /^https?:\/\//i.test(website) ? website : `https://${website}`;
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;
}
