/** Where a loop stands, as one badge. */
import { Badge } from "@/components/ui/badge";
import { loopWords } from "@/lib/loops/words";

type Props = { loop: Parameters<typeof loopWords>[0]; interviewStatus: string };

export function LoopBadge({ loop, interviewStatus }: Props) {
  const { words, tone } = loopWords(loop, interviewStatus);
  return <Badge tone={tone}>{words}</Badge>;
}
