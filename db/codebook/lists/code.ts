import { text } from '../text.ts';
import type { Code } from '../types.ts';

/** One row of a code list: its code, its label in three languages, and what else is known of it. */
export function code(
  id: string,
  en: string,
  fr: string,
  es: string,
  more: Omit<Partial<Code>, 'code' | 'label'> = {},
): Code {
  return { code: id, label: text(en, fr, es), ...more };
}
