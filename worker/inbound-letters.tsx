/** The letter about mail that came back, for the registry. */
import { CameFacts, CameLetter } from "@/lib/inbound/letters";
import type { Kind } from "./letters";
import { always } from "./wanted";

export const INBOUND_KINDS: Record<string, Kind> = {
  mail_came: {
    render: (facts, _links, agency) => <CameLetter facts={CameFacts.parse(facts)} agency={agency} />,
    wanted: always,
  },
};
