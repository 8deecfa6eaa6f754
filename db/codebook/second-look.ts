import type { CodeOf } from './lists/index.ts';

/**
 * Dangers that one answer never ends (FORMS.md, danger-answer): self-harm, threats, somebody missing, a child in danger. Who says that it is over may
 * be afraid, and so may who hears it.
 */
export const SECOND_LOOK = [
  'self-harm',
  'threatened',
  'child-missing',
  'child-late',
  'child-missed',
  'lost-contact',
  'children-in-danger',
  'child-with-them',
] as const satisfies readonly CodeOf<'danger'>[];
