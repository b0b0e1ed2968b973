/** How a consultant's letter to an employer ends: regards, name, whom they stand in for, agency and telephone. */
import type { Covering } from "@/lib/agencies/covering";
import { coveringWords } from "@/lib/interviews/covering-words";
import { Paragraph } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";

type Signed = { consultant: { name: string; phone: string | null }; covering?: Covering | undefined };

export function Signature({ facts: { consultant, covering }, agency }: { facts: Signed; agency: string }) {
  return (
    <Paragraph>
      {words("letters.ask")("regards")}
      <br />
      {consultant.name}
      {covering && `, ${coveringWords(covering)}`}
      <br />
      {[agency, consultant.phone].filter(Boolean).join(", ")}
    </Paragraph>
  );
}
