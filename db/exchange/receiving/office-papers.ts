/** Papers to an office: what became of its reports, and what it is asked for. No name and nothing of a person stands on them. Pure. */

import { fill } from '../../casework/papers/labels.ts';
import { dayLabel, monthLabel } from '../../codebook/dates-in-words.ts';
import { officeOnPaper } from '../../codebook/papers/office-name.ts';
import { text } from '../../codebook/text.ts';
import type { Language, Text } from '../../codebook/types.ts';
import type { OfficeToAsk, ReportingMark } from '../../contract/inbox.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import type { Feedback } from './feedback.ts';

const TO = text('To', 'À', 'Para');
const FROM = text('From', 'De', 'De');
const ON = text('As of', 'Situation au', 'Situación al');
const WE_ASK = text('What we ask of you', 'Ce que nous vous demandons', 'Lo que le pedimos');
const NOTHING_ASKED = text('Nothing: thank you.', 'Rien : merci.', 'Nada: gracias.');

const FEEDBACK = text('What became of your reports', 'Ce que sont devenus vos envois', 'Qué fue de sus informes');
const HERE = text('Your cases here', 'Vos dossiers ici', 'Sus casos aquí');
const BEFORE = text('Packages before', 'Paquets d’avant', 'Paquetes de antes');
const MONTHS = text('Month by month', 'Mois par mois', 'Mes a mes');
const MONTH = text('Month', 'Mois', 'Mes');
const DUE = text('Due by', 'À envoyer au plus tard le', 'Plazo');
const REPORTED = text('Reported', 'Compte rendu', 'Informado');
const MARKS: Readonly<Record<ReportingMark, Text>> = {
  came: text('came', 'arrivé', 'llegó'),
  late: text('came late', 'arrivé en retard', 'llegó tarde'),
  never: text('never came', 'jamais arrivé', 'no llegó'),
  open: text('not due yet', 'pas encore dû', 'aún no toca'),
};
const CAME = text('What came', 'Ce qui est arrivé', 'Lo que llegó');
const CAME_ON = text('Came on', 'Arrivé le', 'Llegó el');
const NUMBER = text('No.', 'N°', 'N.º');
const NEW = text('New cases', 'Nouveaux dossiers', 'Casos nuevos');
const CHANGED = text('Changed cases', 'Dossiers modifiés', 'Casos cambiados');
const RECORDS = text('Records', 'Fiches', 'Fichas');
const ASIDE = text('Set aside', 'Mis de côté', 'Apartados');

const TROUBLES = text('What is not in', 'Ce qui n’est pas intégré', 'Lo que no se incorporó');
const ALL_IN = text(
  'Everything that came is in.',
  'Tout ce qui est arrivé est intégré.',
  'Todo lo que llegó se incorporó.',
);
const UNREAD = text(
  'Could not be read, {date}: {file}',
  'Illisible, {date} : {file}',
  'No se pudo leer, {date}: {file}',
);
const FILE_NUMBER = text('file no. {number}', 'fichier n° {number}', 'archivo n.º {number}');
const A_FILE = text('a file', 'un fichier', 'un archivo');
const NEVER_CAME = text('Never came: no. {numbers}', 'Jamais arrivés : n° {numbers}', 'No llegaron: n.º {numbers}');
const PARTS_ASIDE = text(
  'Parts of cases that did not fit and were set aside: {n}',
  'Parties de dossiers qui ne s’accordaient pas et ont été mises de côté : {n}',
  'Partes de casos que no encajaban y se apartaron: {n}',
);
const ASIDE_IN = text('In your cases: {references}', 'Dans vos dossiers : {references}', 'En sus casos: {references}');
const CONTRADICTS = text(
  'Packages that contradict each other: we shall call you.',
  'Des paquets qui se contredisent : nous vous appellerons.',
  'Paquetes que se contradicen: le llamaremos.',
);

const COMPLETE = text('How complete', 'Ce qui est renseigné', 'Qué tan completo');
/** Whoever is in no table, although they are here, has no help recorded. */
const COUNTED = text(
  'In the tables: help is recorded',
  'Dans les tableaux : aide notée',
  'En las tablas: consta ayuda',
);
const QUESTION = text('Question', 'Question', 'Pregunta');
const KNOWN = text('Known', 'Renseigné', 'Consta');
const MISSING = text('Unknown', 'Inconnu', 'No consta');
const SHARE = text('Share known', 'Part renseignée', 'Proporción');

const LOOK_AT = text(
  'Please look at these cases of yours, which have no age or no nationality: {references}',
  'Merci de revoir ces dossiers à vous, sans âge ou sans nationalité : {references}',
  'Por favor, revise estos casos suyos, sin edad o sin nacionalidad: {references}',
);
const MORE = text('{references} and {n} more', '{references} et {n} autres', '{references} y {n} más');
const MOST_NAMED = 40;
const REFERENCES = text(
  'References are those of your own cases. Nothing here names a person; keep it as you keep every list of references.',
  'Les références sont celles de vos propres dossiers. Rien ici ne nomme une personne ; gardez ce document comme toute liste de références.',
  'Las referencias son las de sus propios casos. Nada aquí nombra a una persona; guárdelo como toda lista de referencias.',
);

const ASKING = text('A request to your office', 'Une demande à votre bureau', 'Una petición a su oficina');

/** A question that the tables use: how many of the office's have an answer, and what share that is, of a hundred. */
interface Complete {
  readonly question: Text;
  readonly known: number;
  readonly missing: number;
  readonly percent: number | null;
}

/** `counted`: how many of the office's are in the tables; `ask`: what it is asked for, undefined where nothing. */
export function feedbackSheet(
  feedback: Feedback,
  completeness: { readonly counted: number; readonly questions: readonly Complete[] },
  ask: Pick<OfficeToAsk, 'words'> | undefined,
  language: Language,
): Paper {
  return {
    kind: 'feedback-sheet',
    language,
    heading: FEEDBACK[language],
    blocks: [
      head(feedback, language, [
        { label: HERE[language], value: String(feedback.cases) },
        { label: COUNTED[language], value: String(completeness.counted) },
        { label: BEFORE[language], value: String(feedback.before) },
      ]),
      askedBlock([...linesOf(ask, language), ...toLookAt(feedback, language)], language),
      monthsBlock(feedback, language),
      cameBlock(feedback, language),
      { block: 'list', title: TROUBLES[language], items: troublesOf(feedback, language) },
      completeBlock(completeness.questions, language),
      { block: 'notice', text: REFERENCES[language] },
    ],
    foot: [],
  };
}

/** What an office is asked for, as a paper. */
export function askLetter(
  ask: Pick<OfficeToAsk, 'office' | 'name' | 'words'>,
  { from, day }: Pick<Feedback, 'from' | 'day'>,
  language: Language,
): Paper {
  return {
    kind: 'ask-letter',
    language,
    heading: ASKING[language],
    blocks: [head({ ...ask, from, day }, language), askedBlock(linesOf(ask, language), language)],
    foot: [],
  };
}

type Fact = { readonly label: string; readonly value: string };

function head(
  { office, name, from, day }: Pick<Feedback, 'office' | 'name' | 'from' | 'day'>,
  language: Language,
  more: readonly Fact[] = [],
): PaperBlock {
  const shown = officeOnPaper({ name, office });
  return {
    block: 'facts',
    title: null,
    rows: [
      { label: TO[language], value: shown === office ? office : `${shown} (${office})` },
      { label: FROM[language], value: from },
      { label: ON[language], value: dayLabel(day, language) },
      ...more,
    ],
  };
}

function linesOf(ask: Pick<OfficeToAsk, 'words'> | undefined, language: Language): readonly string[] {
  return ask === undefined ? [] : ask.words[language].split('\n');
}

function askedBlock(items: readonly string[], language: Language): PaperBlock {
  return { block: 'list', title: WE_ASK[language], items: items.length === 0 ? [NOTHING_ASKED[language]] : items };
}

function toLookAt({ incomplete }: Feedback, language: Language): readonly string[] {
  return incomplete.length === 0 ? [] : [fill(LOOK_AT[language], { references: named(incomplete, language) })];
}

function named(references: readonly string[], language: Language): string {
  const shown = references.slice(0, MOST_NAMED).join(', ');
  const more = references.length - MOST_NAMED;
  return more > 0 ? fill(MORE[language], { references: shown, n: more }) : shown;
}

function monthsBlock({ months }: Feedback, language: Language): PaperBlock {
  return {
    block: 'table',
    title: MONTHS[language],
    columns: [MONTH, DUE, REPORTED].map((label) => label[language]),
    rows: months.map(({ month, due, mark }) => [
      monthLabel(month, language),
      dayLabel(due, language),
      MARKS[mark][language],
    ]),
  };
}

function cameBlock({ came }: Feedback, language: Language): PaperBlock {
  return {
    block: 'table',
    title: CAME[language],
    columns: [CAME_ON, NUMBER, NEW, CHANGED, RECORDS, ASIDE].map((label) => label[language]),
    rows: came.map((one) => [
      dayLabel(one.day, language),
      ...[one.number, one.new, one.updated, one.records, one.setAside].map(String),
    ]),
  };
}

function troublesOf({ troubles, aside }: Feedback, language: Language): readonly string[] {
  const items = troubles.flatMap(({ is, name, packageNumber, places, at }): readonly string[] => {
    switch (is) {
      case 'gap':
        return [fill(NEVER_CAME[language], { numbers: String(places.numbers) })];
      case 'contradicts':
        return [CONTRADICTS[language]];
      case 'set-aside':
        return [fill(PARTS_ASIDE[language], { n: String(places.n) })];
      default: {
        const file =
          packageNumber === null ? (name ?? A_FILE[language]) : fill(FILE_NUMBER[language], { number: packageNumber });
        return [fill(UNREAD[language], { date: dayLabel((at ?? '').slice(0, 10), language), file })];
      }
    }
  });
  if (items.length === 0) return [ALL_IN[language]];
  return aside.length === 0 ? items : [...items, fill(ASIDE_IN[language], { references: named(aside, language) })];
}

function completeBlock(questions: readonly Complete[], language: Language): PaperBlock {
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return {
    block: 'table',
    title: COMPLETE[language],
    columns: [QUESTION, KNOWN, MISSING, SHARE].map((label) => label[language]),
    rows: questions.map(({ question, known, missing, percent }) => [
      question[language],
      String(known),
      String(missing),
      percent === null ? '–' : share.format(percent / 100),
    ]),
  };
}
