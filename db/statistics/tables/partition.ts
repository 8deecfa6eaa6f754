/**
 * Everybody whom offices decided about or helped, each once at the furthest: ineligible, assisted, or in reintegration (oig-2004 L598-600).
 */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { text } from '../../codebook/text.ts';
import { columnOf } from '../../codebook/variables.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import { furthestIn, type SingleDimension, type Table } from '../dimension.ts';

const LABELS = {
  ineligible: text('Ineligible for help', 'Non admissibles à l’aide', 'Sin derecho a ayuda'),
  assisted: text('Assisted, without reintegration', 'Aidées, sans réintégration', 'Asistidas, sin reintegración'),
  reintegration: text('In reintegration', 'En réintégration', 'En reintegración'),
};

const ROWS = Object.entries(LABELS).map(([code, label]) => ({ code, label, always: true }));

const HOW_FAR: SingleDimension = {
  id: 'partition',
  label: text('How far they came', 'Jusqu’où elles sont allées', 'Hasta dónde llegaron'),
  column: columnOf('partition'),
  multi: false,
  rows: ROWS,
  rowOf: (value) => value,
  merge: furthestIn(ROWS),
};

export const PARTITION: Table = {
  id: 'partition',
  ...TABLE_ASKS.partition,
  title: TABLE_WORDS['table-partition'],
  titleOfOthers: TABLE_WORDS['table-partition'],
  dimensions: [HOW_FAR],
  notes: [{ code: 'stat-table-partition', places: {} }],
};
