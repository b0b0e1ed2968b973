/** What a candidate leaves to be passed on, in words. */
export const KIND_WORDS: Record<string, string> = {
  thank_you: "Thank-you note",
  extra: "Something to add",
  withdrawal: "Withdrawal",
};
