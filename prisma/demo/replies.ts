/** What comes back to the demo's letters by e-mail: replies that read like answers, and an absence with a colleague. */
import { randomUUID } from "node:crypto";
import type { Letter } from "@/generated/prisma/client";
import { inAgency } from "@/lib/platform/db";
import type { Instant } from "@/lib/platform/time";
import { receiveMail } from "@/worker/receive-mail";
import { asFarAsAsk } from "./beginnings";
import type { Teller } from "./teller";

const REPLIES = [
  "Thank you for sending her. We would like to see her again for a second interview, ideally next week.\n\nBest wishes",
  "Thanks for the reminder. We have not decided yet and need to talk to the site lead first. You will hear by Friday.",
];

/** Waits in the inbox to be read. */
export async function repliedByMail(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  await answerLetter(story, story.later(1, 30), REPLIES[story.cast.serial % REPLIES.length] ?? "");
}

/** Moves the asking, and names somebody else. */
export async function outOfOffice(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  await answerLetter(
    story,
    story.later(0, 90),
    "I am out of the office until next Friday. For anything urgent please contact Nina Larsen, nina.larsen@employers.example.",
    "Auto-Submitted: auto-replied\r\n",
  );
}

async function answerLetter(story: Teller, at: Instant, text: string, headers = ""): Promise<void> {
  const letter = await lastLetter(story);
  if (!letter) return;
  const raw = `From: ${letter.toAddress}
Subject: Re: an interview
Message-ID: <${randomUUID()}@employers.example>
In-Reply-To: ${letter.messageId}
Date: ${at.toUTCString()}
${headers}Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${text}
`;
  await receiveMail(Buffer.from(raw.replace(/\r?\n/g, "\r\n")), [], at < story.now ? at : story.now);
}

function lastLetter({ cast, interviewId }: Teller): Promise<Letter | null> {
  return inAgency(cast.scope, (db) =>
    db.letter.findFirst({
      where: { agencyId: cast.scope.agencyId, interviewId, kind: "ask", status: "sent" },
      orderBy: { createdAt: "desc" },
    }),
  );
}
