/**
 * The letter by which somebody outside is told, without the person's consent, what a decision names: to whom, on which ground, the answers,
 * and nothing else of the case.
 */
import { form } from '../../codebook/forms/index.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { text } from '../../codebook/text.ts';
import type { Language } from '../../codebook/types.ts';
import type { ToldAnswer } from '../../contract/exchange.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import type { Telling } from '../rules/telling.ts';
import { aboutIf, answerLabel, questionLabel } from './labels.ts';

const HEADING = text('For the addressee only', 'Réservé au destinataire', 'Solo para el destinatario');
const TO = text('To', 'À', 'A');
const FROM = text('From', 'De', 'De');
const REFERENCE = text('Reference', 'Référence', 'Referencia');
const GROUND = text('Ground', 'Motif', 'Motivo');
const NO_MORE = text(
  'This is told without the consent of the person, on the ground named here. It is for the addressee and for this purpose; keep it apart, pass it on to nobody else, and say nothing of it that shows where the person is.',
  'Ces réponses sont transmises sans le consentement de la personne, pour le motif indiqué. Elles sont destinées au seul destinataire et à ce seul but ; gardez-les à part, ne les transmettez à personne, et n’en dites rien qui révèle où la personne se trouve.',
  'Esto se comunica sin el consentimiento de la persona, por el motivo indicado. Es para el destinatario y para este fin; guárdelo aparte, no lo pase a nadie más y no diga nada que muestre dónde está la persona.',
);
const SIGNATURE = text('Name, function, signature', 'Nom, fonction, signature', 'Nombre, función, firma');

export function toldLetter(
  { telling, answers }: { readonly telling: Telling; readonly answers: readonly ToldAnswer[] },
  from: { readonly office: string; readonly reference: string },
  language: Language,
): Paper {
  const kinds = [...new Set(answers.map(({ kind }) => kind))];
  return {
    kind: 'told-letter',
    language,
    heading: HEADING[language],
    blocks: [
      {
        block: 'facts',
        title: null,
        rows: [
          { label: TO[language], value: telling.outside ?? '' },
          { label: FROM[language], value: from.office },
          { label: REFERENCE[language], value: from.reference },
          { label: GROUND[language], value: codeLabel('told-ground', telling.ground)?.[language] ?? telling.ground },
        ],
      },
      ...kinds.map(
        (kind): PaperBlock => ({
          block: 'facts',
          title: form(kind)?.label[language] ?? kind,
          rows: answers
            .filter((answer) => answer.kind === kind)
            .map(({ question, value, about }) => ({
              label: questionLabel(kind, question, language),
              value: aboutIf(about === true, answerLabel(kind, question, value, language), language),
            })),
        }),
      ),
      { block: 'notice', text: NO_MORE[language] },
      { block: 'signatures', labels: [SIGNATURE[language]] },
    ],
    foot: [],
  };
}
