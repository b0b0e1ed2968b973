/** The names of months as people write them, in the languages of the lists that agencies bring. */

/** 1 to 12 for "Apr", "april", "Sept.", "März", "août"…; null when it is no month or could be two. */
export function monthNumber(word: string): number | null {
  const name = plain(word);
  if (name.length < 3) return null;
  let found: number | null = null;
  for (const [index, names] of MONTHS.entries()) {
    if (names.includes(name)) return index + 1;
    if (!names.some((full) => full.startsWith(name))) continue;
    if (found !== null) return null;
    found = index + 1;
  }
  return found;
}

/** Whether a word is the name of a day of the week (it adds nothing to a date). */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.test(plain(word));
}

/** "12 April 2017" of "2017-04-12", for messages. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  const name = MONTHS[(month ?? 1) - 1]?.[0] ?? "";
  return `${date} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}

function plain(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
}

/** English, German, French, Spanish, Italian, Dutch, Portuguese, without accents. */
const MONTHS: string[][] = [
  ["january", "januar", "janner", "janvier", "enero", "gennaio", "januari", "janeiro"],
  ["february", "februar", "fevrier", "febrero", "febbraio", "februari", "fevereiro"],
  ["march", "marz", "mars", "marzo", "maart", "mrt", "marco"],
  ["april", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maggio", "mei", "maio"],
  ["june", "juni", "juin", "junio", "giugno", "junho"],
  ["july", "juli", "juillet", "julio", "luglio", "julho"],
  ["august", "aout", "agosto", "augustus"],
  ["september", "septembre", "septiembre", "settembre", "setembro"],
  ["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
  ["november", "novembre", "noviembre", "novembro"],
  ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"],
];

const WEEKDAYS = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?$/;
