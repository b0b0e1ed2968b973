/** What an automatic answer says of the absence: the day of return, and who answers meanwhile. Pure. */
import { addDays, type Day } from "@/lib/platform/time";
import { addressIn } from "./read";

/**
 * The first day on which somebody is back. "Until Friday 8 May" means away on the 8th, so back the day after; "back on"
 * and "returning" name the day itself. A day without a year is the next such day after `sent`.
 */
export function returnDay(text: string, sent: Day): Day | null {
  const words = text.replace(/\s+/g, " ").toLowerCase();
  for (const { says, inclusive } of SAYS) {
    for (const match of words.matchAll(says)) {
      const day = dayIn(words.slice(match.index + match[0].length, match.index + match[0].length + 60), sent);
      if (day && day >= sent) return inclusive ? addDays(day, 1) : day;
    }
  }
  return null;
}

/** The colleague to turn to: an address that is not the sender's own, with the name that stands before it. */
export function colleagueIn(text: string, own: string): { name: string | null; email: string } | null {
  for (const line of text.split(/\n|(?<=[.!?])\s/)) {
    const email = addressIn(line).toLowerCase();
    if (!email || email === own.toLowerCase() || !TURN_TO.test(text)) continue;
    const before = line.slice(0, line.toLowerCase().indexOf(email));
    const name =
      /(?<!\p{L})(?!(?:Contact|Please|Bitte|Contacte|Contactez|Contacter|Contatti|Email|Write|Call)\p{L}* )(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+)[^\p{L}]*$/u.exec(
        before.replace(/[<(]?(mailto:)?$/i, ""),
      )?.[1];
    return { name: name ?? null, email };
  }
  return null;
}

const TURN_TO =
  /contact|reach|urgent|turn to|write to|e-?mail|wenden|dringend|kontakt|contacter|adresser|urgence|contactar|contacte|urgente|обра(щайтесь|титесь)|срочн|contattare|neem contact/i;

/** In the order of certainty. */
const SAYS: { says: RegExp; inclusive: boolean }[] = [
  {
    says: /(?<!\p{L})(back (in (the )?office |at work |at my desk )?(on|by|from)?|return(ing)?( (in)?to (the office|work|my desk))?( on| by)?|available again( on| from)?|retour( au bureau)?( le)?|de retour( le| au bureau le)?|wieder( da| erreichbar| im büro| zurück)?( ab| am)|ab dem|zurück am|regreso( el)?|volveré( el)?|vuelvo( el)?|rientro( il)?|torno( il)?|terug( op)?|retorno( em)?|åter|tilbage|tilbake|takaisin|wracam|wrócę)(?!\p{L})[ :,]*/gu,
    inclusive: false,
  },
  { says: /(вернусь|возвращаюсь|выйду|буду на месте|буду доступен|доступна с)[ :,]*/g, inclusive: false },
  {
    says: /(?<!\p{L})(until|till|through|thru|to|up to( and including)?|bis( zum)?( einschließlich)?|einschließlich|jusqu'au|au|hasta( el)?|al|t\/m|tot( en met)?|fino al|até|till och med|t\.?o\.?m\.?|til og med|til)(?!\p{L})[ :,]*/gu,
    inclusive: true,
  },
  { says: /(^|[ ,])(по|до|do) /g, inclusive: true },
  // "From 4 to 10 May", "July 10-31", "20/04 a 08/05": the later of the two.
  {
    says: /(?<=[\p{L}\d]) ?[-–—] ?(?=\d{1,2}(st|nd|rd|th|\.)? ?\p{L}{3}|\p{L}{3,9}\.? \d)/gu,
    inclusive: true,
  },
  { says: /(?<=\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\.?) ?([-–—]|a) ?(?=\d{1,2}[./])/gu, inclusive: true },
];

const MONTHS: readonly RegExp[] = [
  /^(jan\p{L}*|stycz\p{L}*|ene\p{L}*|genn?\p{L}*|янв\p{L}*)/u,
  /^(feb\p{L}*|lut\p{L}*|fév\p{L}*|fev\p{L}*|фев\p{L}*)/u,
  /^(mar\p{L}*|mär\p{L}*|maa?rt|мар\p{L}*)/u,
  /^(apr\p{L}*|kwie\p{L}*|avr\p{L}*|abr\p{L}*|апр\p{L}*)/u,
  /^(may|mai|mayo|mei|magg?\p{L}*|maio|maja?|ма[йя])/u,
  /^(jun\p{L}*|czerw\p{L}*|juin|giu\p{L}*|июн\p{L}*)/u,
  /^(jul\p{L}*|lip\p{L}*|juil\p{L}*|lug\p{L}*|июл\p{L}*)/u,
  /^(aug\p{L}*|sierp\p{L}*|août|aout|ago\p{L}*|авг\p{L}*)/u,
  /^(sep\p{L}*|wrze\p{L}*|set\p{L}*|сен\p{L}*)/u,
  /^(oct\p{L}*|okt\p{L}*|paźd\p{L}*|ott\p{L}*|out\p{L}*|окт\p{L}*)/u,
  /^(nov\p{L}*|listop\p{L}*|ноя\p{L}*)/u,
  /^(dec\p{L}*|déc\p{L}*|dez\p{L}*|dic\p{L}*|grud\p{L}*|des\p{L}*|дек\p{L}*)/u,
];

/** A day at the head of these words: "monday, 4 may 2026", "may 5th", "3.5.", "03/05/2026", "2026-05-03". */
function dayIn(words: string, sent: Day): Day | null {
  const rest = words.replace(
    /^(the |den |dem |le |el |il |am |on )?(\p{L}+(day|tag|woch|di|edi|anche|bado|ingo|nes|ves|coles)\.?,? ?|(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\.?,? |понедельник\p{L}*,? |вторник\p{L}*,? |сред\p{L}+,? |четверг\p{L}*,? |пятниц\p{L}+,? )?(the |den |dem |der |le |el |dia |día )?/u,
    "",
  );
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(rest);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})|\.|\b)/.exec(rest);
  if (numeric) {
    const [one, other] = [Number(numeric[1]), Number(numeric[3])];
    const [day, month] = other > 12 && one <= 12 ? [other, one] : [one, other];
    return dated(numeric[4], month, day, sent);
  }
  const first = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?: de| of)? (\p{L}+)\.?,?(?: de)? ?(\d{4})?/u.exec(
    rest,
  );
  if (first) return dated(first[3], monthOf(first[2] ?? ""), Number(first[1]), sent);
  const second = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})?/u.exec(rest);
  return second ? dated(second[3], monthOf(second[1] ?? ""), Number(second[2]), sent) : null;
}

function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.test(word)) + 1;
}

function dated(year: string | undefined, month: number, day: number, sent: Day): Day | null {
  if (year) return checked(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const sentYear = Number(sent.slice(0, 4));
  const same = checked(sentYear, month, day);
  // Nobody is away for eleven months: a day before the letter is next year's.
  return same && same < sent ? checked(sentYear + 1, month, day) : same;
}

function checked(year: number, month: number, day: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const whole = month >= 1 && month <= 12 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return whole && year >= 1990 && year <= 2100 ? at.toISOString().slice(0, 10) : null;
}
