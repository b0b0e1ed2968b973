/** Takes the keyboard to the first field of a form that has something wrong with it. */

export function focusFirstWrong(form: HTMLFormElement | null): void {
  // The message stands beside its control, or within the group that it is about.
  const message = form?.querySelector<HTMLElement>("p[id$='-error']");
  const control = message?.parentElement?.querySelector<HTMLElement>(
    "input:not([type=hidden]), select, textarea",
  );
  control?.focus();
}
