/** The one error whose message is written for the person who caused it. */

/**
 * Thrown by a command when the answer is no. The message is shown as it is: plain words, what to do next.
 * `field` names the form field it belongs beside, when there is one.
 */
export class Refusal extends Error {
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.name = "Refusal";
    this.field = field;
  }
}
