import { flushSync } from 'react-dom';

/**
 * Moving from question to question. A question is an element with `data-question`, its control the first one inside with
 * `data-control`; the questions of one form stand inside an element with `data-form`.
 */

const QUESTION = '[data-question]';

/**
 * Sets an answer and moves on in one breath: what is typed next must never reach the question before, however fast the
 * hands are, so the answer is drawn first and the focus moves in the same key press.
 */
export function thenFocus(set: () => void, move: () => void): void {
  flushSync(set);
  move();
}

/** Focus on the control of the question that holds `from`. */
export function focusQuestion(question: Element | null): void {
  focus(controlOf(question));
}

/** Focus on the question after the one that holds `from`; past the last one, on what ends the form. */
export function focusNextQuestion(from: Element): void {
  const form = from.closest('[data-form]');
  const questions = [...(form?.querySelectorAll(QUESTION) ?? [])];
  const at = questions.findIndex((question) => question.contains(from));
  const next = questions
    .slice(at + 1)
    .map(controlOf)
    .find((control) => control !== null);
  focus(next ?? (form?.parentElement ?? form)?.querySelector<HTMLElement>('[data-form-end]'));
}

/** As Tab does: what stands in a field of one line is selected, so that typing replaces it. */
function focus(control: HTMLElement | null | undefined): void {
  control?.focus();
  if (control instanceof HTMLInputElement && control.type === 'text') control.select();
}

/** A field in which a text stands: what is typed there has an undo of its own. */
export function holdsText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type) && target.value !== '';
}

/** Focus on a question by its id, scrolled into sight. */
export function focusQuestionNamed(form: ParentNode | null, question: string): void {
  const place = form?.querySelector(
    `[data-question="${CSS.escape(question)}"], [data-field="${CSS.escape(question)}"]`,
  );
  const wanted = ['[data-fault]', '[data-blocks] fieldset button', '[data-control]', 'input, [role="listbox"]'];
  const control = wanted.map((one) => place?.querySelector<HTMLElement>(one)).find((found) => found);
  focus(control);
  place?.scrollIntoView({ block: 'center' });
}

function controlOf(question: Element | null): HTMLElement | null {
  return question?.querySelector<HTMLElement>('[data-control]') ?? null;
}
