/** Automatic answers of people who are away, in the words of eight tongues: sent on Monday 27 April 2026. */
export type Absence = {
  subject: string;
  text: string;
  returns: string | null;
  colleague?: string;
  marked?: boolean;
};

export const ABSENCES: readonly Absence[] = [
  {
    subject: "Automatic reply: Nadia Okafor",
    text: "I am out of the office until Friday 8 May. For urgent matters please contact Anna Berg (anna.berg@mills.example).",
    returns: "2026-05-09",
    colleague: "anna.berg@mills.example",
  },
  {
    subject: "Out of office: Nadia Okafor",
    text: "Thank you for your message. I am on annual leave and will be back on Monday 4 May 2026.",
    returns: "2026-05-04",
  },
  {
    subject: "Away",
    text: "I am away from my desk, returning May 5th. Limited access to e-mail.",
    returns: "2026-05-05",
    marked: true,
  },
  {
    subject: "Re: Nadia Okafor: what did you think?",
    text: "I'm on leave through 12 June and will answer then.",
    returns: "2026-06-13",
    marked: true,
  },
  { subject: "OOO Re: interview", text: "Back 2026-05-11. Tom.", returns: "2026-05-11" },
  { subject: "Auto reply: feedback", text: "I am only in on Tuesdays.", returns: null },
  { subject: "On holiday", text: "I am on holiday until January 4.", returns: "2027-01-05" },
  {
    subject: "Automatische Antwort: Nadia Okafor",
    text: "Ich bin bis einschließlich 12. August nicht im Büro. In dringenden Fällen wenden Sie sich bitte an Petra Vogel, petra.vogel@werk.example.",
    returns: "2026-08-13",
    colleague: "petra.vogel@werk.example",
  },
  {
    subject: "Abwesenheitsnotiz",
    text: "Ich bin im Urlaub. Ab dem 3.5. bin ich wieder erreichbar.",
    returns: "2026-05-03",
  },
  { subject: "Abwesend bis 15.05.2026", text: "Vielen Dank für Ihre Nachricht.", returns: "2026-05-16" },
  { subject: "Nicht im Büro", text: "Ich bin vom 27.04. bis zum 08.05. abwesend.", returns: "2026-05-09" },
  {
    subject: "Réponse automatique : Nadia Okafor",
    text: "Je suis absente du 3 au 17 août. En cas d'urgence, merci de contacter Luc Morel <luc.morel@usine.example>.",
    returns: "2026-08-18",
    colleague: "luc.morel@usine.example",
  },
  {
    subject: "Absence du bureau",
    text: "Bonjour, je suis en congés jusqu'au vendredi 15 mai. De retour le 18 mai.",
    returns: "2026-05-18",
  },
  { subject: "Message d'absence", text: "Retour au bureau le 4 mai 2026.", returns: "2026-05-04" },
  {
    subject: "Respuesta automática: Nadia Okafor",
    text: "Estoy fuera de la oficina hasta el 10 de mayo. Para asuntos urgentes contacte con maria.lopez@fabrica.example.",
    returns: "2026-05-11",
    colleague: "maria.lopez@fabrica.example",
  },
  { subject: "Fuera de la oficina", text: "Regreso el lunes 4 de mayo.", returns: "2026-05-04" },
  { subject: "De vacaciones", text: "Volveré el 1 de junio de 2026.", returns: "2026-06-01" },
  {
    subject: "Автоматический ответ: Надя",
    text: "Я в отпуске до 10 мая. По срочным вопросам обращайтесь: ivan.petrov@zavod.example.",
    returns: "2026-05-11",
    colleague: "ivan.petrov@zavod.example",
  },
  { subject: "Автоответ", text: "Меня нет в офисе, вернусь 5 мая 2026.", returns: "2026-05-05" },
  { subject: "Отсутствие на рабочем месте", text: "Буду на месте 18.05.2026.", returns: "2026-05-18" },
  {
    subject: "Risposta automatica: colloquio",
    text: "Sono fuori ufficio fino al 9 maggio. Rientro il 11 maggio.",
    returns: "2026-05-11",
  },
  { subject: "Automatisch antwoord: gesprek", text: "Ik ben afwezig t/m 8 mei.", returns: "2026-05-09" },
  {
    subject: "Resposta automática: entrevista",
    text: "Estarei ausente até 15 de maio.",
    returns: "2026-05-16",
  },
  { subject: "Autosvar", text: "Jeg er tilbake 4. mai.", returns: "2026-05-04", marked: true },
  {
    subject: "Thank you for contacting Harrow Mills",
    text: "We have received your message and will answer within two days.",
    returns: null,
    marked: true,
  },
  { subject: "Vacation reply", text: "I will be back on 29/05/2026.", returns: "2026-05-29" },
  {
    subject: "Resposta automática",
    text: "Estou de férias de 20/04 a 08/05. Contacte Ana Sousa, ana.sousa@fabrica.example",
    returns: "2026-05-09",
    colleague: "ana.sousa@fabrica.example",
  },
  {
    subject: "Autosvar: Nadia",
    text: "Jag är på semester till och med 8 maj, åter 11 maj.",
    returns: "2026-05-11",
  },
  {
    subject: "Automatyczna odpowiedź: rozmowa",
    text: "Jestem na urlopie do 8 maja.",
    returns: "2026-05-09",
  },
  {
    subject: "Out of office",
    text: "I am travelling from May 4 - May 10 and reply after that.",
    returns: "2026-05-11",
  },
  {
    subject: "Automatic reply: Nadia",
    text: "I will be traveling for work on July 10-31.",
    returns: "2026-08-01",
  },
  { subject: "Automatic reply: Nadia", text: "I'm out today, back on Thursday.", returns: "2026-04-30" },
  { subject: "Automatic reply: Nadia", text: "Back tomorrow.", returns: "2026-04-28" },
  { subject: "Automatic reply: Nadia", text: "I'm out until Wednesday.", returns: "2026-04-30" },
  {
    subject: "Automatic reply: Nadia",
    text: "We are open 9 to 5. Send a fax to 3.5. Street 12-14.",
    returns: null,
  },
  { subject: "Out of office", text: "I'll be back 05/04/2026.", returns: "2026-05-04" },
  {
    subject: "Re: Nadia",
    text: "Je serai absente du 3 au 17 août.",
    returns: "2026-08-18",
    marked: true,
  },
  {
    subject: "Please confirm your message",
    text: "I apologize for this automatic reply. I now allow messages only from senders I have approved.",
    returns: null,
  },
  {
    subject: "Automatic reply",
    text: "I am away between 4 May and 8 May 2026.",
    returns: "2026-05-09",
  },
  {
    subject: "Automatic reply",
    text: "I will be out of office from the 4th to the 8th of May, returning on the 11th.",
    returns: "2026-05-11",
  },
  {
    subject: "Automatic reply",
    text: "I'm on vacation and will be back to work Monday, 05/11/2026.",
    returns: "2026-05-11",
  },
  {
    subject: "Automatisch antwoord",
    text: "Ik ben op vakantie tot 8 mei. Vanaf 11 mei ben ik weer bereikbaar.",
    returns: "2026-05-11",
  },
  { subject: "Assente dall'ufficio", text: "Sarò assente dal 4 all'8 maggio.", returns: "2026-05-09" },
  { subject: "Abwesenheit", text: "Ich bin vom 4. bis 8. Mai nicht erreichbar.", returns: "2026-05-09" },
];
