/** Days as people write them in ten tongues: "Monday 4 May", "3.5.", "July 10-31", "tomorrow", "el lunes". Pure. */
import { addDays, type Day } from "@/lib/platform/time";

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
export function dayIn(words: string, sent: Day): Day | null {
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
    const read = dated(numeric[4], month, day, sent);
    const turned = dated(numeric[4], day, month, sent);
    if (!read || !turned) return read ?? turned;
    // Month first where its weekday says so, or where the day would be long past.
    const named = weekdayIn(words);
    if (named >= 0 && weekdayOf(read) !== named && weekdayOf(turned) === named) return turned;
    return read < sent ? turned : read;
  }
  // "July 10-31" and "10-31 July": the later of the two.
  const span = /^(\p{L}{3,9})\.? (?:\d{1,2}) ?[-–] ?(\d{1,2})\b/u.exec(rest);
  if (span && monthOf(span[1] ?? "")) return dated(undefined, monthOf(span[1] ?? ""), Number(span[2]), sent);
  const first = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?: de| of)? (\p{L}+)\.?,?(?: de)? ?(\d{4})?/u.exec(
    rest,
  );
  if (first) return dated(first[3], monthOf(first[2] ?? ""), Number(first[1]), sent);
  const second = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})?/u.exec(rest);
  const named = second ? dated(second[3], monthOf(second[1] ?? ""), Number(second[2]), sent) : null;
  return named ?? nearDay(words, sent) ?? bareDay(rest, sent);
}

const TOMORROW = /^(tomorrow|morgen|demain|mañana|завтра|domani|amanhã|jutro|imorgon)(?!\p{L})/u;
const WEEKDAYS: readonly RegExp[] = [
  /^(mon(day)?|montag|lundi|lunes|понедельник|lunedì|segunda|maandag|poniedziałek)(?!\p{L})/u,
  /^(tue(s|sday)?|dienstag|mardi|martes|вторник|martedì|terça|dinsdag|wtorek)(?!\p{L})/u,
  /^(wed(nesday)?|mittwoch|mercredi|miércoles|сред[уы]|mercoledì|quarta|woensdag|środ[aęy])(?!\p{L})/u,
  /^(thu(rs|rsday)?|donnerstag|jeudi|jueves|четверг|giovedì|quinta|donderdag|czwartek)(?!\p{L})/u,
  /^(fri(day)?|freitag|vendredi|viernes|пятницу|venerdì|sexta|vrijdag|piątek)(?!\p{L})/u,
  /^(sat(urday)?|samstag|samedi|sábado|субботу|sabato|zaterdag|sobot[aę])(?!\p{L})/u,
  /^(sun(day)?|sonntag|dimanche|domingo|воскресенье|domenica|zondag|niedziel[aę])(?!\p{L})/u,
];

const BEFORE = /^(the |next |den |dem |am |le |el |il |в |во |on )*/u;

/** Monday is 0; -1 where none is named at the head. */
function weekdayIn(words: string): number {
  const bare = words.replace(BEFORE, "");
  return WEEKDAYS.findIndex((one) => one.test(bare));
}

function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** "Tomorrow", or a weekday alone: the next such day after `sent`. */
function nearDay(words: string, sent: Day): Day | null {
  const bare = words.replace(BEFORE, "");
  if (TOMORROW.test(bare)) return addDays(sent, 1);
  const weekday = weekdayIn(words);
  if (weekday < 0) return null;
  return addDays(sent, (weekday - weekdayOf(sent) + 7) % 7 || 7);
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

/** "The 11th" alone: the next day of that number. */
function bareDay(rest: string, sent: Day): Day | null {
  const number = /^(\d{1,2})(st|nd|rd|th)\b/.exec(rest)?.[1];
  if (!number) return null;
  const [year, month] = [Number(sent.slice(0, 4)), Number(sent.slice(5, 7))];
  const same = checked(year, month, Number(number));
  if (same && same >= sent) return same;
  return month === 12 ? checked(year + 1, 1, Number(number)) : checked(year, month + 1, Number(number));
}
