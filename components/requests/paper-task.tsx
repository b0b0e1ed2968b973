/** A letter on paper to send: print it, sign it, and say so when it is in the post. */
import { Printer } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import type { Action } from "@/lib/platform/action";
import type { PaperTask as Task } from "@/lib/requests/queries/paper";
import { OnePress } from "./one-press";

export function PaperTask({ task, action }: { task: Task; action: Action }) {
  const { interviewId, seen, contact, number } = task;
  return (
    <Card>
      <CardHeader title={`Write to ${contact.name} on paper`} meta={`reminder ${number}`} />
      <p className="mb-4 text-muted">
        Print the letter, sign it, and put it in the post. The next step is counted from the day you say so.
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/interviews/${interviewId}/ask/paper`} variant="primary" icon={<Printer />}>
          Open the letter
        </ButtonLink>
        <OnePress action={action} fields={{ interviewId, seen: String(seen) }} size="md">
          It is in the post
        </OnePress>
      </div>
    </Card>
  );
}
