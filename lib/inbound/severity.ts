/** Whether a refusal is for good, from reply codes and the words around them (RFC 3463, RFC 5321 4.2). Pure. */

/**
 * True: asking again is no use. A mailbox that is full, a server that does not answer and a message that was too old
 * are for now whatever the code says: the address is not at fault. Null when nothing tells.
 */
export function isPermanent(text: string, status = ""): boolean | null {
  if (FOR_NOW.test(text)) return false;
  const enhanced =
    /^\s*([245])\.\d{1,3}\.\d{1,3}/.exec(status)?.[1] ?? /\b([45])\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[1];
  if (enhanced === "4" || /^\s*[45]\.2\.2\b|^\s*[45]\.4\.7\b/.test(status)) return false;
  const reply = /(?:^|[^\d.])([45])\d\d[ -](?![\d.]+\])/m.exec(text)?.[1];
  if (enhanced === "5") return !(reply === "4" && /^\s*5\.0\.0/.test(status));
  if (reply) return reply === "5";
  if (FOR_GOOD.test(text)) return true;
  return null;
}

const FOR_NOW = new RegExp(
  [
    "(mailbox|mail box|inbox|account|quota|storage)[^.\\n]{0,40}\\b(full|exceed|over)",
    "(over|exceed(ed|s)?|out of)[^.\\n]{0,25}(quota|storage|mailbox size|disk space)",
    "quota[^.\\n]{0,20}exceed",
    "(postfach|mailbox|speicher)[^.\\n]{0,40}(voll\\b|überschritten|erschöpft)|quota[^.\\n]{0,20}überschritten",
    "(boîte|messagerie|quota)[^.\\n]{0,50}(pleine|saturée|dépassé)|(buz[oó]n|casilla|cuota|caixa)[^.\\n]{0,40}(llen[oa]|excedid|superad|cheia|lotad)",
    "ящик[^.\\n]{0,30}переполнен|превышен[^.\\n]{0,30}(квот|объ[её]м|размер)|skrzynka[^.\\n]{0,30}pełna|casella[^.\\n]{0,30}piena|postvak[^.\\n]{0,20}vol\\b",
    "(メールボックス|容量)[^。\\n]{0,20}(一杯|いっぱい|満杯|超え|超過|オーバー)|邮箱[^。\\n]{0,10}(已满|满)",
    "vorübergehend|temporairement|temporalmente|временно|noch nicht zugestellt|pas encore (été )?(remis|distribué)",
    "insufficient (system )?(disk|storage|resources)",
    "(connection|operation|conversation|session)[^.\\n]{0,40}timed? ?out",
    "(retry|queue)[^.\\n]{0,20}(time(out)?|period|limit)[^.\\n]{0,20}(exceeded|expired|over)",
    "(message|delivery|envelope)[^.\\n]{0,20}(expired|has been delayed|still being retried)",
    "will (be retried|retry|keep trying|continue to (try|attempt))",
    "(temporar(y|ily)|transient)[^.\\n]{0,40}(fail|error|problem|unavailable|deferred|reject)",
    "try again later|greylist|too many (connections|messages|recipients)|rate limit",
    "could not (be )?deliver(ed)? (within|for|in) (the last )?\\d+ (seconds|hours|days)|did not accept our requests to connect|socket error|not\\s+found, try again",
    "connection refused|no route to host|network is unreachable|lost connection",
  ].join("|"),
  "i",
);

const FOR_GOOD = new RegExp(
  [
    "(user|recipient|mailbox|address|account|person|destinatari\\w+|destinataire|empfänger)[^.\\n]{0,40}(unknown|not (found|known|exist|listed|recogni)|no longer|does(n't| not) exist|invalid|rejected|disabled|inexistente|inconnu|unbekannt)",
    "(unknown|no such|invalid|bad|undefined)[^.\\n]{0,20}(user|recipient|mailbox|address|account|person|here)",
    "(host|domain)[^.\\n]{0,30}(unknown|not found|does(n't| not) exist|no such)",
    "(no such|unknown|cannot find your)[^.\\n]{0,20}(host|domain)",
    "permanent(ly)?[^.\\n]{0,20}(fail|fatal|error|reject)|giv(en|ing) up|doesn't have an? .{0,20}account",
    "not (our|a (valid|local)) (customer|mailbox|user)|user unknown|unrouteable address|has moved",
  ].join("|"),
  "i",
);
