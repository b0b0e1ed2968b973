/** A letter's words for readers without HTML; the rules are worked out once, since that takes longer than using them. */
import { compile } from "html-to-text";
import { plainTextSelectors } from "react-email";

/** From the HTML of a rendered letter. */
export const plainTextOf: (html: string) => string = compile({
  wordwrap: false,
  selectors: plainTextSelectors,
});
