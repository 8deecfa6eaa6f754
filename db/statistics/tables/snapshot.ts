/** Who is on the books at the end of a day, how far they had come, and who was carried over into that year (statistics/RULES.md, What a table is). */
import { byLastDay, earliest, latest } from '../../codebook/date.ts';
import { STAGE_LABELS } from '../../codebook/stage-labels.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { text } from '../../codebook/text.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import type { Dimension, Table } from '../dimension.ts';
import type { Part } from '../part.ts';
import { POPULATION_RULES } from '../populations.ts';

/** The days on which each stage was reached, the furthest last; who has reached none of them has come into contact. */
const REACHED = {
  contact: [],
  screened: ['screened', 'determined'],
  assisted: ['help-days'],
  returning: ['departed', 'arrived'],
  reintegrating: ['reintegration-started'],
  'follow-up': ['first-follow-up'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
const STAGES = Object.keys(REACHED) as readonly (keyof typeof REACHED)[];

/** What certainly was reached by the end of a day. */
function stageOn(parts: readonly Part[], day: string): string {
  const daysOf = (stage: keyof typeof REACHED) =>
    REACHED[stage].flatMap((fact) => parts.flatMap((part) => part.words(fact)));
  return STAGES.findLast((stage) => daysOf(stage).some((reached) => latest(reached) <= day)) ?? 'contact';
}

const STAGE: Dimension = {
  id: 'stage-then',
  label: text('How far they had come', 'Jusqu’où elles étaient allées', 'Hasta dónde habían llegado'),
  multi: false,
  rows: STAGES.map((code) => ({ code, label: STAGE_LABELS[code], always: true })),
  rowOf: (code) => code,
  derive: ({ question, parts, others }) => stageOn([...parts, ...others], question.period.to ?? ''),
  reads: Object.values(REACHED).flat(),
};

/** Whether somebody had come in before the year of the day began. */
const CARRIED_OVER: Dimension = {
  id: 'carried-over',
  label: text('Since when', 'Depuis quand', 'Desde cuándo'),
  multi: false,
  rows: [
    {
      code: 'before',
      label: text('Carried over from earlier years', 'Report des années précédentes', 'Viene de años anteriores'),
      always: true,
    },
    {
      code: 'this-year',
      label: text('Came in that year', 'Arrivée cette année-là', 'Llegó ese año'),
      always: true,
    },
  ],
  rowOf: (code) => code,
  derive: ({ question, parts }) => {
    const { holds, since } = POPULATION_RULES[question.population];
    const [begun] = parts.filter(holds).flatMap(since).toSorted(byLastDay);
    if (begun === undefined) return null;
    return latest(begun) < earliest((question.period.to ?? '').slice(0, YEAR)) ? 'before' : 'this-year';
  },
  // As of a day the question reads since when.
  reads: [],
};
const YEAR = 'YYYY'.length;

export const SNAPSHOT: Table = {
  id: 'snapshot',
  ...TABLE_ASKS.snapshot,
  title: TABLE_WORDS['table-snapshot'],
  titleOfOthers: TABLE_WORDS['table-snapshot'],
  dimensions: [STAGE, CARRIED_OVER],
  notes: [{ code: 'stat-table-snapshot', places: {} }],
};
