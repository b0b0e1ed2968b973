/** What a signed-in candidate says by themselves: the commands of the modules behind it, as the portal's pages may reach them. */
import "server-only";

export {
  keepAccountDraft,
  keepLessons,
  keepNotes,
  sendAccount,
  wishForCall,
} from "@/lib/debriefs/commands/own-account";
export { askForNews, decide } from "@/lib/loops/commands/own-words";
export { offer, takeBack } from "@/lib/passing-on/commands/leaving";
