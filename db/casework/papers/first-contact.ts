/** The blank first-contact page: the screen's questions with the screen's numbers and keys, on one printed side. */
import { question as questionOf } from '../../codebook/forms/index.ts';
import { codeLabel, list } from '../../codebook/lists/index.ts';
import { FIRST_CONTACT } from '../../codebook/pages/first-contact.ts';
import type { PageField, PageStop } from '../../codebook/pages/page.ts';
import { text } from '../../codebook/text.ts';
import type { Language } from '../../codebook/types.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';

const NEXT_STEP = text('Next step', 'Prochaine étape', 'Próximo paso');
const MARKS = text(
  '○ is asked, ● is the worker’s coding: the list is never read aloud. Nothing is required.',
  '○ à demander, ● à coder par la personne qui note : la liste n’est jamais lue à voix haute. Rien n’est obligatoire.',
  '○ se pregunta, ● lo codifica quien anota: la lista nunca se lee en voz alta. Nada es obligatorio.',
);
const WHEN = text('Day and hour', 'Jour et heure', 'Día y hora');
const WHERE = text('Place', 'Lieu', 'Lugar');

function choicesOf(field: PageField, language: Language): readonly string[] {
  const asked = questionOf(field.kind, field.question);
  if (asked?.list === undefined) return [];
  const keys = field.keys ?? list(asked.list).codes.map((code) => ({ key: '', code: code.code }));
  return keys.map((key) => {
    const label = ('label' in key ? key.label : undefined) ?? codeLabel(asked.list ?? '', key.code);
    return `${key.key} ${label?.[language] ?? key.code}`.trim();
  });
}

/** A question of a page with its number, its answers and their keys; a line where it is answered in words. */
export function stopBlock(stop: PageStop, language: Language): Extract<PaperBlock, { block: 'choices' }> {
  const [main, ...beside] = stop.fields;
  const flags = beside
    .map((field) => ({ field, asked: questionOf(field.kind, field.question) }))
    .filter(({ asked }) => asked?.type === 'flag')
    .map(({ field, asked }) => `☐ ${(field.label ?? asked?.label)?.[language] ?? ''}`);
  const more = beside.filter((field) => field.keys !== undefined).flatMap((field) => choicesOf(field, language));
  const choices = [...choicesOf(main, language), ...more, ...flags];
  return {
    block: 'choices',
    number: String(stop.number),
    question: stop.label[language],
    asked: stop.asked === 'person',
    choices,
    line: main.keys === undefined || choices.length < 3,
  };
}

/** When and where it was written by hand. */
export function whenAndWhere(language: Language): PaperBlock {
  return { block: 'facts', title: null, rows: [WHEN, WHERE].map((label) => ({ label: label[language], value: '' })) };
}

export function blankFirstContact(language: Language): Paper {
  const next = FIRST_CONTACT.save.keys.map(
    (key) => `${key.key} ${(key.label ?? codeLabel('next-step', key.code))?.[language] ?? key.code}`,
  );
  return {
    kind: 'first-contact',
    language,
    heading: FIRST_CONTACT.label[language],
    blocks: [
      { block: 'notice', text: MARKS[language] },
      whenAndWhere(language),
      ...FIRST_CONTACT.stops.map((stop) => stopBlock(stop, language)),
      { block: 'choices', number: '→', question: NEXT_STEP[language], asked: false, choices: next, line: true },
    ],
    foot: [],
  };
}
