import { sentence } from '../sentences/sentence.ts';
import type { Sentence } from '../types.ts';

/**
 * What the page answers once purposes and means are coded (FORMS.md, First contact): words that mark no one, shown and stored nowhere.
 * For a child means are not needed (UN Trafficking Protocol art. 3(c)). One key makes it a `determination` with `status`.
 */
export interface Reading {
  readonly sentence: Sentence;
  /** Code of `determination-status` that the one key proposes. */
  readonly status: 'possible' | 'not-enough-known';
  /** Code of `determination-ground` that goes with it; none where nothing points either way. */
  readonly ground: 'child-act-purpose' | 'signs-present' | undefined;
}

const SIGNS_CHILD = {
  sentence: sentence(
    'first-contact-signs-child',
    'Signs present (for a child means are not needed).',
    'Signes présents (pour un enfant, aucun moyen n’est nécessaire).',
    'Hay indicios (si tiene menos de 18 años, no hace falta que haya medios).',
  ),
  status: 'possible',
  ground: 'child-act-purpose',
} as const satisfies Reading;
const SIGNS = {
  sentence: sentence('first-contact-signs', 'Signs present.', 'Signes présents.', 'Hay indicios.'),
  status: 'possible',
  ground: 'signs-present',
} as const satisfies Reading;
const NOT_CLEAR = {
  sentence: sentence(
    'first-contact-not-clear',
    'Not clear: a calm talk later may help.',
    'Pas clair : un entretien au calme, plus tard, peut aider.',
    'No está claro: una conversación tranquila más adelante puede ayudar.',
  ),
  status: 'not-enough-known',
  ground: undefined,
} as const satisfies Reading;
const NO_SIGNS = {
  sentence: sentence(
    'first-contact-no-signs',
    'No signs told so far; needs count all the same.',
    'Aucun signe évoqué à ce jour ; les besoins comptent tout autant.',
    'Por ahora no hay indicios; las necesidades importan igual.',
  ),
  status: 'not-enough-known',
  ground: undefined,
} as const satisfies Reading;

export const READINGS = [SIGNS_CHILD, SIGNS, NOT_CLEAR, NO_SIGNS] as const satisfies readonly Reading[];

/** Which reading it is. */
export type ReadingCode = (typeof READINGS)[number]['sentence']['code'];

/**
 * Reads purposes and means as coded at first contact. `child` is true for whoever is or may be under 18; "nothing told" says
 * nothing, and a child without a purpose is read like anybody else.
 */
export function readFirstContact(
  child: boolean,
  purposes: readonly string[],
  means: readonly string[],
): (typeof READINGS)[number] {
  const purpose = purposes.some((code) => code !== 'nothing-told');
  const mean = means.some((code) => code !== 'nothing-told');
  if (child && purpose) return SIGNS_CHILD;
  if (purpose && mean) return SIGNS;
  return purpose || mean ? NOT_CLEAR : NO_SIGNS;
}

const MEANING_KINDS: readonly string[] = ['profile', 'screening'];

/** Of the answers of a page, by `kind.question`, all that its meaning goes by: whatever else is answered changes nothing of it. */
export function answersThatMean<A>(answers: Readonly<Record<string, A>>): Readonly<Record<string, A>> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => MEANING_KINDS.includes(id.split('.')[0] ?? '')));
}
