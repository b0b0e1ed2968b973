/** What an automatic answer says of the absence: the day of return, and who answers meanwhile. Pure. */
import { addDays, type Day } from "@/lib/platform/time";
import { dayIn } from "./day-words";
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
    says: /(?<!\p{L})(back( ((in|to|at) (the )?office|(at|to) work|at my desk))?( (on|by|from))?|return(ing)?( (in)?to (the office|work|my desk))?( on| by)?|available again( on| from)?|retour( au bureau)?( le)?|de retour( le| au bureau le)?|wieder( da| erreichbar| im büro| zurück)?( ab| am)|ab dem|vanaf|zurück am|regreso( el)?|volveré( el)?|vuelvo( el)?|rientro( il)?|torno( il)?|terug( op)?|retorno( em)?|åter|tilbage|tilbake|takaisin|wracam|wrócę)(?!\p{L})[ :,]*/gu,
    inclusive: false,
  },
  { says: /(вернусь|возвращаюсь|выйду|буду на месте|буду доступен|доступна с)[ :,]*/g, inclusive: false },
  {
    says: /(?<!\p{L})(until|till|through|thru|up to( and including)?|bis( zum)?( einschließlich)?|einschließlich|jusqu'au|hasta( el)?|t\/m|tot( en met)?|fino al|até|till och med|t\.?o\.?m\.?|til og med|til)(?!\p{L})[ :,]*/gu,
    inclusive: true,
  },
  { says: /(^|[ ,])(по|до|do) /g, inclusive: true },
  // Small words that end a range only where one began: "fax to 3.5" is no day.
  {
    says: /(?<=(?<!\p{L})(from|between|entre|du|del?|dal|vom|van)(?!\p{L})[^.!?]{1,40} )(to|and|et|y|au|al|a|à)(?!\p{L})[ :,]*|(?<=dal [^.!?]{1,30} )all['’]/gu,
    inclusive: true,
  },
  {
    says: /(?<!\p{L})(?=\p{L}{3,9}\.? \d{1,2} ?[-–] ?\d{1,2}(?!\d|[.:/]\d))/gu,
    inclusive: true,
  },
  // "From 4 to 10 May", "July 10-31", "20/04 a 08/05": the later of the two.
  {
    says: /(?<=[\p{L}\d]) ?[-–—] ?(?=\d{1,2}(st|nd|rd|th|\.)? ?\p{L}{3}|\p{L}{3,9}\.? \d)/gu,
    inclusive: true,
  },
  { says: /(?<=\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\.?) ?([-–—]|a) ?(?=\d{1,2}[./])/gu, inclusive: true },
];
