/** Automatic answers: absences and acknowledgements (RFC 3834, and what servers did before and beside it). Pure. */
import { first, type ReadMail } from "./read";

/** X-Auto-Response-Suppress is no sign: it asks others not to answer automatically, and people's mail carries it too. */
export function isAutomatic({ headers, subject, text }: ReadMail): boolean {
  const submitted = first(headers, "auto-submitted");
  if (/^auto-(replied|generated|notified)/i.test(submitted)) return true;
  if (/auto.?(reply|respond|response)|vacation/i.test(first(headers, "precedence"))) return true;
  if (MARKS.some((name) => headers.has(name) && !/^(no|0|false)$/i.test(first(headers, name)))) return true;
  if (/vacation/i.test(first(headers, "x-apple-action"))) return true;
  if (SUBJECT.test(subject.replace(/^\s*(re|aw|antw|sv|odp|rv|ref|отв)\s*:\s*/i, ""))) return true;
  // No mail program of a person leaves the return path empty: what is no bounce there answers by itself.
  if (/^<>$/.test(first(headers, "return-path"))) return true;
  if (CHALLENGE.test(text.slice(0, 600))) return true;
  return isReply(subject) ? false : AWAY.test(text.slice(0, 400));
}

function isReply(subject: string): boolean {
  return /^\s*(re|aw|antw|sv|rv|fwd?|wg|tr)\s*:/i.test(subject);
}

const MARKS = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from", "x-mail-autoreply"];

const SUBJECT = new RegExp(
  [
    "^\\W*(auto(matic|matische|mated)?[ -]*(reply|response|answer|respond\\w*|antwort|notification)|out[ -]of[ -](the[ -])?office|ooo\\b|away (from|until|till)|i am (away|out)|on (vacation|leave|holiday)(?= (until|till|from)|\\W*$|\\W+re:)|vacation (reply|notice|message))",
    "^\\W*(automatische (antwort|nachricht)|abwesen|abwesenheit|abwesend|nicht im büro|urlaub|ich bin (im urlaub|abwesend))",
    "^\\W*(réponse automatique|absence(?! (of|de références))|absent|en congés?|message d'absence|hors du bureau)",
    "^\\W*(respuesta automática|fuera de (la )?oficina|ausencia|ausente|de vacaciones|resposta automática|ausência|fora do escritório)",
    "^\\W*(risposta automatica|fuori (sede|ufficio)|assente|assenza|automatisch antwoord|afwezig|auto(matiskt )?svar|semester|automaattinen|automatiskt svar|frånvaro|automatisk svar|fravær|automaattinen vastaus|poissa)",
    "^\\W*(автоответ|автоматический ответ|отсутстви|я в отпуске|нет на (рабочем )?месте|automatyczna odpowiedź|autoodpowiedź|nieobecno|不在|自動(返信|応答)|自动回复)",
  ].join("|"),
  "i",
);

const AWAY =
  /\b(i('m| am)|i will be|we are) (currently )?(out of (the )?office|away (from|until)|on (annual |maternity |paternity |parental |sick )?(leave|holiday|vacation))(?! (on|next|this|in|tomorrow|today)\b)|this is an automat\w+ (reply|response|message)|ich bin (derzeit |bis |vom |zurzeit )?.{0,40}(nicht im büro|abwesend|im urlaub|nicht erreichbar)|je suis (actuellement |absente? |en congés?)|estoy (fuera de la oficina|de vacaciones)|estaré (fuera|ausente)|я (сейчас )?(в отпуске|отсутствую)|меня нет в офисе/i;

/** Systems that hold a letter back until its sender proves to be a person. */
const CHALLENGE =
  /(apologi[sz]e for|this is) (this|an) automat\w+ (reply|message|response)|(only|allow)[^.\n]{0,60}(senders|messages)[^.\n]{0,60}(approved|confirmed|verified)|confirm (that )?you(r message| are (a )?(human|person))[^.\n]{0,60}(click|link|repl)/i;
