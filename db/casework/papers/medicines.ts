/** Medicines on a paper, hour by hour. Pure. */
import { question } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { columnsOf, hoursIn } from '../../codebook/rows.ts';
import { text } from '../../codebook/text.ts';
import type { Column, Language } from '../../codebook/types.ts';
import type { Medicine, Medicines } from '../record/medicines.ts';
import { type PaperTable, paperTable } from './paper-table.ts';

/** A medicine at one of its hours. */
type Line = Omit<Medicine, 'hours'> & { readonly hour?: string };

/** A line for each hour at which a medicine is taken, in the order of the day; what has no hour comes last. */
export function medicineTable(rows: readonly Medicine[], language: Language): PaperTable {
  return paperTable(MEDICINE_COLUMNS, byHour(rows.flatMap(atEachHour)), language);
}

/** What was typed beside a table, or before there was one; `unread`: that some were noted in a way that is not read here. */
export function typedMedicines({ text: typed, isUnread }: Medicines, unread: string): string | undefined {
  const said = [...(typed === undefined ? [] : [typed]), ...(isUnread ? [unread] : [])];
  return said.length === 0 ? undefined : said.join('\n');
}

export function atEachHour({ hours, ...medicine }: Medicine): readonly Line[] {
  const each = [...new Set(hoursIn(hours))];
  return each.length === 0 ? [medicine] : each.map((hour) => ({ ...medicine, hour }));
}

/** In the order of the day; what has no hour comes last. */
function byHour<L extends Pick<Line, 'hour'>>(lines: readonly L[]): readonly L[] {
  return lines.toSorted((a, b) => compareText(hourOf(a), hourOf(b)));
}

/** The evening on which a night shift begins. */
const EVENING = '18:00';

/** In the order of a night shift: from the evening on, then the morning and the day after it. What has no hour comes last. */
export function byHourOfNight<L extends Pick<Line, 'hour'>>(lines: readonly L[]): readonly L[] {
  const ordered = byHour(lines);
  const isEvening = ({ hour }: L): boolean => hour !== undefined && hour >= EVENING;
  return [...ordered.filter(isEvening), ...ordered.filter((line) => !isEvening(line))];
}

const TABLE = question('health', 'medicine-list') ?? {};
const HOUR_COLUMN = { id: 'hour', type: 'hour', label: text('Hour', 'Heure', 'Hora') } as const;
export const MEDICINE_COLUMNS: readonly Column[] = [
  HOUR_COLUMN,
  ...columnsOf(TABLE).filter(({ id }) => id !== 'hours'),
];

/** After every hour of the day. */
const NO_HOUR = '24';

function hourOf({ hour = NO_HOUR }: Pick<Line, 'hour'>): string {
  return hour;
}
