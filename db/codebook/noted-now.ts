import type { CodeOf } from './lists/index.ts';

/**
 * Dangers that whoever sees one can note at once, without a contact (FORMS.md, danger-answer: noted now), worst first. Not here: what is told by a stay, a
 * follow-up or the day alone, and a child that came along.
 */
export const NOTED_NOW = [
  'self-harm',
  'threatened',
  'place-known',
  'watched',
  'gives-place-away',
  'children-in-danger',
  'danger-to-others',
  'threat-to-staff',
  'not-safe',
  'doctor-now',
  'injury',
  'pregnancy',
  'medicine',
  'safe-place',
  'detained',
] as const satisfies readonly CodeOf<'danger'>[];
