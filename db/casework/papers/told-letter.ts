/**
 * The letter by which somebody outside is told, without the person's consent, what a decision names: to whom, on which ground, the answers,
 * and nothing else of the case.
 */
import { codeLabel } from '../../codebook/lists/index.ts';
import { LETTER } from '../../codebook/papers/letter.ts';
import { text } from '../../codebook/text.ts';
import type { Language } from '../../codebook/types.ts';
import type { ToldAnswer } from '../../contract/exchange.ts';
import type { Paper } from '../../contract/papers.ts';
import type { Telling } from '../rules/telling.ts';
import { toldBlocks } from './told-answers.ts';

const GROUND = text('Ground', 'Motif', 'Motivo');
const NO_MORE = text(
  'This is told without the consent of the person, on the ground named here. It is for the addressee and for this purpose; keep it apart, pass it on to nobody else, and say nothing of it that shows where the person is.',
  'Ces réponses sont transmises sans le consentement de la personne, pour le motif indiqué. Elles sont destinées au seul destinataire et à ce seul but ; gardez-les à part, ne les transmettez à personne, et n’en dites rien qui révèle où la personne se trouve.',
  'Esto se comunica sin el consentimiento de la persona, por el motivo indicado. Es para el destinatario y para este fin; guárdelo aparte, no lo pase a nadie más y no diga nada que muestre dónde está la persona.',
);
export function toldLetter(
  { telling, answers }: { readonly telling: Telling; readonly answers: readonly ToldAnswer[] },
  from: { readonly office: string; readonly reference: string },
  language: Language,
): Paper {
  return {
    kind: 'told-letter',
    language,
    heading: LETTER.heading[language],
    blocks: [
      {
        block: 'facts',
        title: null,
        rows: [
          { label: LETTER.to[language], value: telling.outside ?? '' },
          { label: LETTER.from[language], value: from.office },
          { label: LETTER.reference[language], value: from.reference },
          { label: GROUND[language], value: codeLabel('told-ground', telling.ground)?.[language] ?? telling.ground },
        ],
      },
      ...toldBlocks(answers, language),
      { block: 'notice', text: NO_MORE[language] },
      { block: 'signatures', labels: [LETTER.signature[language]] },
    ],
    foot: [],
  };
}
