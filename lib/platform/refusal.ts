/** The one error whose message is written for the person who caused it. */

/**
 * Thrown by a command when the answer is no. The message is shown as it is: plain words, what to do next.
 * `field` names the form field it belongs beside, when there is one; `data` is for the screen (records that look alike).
 */
export class Refusal extends Error {
  readonly field: string | undefined;
  readonly data: Record<string, string | number | boolean | null> | undefined;

  constructor(message: string, field?: string, data?: Refusal["data"]) {
    super(message);
    this.name = "Refusal";
    this.field = field;
    this.data = data;
  }
}
