/** What every column and code of the published facts means: once for both forms of the dictionary (DDI-Codebook, .xlsx). Pure. */
import { workbookOf } from '../../casework/papers/workbook.ts';
import { PUBLISHED_NOTICE } from '../../codebook/published-notice.ts';
import { LANGUAGES, type Text } from '../../codebook/types.ts';
import { COUNTRY_SET, codesOfSet, OFFICE_SET, PROJECT_SET } from './code-sets.ts';
import { PUBLISHED_VARIABLES, type PublishedColumn, type PublishedTable } from './published-tables.ts';

interface Code {
  readonly code: string;
  readonly label: Text;
}

/** A column of a table, or a variable of which several answers are possible: rows of a table, each with a code. */
export interface Described {
  readonly name: string;
  readonly type: PublishedColumn['type'];
  readonly label: Text;
  /** The variable stands in the column `variable` of the table, its codes in the column `code`. */
  readonly isRows: boolean;
  /** Where its codes are listed in the table `countries`, `offices` or `variables`; null where they stand here, or there are none. */
  readonly listedIn: string | null;
  readonly codes: readonly Code[];
}

/** Sets whose codes are rows of a table of their own, which it names, or their own words: they stand in `codes` nowhere. */
export const ELSEWHERE: Readonly<Record<string, string | null>> = {
  [COUNTRY_SET]: 'countries',
  [OFFICE_SET]: 'offices',
  [PROJECT_SET]: null,
  variable: 'variables',
};

export function describedIn({ id, columns }: PublishedTable): readonly Described[] {
  const columnsOf = columns.map(({ name, type, label, set }) => ({
    name,
    type,
    label,
    isRows: false,
    ...codesFor(set),
  }));
  if (id !== 'answers') return columnsOf;
  const several = PUBLISHED_VARIABLES.flatMap(({ variable, shape, label }): Described[] =>
    shape.kind === 'codes' ? [{ name: variable.id, type: 'text', label, isRows: true, ...codesFor(shape.set) }] : [],
  );
  return [...columnsOf, ...several];
}

function codesFor(set: string | undefined): Pick<Described, 'listedIn' | 'codes'> {
  if (set === undefined) return { listedIn: null, codes: [] };
  return set in ELSEWHERE
    ? { listedIn: ELSEWHERE[set] ?? null, codes: [] }
    : { listedIn: null, codes: codesOfSet(set) };
}

const HEAD = ['table', 'column', 'type', 'en', 'fr', 'es', 'codes in', 'code', 'code en', 'code fr', 'code es'];

/** A row for each column and each code. */
export function dictionaryWorkbook(tables: readonly PublishedTable[]): Promise<Buffer> {
  const inAll = (text: Text) => LANGUAGES.map((language) => text[language]);
  const rows = tables.flatMap((table) => [
    [table.id, '', '', ...inAll(table.label), '', '', '', '', ''],
    ...describedIn(table).flatMap(({ name, type, label, isRows, listedIn, codes }) => {
      const column = [table.id, isRows ? `variable = ${name}` : name, type, ...inAll(label)];
      if (codes.length === 0) return [[...column, listedIn ?? '', '', '', '', '']];
      return codes.map(({ code, label: said }) => [...column, '', code, ...inAll(said)]);
    }),
  ]);
  return workbookOf(
    { above: LANGUAGES.map((language) => [PUBLISHED_NOTICE[language]]), columns: HEAD, rows },
    'dictionary',
  );
}
