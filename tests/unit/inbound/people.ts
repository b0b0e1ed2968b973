/** What people write back, with what makes a machine think of machines: quotes, "delivery", "failed", "out of office". */
export type Reply = { subject: string; text: string; own: string };

const says = (
  own: string,
  quote: string,
  subject = "Re: Nadia Okafor, Dye chemist: what did you think?",
): Reply => ({
  subject,
  own,
  text: `${own}\n\n${quote}`,
});
const EN =
  "On Tue, 3 Nov 2026 at 10:02, Jane Cole at Harbour <letters@mail.example> wrote:\n> Hello Piotr,\n> What did you think?";
const EN_TWO =
  "On Tue, 3 Nov 2026 at 10:02, Jane Cole at Harbour Recruitment\n<letters@mail.example> wrote:\n\n> Hello Piotr";
const FR = "Le mar. 3 nov. 2026 à 10:02, Jane Cole <letters@mail.example> a écrit :\n> Bonjour";
const DE = "Am Di., 3. Nov. 2026 um 10:02 Uhr schrieb Jane Cole <letters@mail.example>:\n> Hallo";
const ES = "El mar, 3 nov 2026 a las 10:02, Jane Cole (<letters@mail.example>) escribió:\n> Hola";
const RU = "вт, 3 нояб. 2026 г. в 10:02, Jane Cole <letters@mail.example> пишет:\n> Здравствуйте";
const RU_TWO = "3 ноября 2026, 10:02, Jane Cole написала:\n> Здравствуйте";
const OUTLOOK =
  "From: Jane Cole <letters@mail.example>\nSent: 03 November 2026 10:02\nTo: Piotr Zieliński\nSubject: Nadia Okafor\n\nHello Piotr,";
const OUTLOOK_DE =
  "Von: Jane Cole <letters@mail.example>\nGesendet: Dienstag, 3. November 2026 10:02\nAn: Petra Vogel\nBetreff: Nadia Okafor\n\nHallo";
const OUTLOOK_FR =
  "De : Jane Cole <letters@mail.example>\nEnvoyé : mardi 3 novembre 2026 10:02\nÀ : Luc Morel\nObjet : Nadia Okafor\n\nBonjour";
const OUTLOOK_ES =
  "De: Jane Cole <letters@mail.example>\nEnviado el: martes, 3 de noviembre de 2026 10:02\nPara: María López\nAsunto: Nadia\n\nHola";
const OUTLOOK_RU =
  "От: Jane Cole <letters@mail.example>\nОтправлено: 3 ноября 2026 г. 10:02\nКому: Иван Петров\nТема: Nadia\n\nЗдравствуйте";
const RULE = "-----Original Message-----\nFrom: Jane Cole\nHello";

export const REPLIES: readonly Reply[] = [
  says("Strong on colour, thin on people. We would like to see her again.", EN),
  says("Yes, next round please. Thursday works.", EN_TWO),
  says("No, I am afraid not. She could not explain the failed delivery of the last batch.", EN),
  says("OK thanks", EN),
  says("Yes.", `Sent from my iPhone\n\n${EN}`),
  says("Non.", `Envoyé de mon iPhone\n\n${FR}`),
  says("Ja.", `Von meinem iPhone gesendet\n\n${DE}`),
  says("We had a delivery failure at the plant, sorry for the late answer. Undecided until Friday.", EN),
  says("I was out of the office yesterday. She was excellent.", EN),
  says("Sorry, I am back from holiday now. Let me ask the team.", EN),
  says("Piotr has left the company. Please ask Anna Berg, anna.berg@mills.example.", EN),
  says("The mailbox you wrote to is full of candidates :) We take Nadia.", EN),
  says("Her user research was unknown to us before, but the rest was great.", EN),
  says("Could you resend the CV? Your last message was returned to me without the attachment.", EN),
  says("Très bonne impression, nous souhaitons la revoir.", FR),
  says("Non, malheureusement. Le poste est inconnu pour elle.", FR),
  says("Je vous réponds jeudi, je suis en déplacement.", FR),
  says("Sehr guter Eindruck, wir möchten sie noch einmal sehen.", DE),
  says("Leider nein, die Zustellung der Unterlagen kam zu spät.", DE),
  says("Ich melde mich am Freitag, ich war gestern nicht im Büro.", DE),
  says("Muy buena impresión. Queremos verla otra vez.", ES),
  says("No, lo siento. No se pudo entregar la prueba a tiempo.", ES),
  says("Отличное впечатление, хотим увидеть её ещё раз.", RU),
  says("К сожалению, нет.", RU_TWO),
  says("Good. Second round.", OUTLOOK),
  says("Gerne zweite Runde.", OUTLOOK_DE),
  says("D'accord pour un second entretien.", OUTLOOK_FR),
  says("De acuerdo, segunda entrevista.", OUTLOOK_ES),
  says("Согласны на вторую встречу.", OUTLOOK_RU),
  says("Please call me at four.", RULE),
  says("Will let you know.", "-- \nPiotr Zieliński\nHead of Dyeing\nHarrow Mills"),
  says("Yes.\n\nBest\nPiotr", EN),
  says("Could not reach her by phone, please send her new number.", EN),
  says("My address is rejected by your form, so here by mail: we progress.", EN),
  says("She asked for a permanent contract. An error on our side, it is temporary.", EN),
  says("Line one.\n\nLine two.", EN),
  { subject: "Question about Nadia", text: "Is she still available?", own: "Is she still available?" },
  {
    subject: "Returned from leave: Nadia",
    text: "I am back. She was good.",
    own: "I am back. She was good.",
  },
  {
    subject: "Delivery of the test",
    text: "The test was delivered on time. We like her.",
    own: "The test was delivered on time. We like her.",
  },
  {
    subject: "Fwd: Undelivered Mail Returned to Sender",
    text: "Jane, this came back to me. Which address is right?",
    own: "Jane, this came back to me. Which address is right?",
  },
  {
    subject: "Re: Undeliverable: Nadia Okafor",
    text: "It works again, sorry. Progress.",
    own: "It works again, sorry. Progress.",
  },
  {
    subject: "WG: Automatische Antwort",
    text: "Das kam von Frau Vogel, sie ist weg. Bitte fragen Sie mich.",
    own: "Das kam von Frau Vogel, sie ist weg. Bitte fragen Sie mich.",
  },
  { subject: "feedback", text: "no", own: "no" },
  {
    subject: "Vacation request of Nadia",
    text: "She asks for more vacation. Is that all right?",
    own: "She asks for more vacation. Is that all right?",
  },
  {
    subject: "Absence of references",
    text: "We found none, could you send them?",
    own: "We found none, could you send them?",
  },
  {
    subject: "On holiday next week",
    text: "Could we move the meeting? I am on holiday next week.",
    own: "Could we move the meeting? I am on holiday next week.",
  },
  {
    subject: "Round two",
    text: "I am out of the office on Friday, but Thursday works for round two.",
    own: "I am out of the office on Friday, but Thursday works for round two.",
  },
  {
    subject: "Rejected: Nadia",
    text: "We decided against her, she could not deliver.",
    own: "We decided against her, she could not deliver.",
  },
  {
    subject: "Failed delivery of message to candidate",
    text: "The message could not be delivered to Nadia. Any other address?",
    own: "The message could not be delivered to Nadia. Any other address?",
  },
  {
    subject: "Returned message",
    text: "I return your message, the file could not be opened. It failed.",
    own: "I return your message, the file could not be opened. It failed.",
  },
  { subject: "Re: abuse report", text: "No idea what that is.", own: "No idea what that is." },
];
