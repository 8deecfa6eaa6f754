/**
 * Moving from question to question. A question is an element with `data-question`, its control the first one inside with
 * `data-control`; the questions of one form stand inside an element with `data-form`.
 */

const QUESTION = '[data-question]';

/** Focus on the control of the question that holds `from`, once React has drawn what was just set. */
export function focusQuestion(from: Element): void {
  const question = from.closest<HTMLElement>(QUESTION);
  requestAnimationFrame(() => controlOf(question)?.focus());
}

/** Focus on the question after the one that holds `from`; past the last one, on what ends the form. */
export function focusNextQuestion(from: Element): void {
  requestAnimationFrame(() => {
    const form = from.closest('[data-form]');
    const questions = [...(form?.querySelectorAll<HTMLElement>(QUESTION) ?? [])];
    const at = questions.findIndex((question) => question.contains(from));
    const next = questions
      .slice(at + 1)
      .map(controlOf)
      .find((control) => control !== null);
    const end = form?.querySelector<HTMLElement>('[data-form-end]');
    (next ?? end)?.focus();
  });
}

/** The first question whose text could not be read; focuses it and answers true when there is one. */
export function focusFault(form: ParentNode | null): boolean {
  const field = form?.querySelector<HTMLElement>('[data-fault]');
  field?.focus();
  return field !== null && field !== undefined;
}

function controlOf(question: HTMLElement | null | undefined): HTMLElement | null {
  return question?.querySelector<HTMLElement>('[data-control]') ?? null;
}
