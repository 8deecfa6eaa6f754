/** Who reported, and until when (iom-2011 §5.4): month by month, at headquarters. */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { sameInAll, text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import { dayOf, momentOf } from '../../store/clock.ts';
import { monthsReported, monthsSinceFirst, type ReportedMonth, reportDueDay } from '../../store/months-reported.ts';
import type { Dimension } from '../dimension.ts';
import { say } from '../report.ts';
import { MONTH } from './month-dimension.ts';
import type { RegisterTable } from './register-table.ts';

const MARKS = {
  came: text('In time', 'À temps', 'A tiempo'),
  late: text('Late', 'En retard', 'Con retraso'),
  never: text('Nothing came', 'Rien reçu', 'No llegó nada'),
  open: text('Its day has not come', 'Échéance à venir', 'Aún dentro de plazo'),
} as const satisfies Readonly<Record<ReportedMonth['mark'], Text>>;
const MARK_CODES = Object.keys(MARKS) as readonly ReportedMonth['mark'][];

const REPORTED: Dimension = {
  id: 'reported',
  label: text('Reported', 'Compte rendu', 'Informe'),
  multi: false,
  rows: MARK_CODES.map((code) => ({ code, label: MARKS[code], always: true })),
  rowOf: (value) => value,
};

/** Of which office how many months came so; a column for each. */
const officesThat = (mark: ReportedMonth['mark']): Dimension => ({
  id: `office-${mark}`,
  label: text('Office', 'Bureau', 'Oficina'),
  asColumn: MARKS[mark],
  multi: true,
  rows: [],
  open: { labelOf: sameInAll, order: 'code' },
  rowsOf: (value) => [String(value)],
});

export const REPORTING: RegisterTable = {
  id: 'reporting',
  title: TABLE_WORDS['table-reporting'],
  dimensions: [REPORTED, MONTH, ...MARK_CODES.map(officesThat)],
  note: (db) => say('stat-table-reporting', { day: sameInAll(reportDueDay(db)) }),
  until: (db, today) =>
    new Map(
      monthsReported(db, today).map(({ office, last }) => [office, last === null ? null : dayOf(momentOf(last))]),
    ),
  linesOf: (db, { today }) =>
    monthsSinceFirst(db, today).flatMap(({ office, months }) =>
      months.map(({ month, mark }) => ({
        ...{ n: 1, day: month, isSure: true, office },
        values: [mark, month, ...MARK_CODES.map((one) => (one === mark ? office : null))],
      })),
    ),
};
