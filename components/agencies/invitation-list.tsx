// Invitations that nobody has accepted yet, with where the letter is and what can be done.
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Action } from "@/lib/platform/action";
import { PressForm } from "./press-form";

export type InvitationLine = {
  id: string;
  name: string;
  email: string;
  role: string;
  /** "Until Mon 9 Nov" or that it ran out. */
  until: string;
  letter: { word: string; tone: Tone; means: string };
};

type Props = { invitations: readonly InvitationLine[]; resend: Action; revoke: Action; mayManage: boolean };

export function InvitationList({ invitations, resend, revoke, mayManage }: Props) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {invitations.map(({ id, name, email, role, until, letter }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-semibold">{name}</span>
                <Badge tone={letter.tone} title={letter.means}>
                  Letter: {letter.word.toLowerCase()}
                </Badge>
              </p>
              <p className="text-sm text-muted wrap-anywhere">
                {email} · {role} · {until}
              </p>
            </div>
            {mayManage && (
              <div className="flex flex-wrap gap-2">
                <PressForm
                  action={resend}
                  fields={{ id }}
                  label={
                    <>
                      Send again<span className="sr-only"> to {name}</span>
                    </>
                  }
                  look={{ variant: "secondary", size: "sm" }}
                />
                <PressForm
                  action={revoke}
                  fields={{ id }}
                  label={
                    <>
                      Withdraw<span className="sr-only"> the invitation of {name}</span>
                    </>
                  }
                  look={{ variant: "quiet", size: "sm" }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
