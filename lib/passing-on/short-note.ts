/** What is short: without a schema, for the meter in the browser. */

/** So many characters read well in a thank-you note; more is allowed. */
export const SHORT_NOTE = 600;
