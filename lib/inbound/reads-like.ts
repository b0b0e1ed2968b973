/** What a reply reads like: progress, undecided or no, and the day by which an answer comes. A proposal; people decide. Pure. */
import { addDays, type Day } from "@/lib/platform/time";
import type { Verdict } from "@/lib/requests/model";
import { dayIn } from "./day-words";

/**
 * `text` without what it quotes. Null where it says neither or two things at once: a wrong guess costs more than none.
 * "Not yet" is undecided before it is a no, and a no stands before the praise around it.
 */
export function verdictIn(text: string): Verdict | null {
  const words = text.replace(/[’`´]/g, "'").replace(/\s+/g, " ").slice(0, 4000);
  if (OPEN.test(words)) return FORWARD.test(words) || ENDED.test(words) ? null : "undecided";
  if (ENDED.test(words)) return FORWARD.test(words.replace(ENDED, " ")) ? null : "no";
  return FORWARD.test(words) ? "progress" : null;
}

/** Further ahead than anybody means by "by Friday". */
const FURTHEST_DAYS = 120;

/** "We decide by Friday", "bis Dienstag", "avant le 4 mai". Null where no day of the next months is named so. */
export function answersBy(text: string, received: Day): Day | null {
  const words = text.replace(/\s+/g, " ").toLowerCase().slice(0, 4000);
  for (const match of words.matchAll(BY)) {
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const day = dayIn(after, received);
    if (day && day >= received && day <= addDays(received, FURTHEST_DAYS)) return day;
  }
  return null;
}

const BY =
  /(?<!\p{L})(by|before|no later than|not later than|until|bis( zum)?|spätestens( am)?|vor dem|d'ici( à| au)?|avant( le)?|au plus tard( le)?|para el|antes del|hasta( el)?|к|до|entro( il)?|voor)(?!\p{L}) /gu;

const OPEN = new RegExp(
  [
    "\\b(undecided|on the fence|in two minds|not (yet )?(made|reached|taken|come to) a decision|(haven't|have not|not|hasn't|has not) (yet )?(quite )?decided|no decision (yet|has been|so far))\\b",
    "\\b(still|need(s)? to|have to|want to|yet to) (interview|consider|discuss|talk|see|meet|think|compar|decid|mull|review|speak)\\w*",
    "\\b(let you know|get back to you|come back to you|be in touch|have an answer for you|more time)\\b",
    "noch (nicht (entschieden|sicher)|keine entscheidung|besprechen|andere gespräche|unentschlossen)|melde[n]? (mich|uns)|geben? (ihnen|dir) bescheid",
    "pas encore (décidé|pris de décision|tranché)|(reviens|revenons|reviendrons) vers vous|indécis|encore en (réflexion|discussion)",
    "todavía no (hemos|se ha) decidido|aún no|le (avisaré|avisaremos|diremos)|indecis",
    "ещё не (решил|определил)|пока не (решил|определил)|сообщим (вам )?(позже|о решении)|дадим знать",
  ].join("|"),
  "iu",
);

const ENDED = new RegExp(
  [
    "(?:\\bnot|n't|\\bno longer|\\bnever) (be |go |going |been |want to |wish to |planning to |able to )*(progress|proceed|tak(e|ing)|mov(e|ing)|offer|hir(e|ing)|continu|pursu|go(ing)? (ahead|forward|further|with)|successful|select|invit|shortlist)\\w*",
    "\\b(unsuccessful|declin(e|ed|ing) (him|her|them|the candidate|this one)|reject(ed|ing)?|rul(e|ed|ing) (him|her|them|it) out|turn(ed|ing)? (him|her|them|it) down)\\b",
    "(?:\\bnot|n't) (quite )?(a |an |the |be (a |the )?)?(right|good|strong|best)?( |-)?(fit|match|for us|person|candidate we|what we)\\b",
    "\\b(gone|going|go|went|decided to go|decided) (with|for) (another|someone else|somebody else|a different|the other)\\b|\\b(another|a different|the other|a stronger) (candidate|person|applicant)\\b.{0,40}\\b(chosen|appointed|accepted|offered|preferred)\\b",
    "\\b(it is|it's|that's|that is|afraid it's|i'd say|we say|so it's) (a )?no\\b|\\b(filled|withdrawn) (the|this) (position|role|job|post)|(position|role|job|post) (has been|is|was) (already )?(filled|withdrawn|put on hold|frozen)",
    "\\b(pass on|pass this time|have to pass|not for us|leave it there|no thank(s| you))\\b",
    "absage|nicht weiter|leider nicht|gegen (ihn|sie|herrn|frau|den kandidaten|die kandidatin)|anderen (kandidat|bewerber)|andere (kandidatin|bewerberin)|stelle ist (bereits )?besetzt|passt (leider )?nicht",
    "ne (donnerons|donnons|souhaitons|poursuivrons|poursuivons|retiendrons|retenons) pas|pas (retenu|donner suite)|(un|une) autre (candidat|candidate|profil)|poste (est |a été )?(déjà )?pourvu|ne correspond pas",
    "no (vamos a |queremos |deseamos )?(seguir|continuar|avanzar)|otr[oa] candidat[oa]|(hemos )?descartad|no encaja|puesto (ya )?(está |ha sido )?cubierto",
    "не (подходит|готовы|будем|планируем)|отказ|друг(ого|ому|ую) кандидат|вакансия закрыта",
  ].join("|"),
  "iu",
);

const FORWARD = new RegExp(
  [
    "\\b(second|next|final|third|another|follow-?up) (round|interview|stage|step|meeting|conversation)\\b",
    "\\b((would|'d|we) (very much )?(like|love)|want|wish|keen|happy|pleased|delighted|ready|going|decided) (to|for us to) (see|meet|invite|offer|progress|proceed|move|bring|have|hire|make|talk to|take|go ahead)\\b",
    "\\b(make|making|send|prepare|preparing) (him|her|them|you|the candidate|an|a formal)? ?(an )?offer\\b|\\boffer (him|her|them)\\b|\\b(it's|it is|that's|a clear|definite(ly)?( a)?) yes\\b|\\b(mov(e|ing)|go(ing)?|tak(e|ing)) (him |her |them |this )?(forward|ahead|further)\\b|\\bcan (he|she|they) (come|start)\\b",
    "(zweite|weitere|nächste)[sn]? gespräch|zweitgespräch|zweite runde|nächste runde|(möchten|würden|wollen) (wir |sie |ihn |gerne |gern |)*(einladen|kennenlernen|wiedersehen|einstellen|ein angebot)|angebot machen",
    "(deuxième|second|prochain|nouvel) entretien|(souhaitons|aimerions|voulons|voudrions) (le |la |l')?(revoir|rencontrer|recruter|faire une offre|poursuivre)|faire une offre",
    "(segunda|próxima) (entrevista|ronda|fase)|(queremos|nos gustaría) (verl[oa]|conocerl[oa]|hacerle|contratarl[oa]|seguir|avanzar)|hacerle una oferta",
    "(второе|следующее) (интервью|собеседование)|следующ(ий|ему) этап|хотим (пригласить|сделать|встретиться|нанять)|сделать (ему|ей )?(предложение|оффер)",
  ].join("|"),
  "iu",
);
