/** What the candidate's own forms accept: each is the later module's own schema. */

export { Lessons } from "@/lib/debriefs/lessons";
export {
  AccountDraft,
  AccountForm,
  AskForNews,
  Decision,
  Notes,
  WishForCall,
} from "@/lib/debriefs/own-account";
export { Offer, TakeBack } from "@/lib/passing-on/model";
