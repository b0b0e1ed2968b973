/** The letters of the agencies module: accounts and invitations. */
import {
  ChangedFacts,
  ChangedLetter,
  InvitationFacts,
  InvitationLetter,
  KnownFacts,
  KnownLetter,
  ResetFacts,
  ResetLetter,
  VerifyFacts,
  VerifyLetter,
} from "@/lib/agencies/letters";
import type { Kind } from "./letters";
import { always } from "./wanted";

export const ACCOUNT_KINDS: Record<string, Kind> = {
  verify_email: {
    render: (facts, links) => <VerifyLetter facts={VerifyFacts.parse(facts)} link={links.open} />,
    wanted: always,
    guardsAccount: true,
  },
  invitation: {
    render: (facts, links) => <InvitationLetter facts={InvitationFacts.parse(facts)} link={links.open} />,
    wanted: always,
  },
  password_reset: {
    render: (facts, links) => <ResetLetter facts={ResetFacts.parse(facts)} link={links.open} />,
    wanted: always,
    guardsAccount: true,
  },
  password_changed: {
    render: (facts) => <ChangedLetter facts={ChangedFacts.parse(facts)} />,
    wanted: always,
    guardsAccount: true,
  },
  known_address: {
    render: (facts) => <KnownLetter facts={KnownFacts.parse(facts)} />,
    wanted: always,
    guardsAccount: true,
  },
};
