/**
 * Figures that somebody else published, one a line: `dimension`, `category`, `value`, `kind` (`count`, `percent`, `percent_change`), and beside
 * them `table`, `scope`, `year`, `unit`, and `whole` (`yes` where the counts, or the shares, of the dimension are all there are).
 */
import { WaymarkError } from '../store/errors.ts';
import type { FigureSet, Part } from './impossible.ts';

type Line = Readonly<Record<string, string>>;

/** The sets of a file, each the figures of one dimension, scope, year and unit. Throws `figures-unreadable`. */
export function outsideFigures(csv: string): readonly FigureSet[] {
  const lines = linesOf(csv);
  if (!NEEDED.every((column) => lines[0]?.[column] !== undefined)) throw new WaymarkError('figures-unreadable');
  const at = (line: Line, ...columns: readonly string[]) => columns.map((column) => line[column] ?? '').join(' · ');
  const sets = Map.groupBy(
    lines.filter(({ kind, dimension }) => KINDS.has(kind ?? '') && !isTotal(dimension) && !isChange(dimension)),
    (line) => at(line, 'scope', 'year', 'unit', 'dimension'),
  );
  return [...sets].map(([name, of]) => setOf(name, of, lines));
}

const NEEDED = ['dimension', 'category', 'value', 'kind'] as const;
const KINDS: ReadonlySet<string> = new Set(['count', 'percent']);
const CHANGE = ' change';
const isTotal = (dimension = ''): boolean => dimension === 'total' || dimension === 'total cases';
const isChange = (dimension = ''): boolean => dimension.endsWith(CHANGE);

function setOf(name: string, of: readonly Line[], lines: readonly Line[]): FigureSet {
  const [first = {}] = of;
  const isSame = (line: Line, ...columns: readonly string[]) =>
    columns.every((column) => line[column] === first[column]);
  const total = lines.find(
    (line) => line.kind === 'count' && isTotal(line.dimension) && isSame(line, 'scope', 'year', 'unit'),
  );
  const isAll = (asked: string): boolean => of.some(({ kind, whole }) => kind === asked && whole === 'yes');
  const changeOf = (category: string): Pick<Part, 'before' | 'change'> => {
    const change = lines.find(
      (line) =>
        line.kind === 'percent_change' &&
        line.dimension === `${first.dimension}${CHANGE}` &&
        line.category === category &&
        isSame(line, 'scope', 'year', 'unit'),
    );
    const [before] = lines
      .filter(
        (line) =>
          line.kind === 'count' &&
          line.category === category &&
          isSame(line, 'scope', 'unit', 'dimension') &&
          Number(line.year) < Number(first.year),
      )
      .toSorted((a, b) => Number(b.year) - Number(a.year));
    return change === undefined || before === undefined
      ? {}
      : { before: numberIn(before.value), change: rounded(change.value) };
  };
  return {
    name,
    ...(total === undefined ? {} : { total: numberIn(total.value) }),
    isExclusive: !/multi-response/u.test(first.dimension ?? ''),
    isWhole: isAll('count'),
    isWholeOfShares: isAll('percent'),
    parts: of.flatMap(({ category = '', kind, value }, place): readonly Part[] => {
      if (kind === 'count') {
        const share = of.find((line) => line.kind === 'percent' && line.category === category);
        return [
          {
            name: category,
            n: numberIn(value),
            ...(share === undefined ? {} : { share: rounded(share.value) }),
            ...changeOf(category),
          },
        ];
      }
      const isCounted = of.some((line) => line.kind === 'count' && line.category === category);
      const isFirst = of.findIndex((line) => line.kind === 'percent' && line.category === category) === place;
      return isCounted && isFirst ? [] : [{ name: category, share: rounded(value) }];
    }),
  };
}

function rounded(text = ''): { readonly value: number; readonly step: number } {
  const decimals = text.trim().split(/[.,]/u)[1]?.length ?? 0;
  return { value: numberIn(text), step: 10 ** -decimals };
}

/** NaN where it is none; the decimal sign is a point or a comma, and nothing stands between thousands. */
function numberIn(text = ''): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}

/** RFC 4180, with commas or semicolons; the first line names the columns. */
function linesOf(csv: string): readonly Line[] {
  const [head = [], ...rows] = cellsOf(csv.replace(/^\ufeff/u, ''));
  return rows.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])));
}

function cellsOf(csv: string): readonly (readonly string[])[] {
  const separator = /^[^\n"]*;/u.test(csv) ? ';' : ',';
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at] ?? '';
    if (isQuoted && sign === '"' && csv[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === separator || sign === '\n')) {
      cells.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(cells);
        cells = [];
      }
    } else if (isQuoted || sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) rows.push([...cells, cell]);
  return rows.filter((row) => row.some((one) => one !== ''));
}
