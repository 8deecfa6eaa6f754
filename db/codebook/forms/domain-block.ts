import { DOMAIN } from '../lists/domain.ts';
import { text } from '../text.ts';
import type { Question, QuestionGroup, Text } from '../types.ts';

type Domain = (typeof DOMAIN.codes)[number]['code'];

/**
 * One domain block, the same in `needs` and `follow-up`, so that the last answer can stand beside the new one: for each
 * domain a step (`domain-<code>`) and whether help is needed (`need-<code>`).
 */
export const DOMAIN_BLOCK = {
  label: text('How things stand', 'Où en sont les choses', 'Cómo están las cosas'),
  lastBeside: true,
  beforeBeside: true,
  questions: DOMAIN.codes.flatMap(({ code, label }) => [step(code, label), need(code, label)]),
} as const satisfies QuestionGroup;

function step<D extends Domain>(
  domain: D,
  label: Text,
): Question & { readonly id: `domain-${D}`; readonly list: 'step' } {
  return {
    id: `domain-${domain}`,
    type: 'code',
    list: 'step',
    label,
    sensitivity: 'fact',
    source: 'FORMS.md (Code lists: domains, four steps); FORMS.md (follow-up: domain block)',
  };
}

function need<D extends Domain>(domain: D, label: Text): Question & { readonly id: `need-${D}` } {
  return {
    id: `need-${domain}`,
    type: 'flag',
    label: text(`${label.en}: help needed`, `${label.fr} : aide nécessaire`, `${label.es}: necesita ayuda`),
    sensitivity: 'fact',
    source: 'FORMS.md (follow-up: domain block)',
  };
}
