/** The wording guard's rules for what the Equality Act 2010 protects, each with the harmless phrases beside it. */
import type { Rule } from "./wording";
import { anyOf } from "./wording-pattern";

const ANY_PERSON =
  "(?:persons?|candidates?|applicants?|m[ae]n|wom[ae]n|lad(?:y|ies)|guys?|girls?|boys?|lads?|blokes?|gentlem[ae]n|hires?)";
/** "young and hungry", "young, dynamic": a second adjective on the way to the noun. */
const AND_WHAT = "(?:(?:,| and) \\w+| (?:dynamic|energetic|ambitious|bright|keen|vibrant))?";
const THEIRS = "(?:your|his|her|their)";
/** Work that has to do with a subject is not a remark about a person. */
const AT_WORK =
  "(?:charit(?:y|ies)|research|screening|nurs(?:e|es|ing)|services?|care|teams?|units?|wards?|sector|trusts?|workers?|products?|clinics?|first aiders?|awareness|support|schools?|teachers?|hospitals?|treatments?|drugs?|diagnostics|apps?|platforms?|patients?|policy|studies|finance|banking|history|museums?|insurance|benefits?|confident|inclusion|networks?|groups?|providers?|settings?|vouchers?|education|law|rights|texts|food|markets?|relief)";

export const PROTECTED: readonly Rule[] = [
  about("age", {
    words: [
      "too (?:old|young)|(?:too|a bit) mature|getting on a bit|dinosaurs?",
      "(?:hoping|looking) for a (?:recent|young|fresh) graduate",
      `(?:young|younger|old|older|elderly|mature|middle aged)${AND_WHAT} ${ANY_PERSON}`,
      `(?:young|younger)${AND_WHAT} (?:teams?|workforce|crowd|blood|faces?)`,
      "(?:someone|somebody|anyone) (?:a (?:bit|little) )?(?:older|younger|young)",
      `(?:${THEIRS} age|age (?:bracket|gap|profile))`,
      "\\d\\d years? old",
      "\\d\\d years of age",
      `in ${THEIRS} (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|[2-6]0'?s)`,
      "(?:near|nearing|close to|approaching|before) retirement",
      "retirement age",
      "about to retire",
      "over ?qualified",
      "digital natives?",
      "millennials?",
      "gen(?:eration)? z",
      "(?:baby )?boomers?",
      "youthful",
      "past it",
      "over the hill",
      "long in the tooth",
      `set in ${THEIRS} ways`,
    ],
    unless: [
      "(?:it|system|stack|laptop|software|technology|version|code|codebase|data|equipment|example|examples|tools?|framework|building|company|market) (?:is|was|are|were|felt|seemed|looked) (?:a bit |far |much )?too (?:old|young)",
      "(?:company|business|firm|system|codebase|brand|charity|platform|product|school|building|agency|it) (?:is|was) (?:\\w+ )?\\d\\d years? old",
      "young (?:person|people)'s",
    ],
    instead: "Name the skill or the experience that was missing.",
  }),
  about("sex", {
    words: [
      `(?:prefer(?:red|s)?|want(?:ed|s)?|need(?:ed|s)?|look(?:ed|ing)? for|hop(?:ed|ing) for|rather have|rather hire|suited to|job for|role for) (?:to (?:have|hire|see) )?(?:a |an |another )?(?:\\w+ )?(?:m[ae]n|wom[ae]n|males?|females?|girls?|guy|lady|gentleman|bloke|lad)`,
      "(?:as|for|being) an? (?:\\w+ )?(?:woman|man|girl|female|male|lady|mother|father|mum|dad)",
      "the only (?:woman|man|girl|female|male)",
      "(?:women|men|girls) (?:are|aren't|can't|cannot|don't|do not|tend|should)",
      "(?:male|female) (?:candidates?|applicants?|colleagues?|hires?|managers?|boss(?:es)?|leaders?|engineers?|developers?|environment|dominated)",
      "wom[ae]n's (?:touch|job)",
      "man's (?:job|world)",
      "(?:good|nice|lovely|sweet|pretty) (?:girl|lady|boy)",
      "boys'? club",
      "girly|ladylike|feisty|bossy|shrill|hysterical|hormonal|effeminate|macho|manly|feminine|masculine",
      `(?:good looking|attractive|pretty|beautiful|sexy) (?:${ANY_PERSON}|face)`,
      "(?:you|he|she|they)(?: are|'re| is|'s| were| was)? (?:very |so )?(?:good looking|attractive|beautiful|sexy)",
      "(?:wear|wore|wearing|her|your|more|less|too much) make ?up",
    ],
    unless: ["as a man of", "attractive (?:package|candidate profile|offer)"],
    instead: "Say what the work needs and how the answers met it.",
  }),
  about("pregnancy or having a family", {
    words: [
      "pregnan(?:t|cy)",
      "(?:maternity|paternity|parental leave)",
      "(?:have|having|has|had|want(?:s|ing)?|expecting|plan(?:s|ning)?(?: to have| on having)?) (?:(?:a|any|more|another|young|small|little|two|three) )*(?:child(?:ren)?|kids?|bab(?:y|ies))",
      "(?:young|small|little) (?:children|kids|family)",
      "(?:start(?:ing)?|plan(?:ning)?|have|having) a family",
      "child ?care|breast ?feeding|childbearing|school run|family commitments|biological clock|fertility",
      "(?:working|new|busy) (?:mums?|mothers?|dads?|fathers?|parents?)",
    ],
    unless: [
      "pregnant pause",
      `(?:maternity|paternity|parental leave|child ?care|fertility) (?:cover|contract|${AT_WORK})`,
      "maternity leave cover|cover(?:ing|s)? (?:for )?(?:a |the |\\w+'s )?maternity(?: leave)?",
      "(?:work(?:s|ed|ing)?|taught|teach(?:es|ing)?) (?:with )?(?:young|small|little) (?:children|kids)",
      "family (?:business|firm|office|run|owned|law|feel|friendly)",
    ],
    instead: "Leave it out. If availability matters, say which hours the job needs.",
  }),
  about("religion or belief", {
    words: [
      "muslims?|islam(?:ic)?|jews?|jewish|hindus?|sikhs?|buddhists?|catholics?|protestants?|atheists?|mormons?",
      "(?:a|an|is|as|devout|practi[cs]ing|committed|being) christians?|christian (?:faith|values?|beliefs?|background)",
      `religions?|religious|${THEIRS} (?:faith|beliefs?)`,
      "hijab|head ?scar(?:f|ves)|niqab|burqa|turban|kippah|skullcap|mosque|synagogue|church ?go(?:er|ers|ing)",
      "prayers?|pray(?:s|ing)?|ramadan|sabbath|halal|kosher",
    ],
    unless: [
      `(?:islamic|jewish|catholic|protestant|christian|muslim|religious|halal|kosher) (?:${AT_WORK}|art|aid)`,
      "religious about|answer to (?:our|their|my|your) prayers",
      `${THEIRS} faith in`,
    ],
    instead: "Leave it out: it has no part in the decision.",
  }),
  about("race, nationality or accent", {
    words: [
      "accents?",
      "foreigners?|(?:too|so|sounds?|sounded|looks?) foreign",
      "foreign (?:sounding|names?|accents?|candidates?|applicants?|workers?|backgrounds?|passports?|degrees?|qualifications?|nationals?)",
      "immigrants?|nationalit(?:y|ies)|ethnic(?:ity)?|country of origin|skin colou?r|mixed race|racial|dreadlocks|afro",
      `(?:${THEIRS}|because of|due to|different) race`,
      `(?:black|white|brown|asian|african|arab|hispanic|caribbean|oriental|indian|pakistani|chinese|polish|romanian|nigerian|english|british|european) (?:${ANY_PERSON}|people|background|heritage|descent|names?)`,
      "too (?:asian|african|indian|american|english|british|french|german|polish|chinese|foreign)",
      "not (?:british|english|american|german|european|local) enough",
      "(?:because|since|as) (?:you|he|she|they)(?:'re| are|'s| is) (?:asian|african|indian|american|english|british|french|german|polish|chinese|pakistani|nigerian|romanian|black|white)",
      "(?:want|need|prefer|look(?:ed|ing)? for|requir|insist|must be|has to be|have to be|not|aren't|isn't)\\w*(?: \\w+){0,3} native (?:\\w+ )?speakers?",
      "native english|mother tongue|broken english",
      `english (?:is not|isn't|was not|wasn't) ${THEIRS} first language`,
      "(?:really|originally) from",
    ],
    unless: [
      "accents? (?:colou?rs?|walls?|lighting|piece|shades?|marks?|on)|(?:colou?r|design|blue|red|green|orange|typographic) accents?",
      "race conditions?|race (?:to|against|for)",
      "(?:asian|african|indian|american|english|british|french|german|polish|chinese) (?:speaking|qualified|based|certified|markets?|law)",
      "(?:idea|design|code|data|library|work|example|text|draft|question) (?:\\w+ )?originally from",
    ],
    instead: "If language matters for the job, say which level it needs and in what situation.",
  }),
  about("health or disability", {
    words: [
      "disabilit(?:y|ies)|disabled|handicap(?:ped|s)?|crippled?|wheelchairs?",
      "mental (?:health|illness)|mentally (?:ill|unstable|unwell)|depress(?:ed|ion)|anxiety|panic attacks?|bipolar",
      "autis(?:tic|m)|asperger'?s?|adhd|dyslexi[ac]|dyspraxi[ac]|ocd|ptsd|epilep(?:sy|tic)|diabet(?:es|ic)|cancer|hiv",
      "on the spectrum|neuro ?divers(?:e|ity)|neurodivergent|special needs|learning difficult(?:y|ies)",
      "blind|deaf|stammer(?:s|ed|ing)?|stutter(?:s|ed|ing)?|lisp|speech impediment|hard of hearing|hearing aids?|limp(?:s|ed|ing)?",
      "look(?:s|ed)? (?:ill|unwell|sick)|overweight|obese|psycho|retard(?:ed)?|spastic",
      "sick leave|sick days?|sickness (?:record|absence)|ill health|long term sick",
      `${THEIRS} (?:health|illness|medication|impairment)|health (?:issues?|problems?|conditions?)|medical (?:condition|history|issues?)`,
    ],
    unless: [
      "disabled (?:the|a|an|it|all|both|that|this|these|those|our|my|by|two|some|every|features?|accounts?|buttons?|notifications?|tests?|caching|logging|users? accounts?)",
      "(?:features?|buttons?|alarms?|accounts?|flags?|fields?|options?|settings?|plugins?|tests?|cache|servers?|logins?|checks?|rules?) (?:is|was|were|are|being|had been|has been|got) (?:still )?disabled",
      `(?:disability|mental health|cancer|diabetes|diabetic|autism|dyslexia|hiv|epilepsy|special needs|deaf|blind|wheelchair|anxiety|depression) (?:${AT_WORK}|access)`,
      "(?:for|with|support(?:s|ed|ing)?|help(?:s|ed|ing)?) (?:disabled|deaf|blind|autistic|diabetic) (?:children|adults|customers|users|passengers|people|students)",
      "people with (?:disabilities|learning difficulties|special needs|autism|dementia|cancer)",
      "blind (?:spots?|eye|dates?|tests?|testing|tastings?|cvs?|recruitment|screening|trials?|reviews?|faith)|double blind|colou?r blind(?:ness)?",
      "tone deaf|deaf ears?|golf handicap",
      `${THEIRS} health (?:and safety|division|data|tech|plan|${AT_WORK})`,
    ],
    instead: "Leave it out. If a task of the job was in question, name the task.",
  }),
  about("marriage or partnership", {
    words: [
      "married|unmarried|divorced?|widow(?:ed|er)?|husbands?|wife|wives|spouses?|fiancee?|newly ?weds?|boyfriends?|girlfriends?",
      "single (?:mums?|mothers?|dads?|fathers?|parents?|m[ae]n|wom[ae]n)|marital status|maiden name",
    ],
    unless: [
      "married (?:up|together|the|these|those|design|data|technical|theory|business)",
      "divorced from (?:reality|practice|the)",
    ],
    instead: "Leave it out: it has no part in the decision.",
  }),
  about("sexual orientation or gender identity", {
    words: [
      "gays?|lesbians?|bisexuals?|homosexuals?|heterosexuals?|queer|transgender(?:ed)?|transsexual|lgbt\\w*",
      "(?:is|was|are|were|too|as|bit) camp|trans (?:m[ae]n|wom[ae]n|person|people)|straight (?:guys?|m[ae]n|wom[ae]n)|sexual orientation|sexuality|gender identity|same sex",
    ],
    unless: [`lgbt\\w* (?:${AT_WORK}|ally|allies|forum|community)`],
    instead: "Leave it out: it has no part in the decision.",
  }),
];

function about(what: string, rule: { words: string[]; unless: string[]; instead: string }): Rule {
  return {
    kind: "protected",
    words: anyOf(...rule.words),
    unless: anyOf(...rule.unless),
    why: `This may read as a remark about ${what}, which the law protects.`,
    try: rule.instead,
  };
}
