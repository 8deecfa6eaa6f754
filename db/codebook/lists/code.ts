import { text } from '../text.ts';
import type { Code } from '../types.ts';

/** A code whose name is known to the types, so that a list of them says which codes it has (`CodeOf`). */
export type NamedCode<C extends string> = Code & { readonly code: C };

/** One row of a code list: its code, its label in three languages, and what else is known of it. */
export function code<const C extends string>(
  id: C,
  en: string,
  fr: string,
  es: string,
  more: Omit<Partial<Code>, 'code' | 'label'> = {},
): NamedCode<C> {
  return { code: id, label: text(en, fr, es), ...more };
}
