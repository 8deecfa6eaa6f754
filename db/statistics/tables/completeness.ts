/** How complete the answers are (sida-2003 §3.8 n): of each question how many said something, do not know, do not want to say, were not asked. */
import type { FactValue } from '../../casework/derived/facts.ts';
import { variableLabel } from '../../codebook/countable.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { text } from '../../codebook/text.ts';
import { MISSING, type Text } from '../../codebook/types.ts';
import { columnOf, VARIABLES, type Variable } from '../../codebook/variables.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import type { Dimension, Table } from '../dimension.ts';

/** What became of a question, the first that is so of several offices counts: one that was answered is answered. */
const STATES = {
  told: text('Answered', 'Réponse donnée', 'Con respuesta'),
  unknown: text('Unknown', 'Inconnu', 'Desconocido'),
  declined: text('Did not want to say', 'N’a pas voulu répondre', 'No quiso decirlo'),
  'not-asked': text('Not asked', 'Non demandé', 'No preguntado'),
  nothing: text('Nothing noted', 'Rien de noté', 'Nada anotado'),
} as const satisfies Readonly<Record<string, Text>>;
type State = keyof typeof STATES;
const STATE_ORDER = Object.keys(STATES) as readonly State[];
/** One sign a state in the value of a part, one place a question. */
const SIGN: Readonly<Record<State, string>> = {
  told: 't',
  unknown: 'u',
  declined: 'd',
  'not-asked': 'a',
  nothing: 'n',
};

/** Worked out of several answers, each of them one that the person was asked for. */
const TOLD_TOGETHER: ReadonlySet<string> = new Set(['age-counted', 'nationalities', 'exploitation']);

/** Questions whose answer stands in a column of its own; what is counted or follows from a day has no answer that could be missing. */
export const QUESTIONS: readonly Variable[] = VARIABLES.filter(
  ({ id, how, about }) =>
    TOLD_TOGETHER.has(id) || (about !== 'case' && (how === 'newest' || how === 'bits' || how === 'several')),
);

const WHY = columnOf('unanswered');

/** A sign for each question, in their order. Names of the codebook alone. */
const SIGNS = QUESTIONS.map(({ id, column }) => {
  const states = MISSING.flatMap((why) => [
    ...(column === 'TEXT' ? [`WHEN ${columnOf(id)} = '${why}' THEN '${SIGN[why]}'`] : []),
    `WHEN ${columnOf(id)} IS NULL AND instr(' ' || ${WHY} || ' ', ' ${id}=${why} ') > 0 THEN '${SIGN[why]}'`,
  ]);
  return `CASE ${states.join(' ')} WHEN ${columnOf(id)} IS NULL THEN '${SIGN.nothing}' ELSE '${SIGN.told}' END`;
}).join(' || ');

/** Question by question the first state in their order. */
function firstStates(values: readonly FactValue[]): FactValue {
  const order = STATE_ORDER.map((state) => SIGN[state]).join('');
  const best = (at: number) => Math.min(...values.map((value) => order.indexOf(String(value)[at] ?? SIGN.nothing)));
  return QUESTIONS.map((_, at) => order[best(at)]).join('');
}

const ROWS = QUESTIONS.map((variable) => ({ code: variable.id, label: variableLabel(variable), always: true }));

function stateOf(state: State): Dimension {
  return {
    id: `questions-${state}`,
    label: text('Question', 'Question', 'Pregunta'),
    asColumn: STATES[state],
    column: SIGNS,
    multi: true,
    rows: ROWS,
    rowsOf: (value) => QUESTIONS.flatMap(({ id }, at) => (String(value)[at] === SIGN[state] ? [id] : [])),
    merge: firstStates,
  };
}

export const COMPLETENESS: Table = {
  id: 'completeness',
  ...TABLE_ASKS.completeness,
  title: TABLE_WORDS['table-completeness'],
  titleOfOthers: TABLE_WORDS['table-completeness'],
  dimensions: STATE_ORDER.map(stateOf),
  notes: [{ code: 'stat-table-completeness', places: {} }],
};
