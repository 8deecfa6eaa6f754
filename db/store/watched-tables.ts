/** Which tables are watched (`watched-rows.ts`), by the columns whose values decide something. */

export interface WatchedTable {
  readonly name: string;
  /** True where it has few rows however many cases there are: it is looked at at every log-in. */
  readonly small: boolean;
  /** SQL for the text of one row; `of` is `NEW.`, `OLD.` or empty. */
  readonly image: (of: '' | 'NEW.' | 'OLD.') => string;
}

function watched(
  name: string,
  small: boolean,
  columns: readonly string[],
  bytes: readonly string[] = [],
): WatchedTable {
  return {
    name,
    small,
    image: (of) =>
      `json_array(${[...columns.map((c) => `${of}${c}`), ...bytes.map((c) => `hex(${of}${c})`)].join(', ')})`,
  };
}

/** The tables that were watched first, by migration 4; one that comes later is watched by the migration that makes it. */
export const FIRST_WATCHED: readonly WatchedTable[] = [
  watched('user', true, ['number', 'name', 'role', 'house', 'active', 'created']),
  watched('slot', true, ['id', 'user', 'kind', 'json']),
  watched('setting', true, ['key', 'value']),
  watched('directory', true, ['number'], ['hash', 'line', 'entries']),
  watched(
    'known_station',
    true,
    [
      'id',
      'office',
      'office_name',
      'country',
      'age_recipient',
      'headquarters',
      'state',
      'last_good',
      'successor_of',
      'agreed_depth',
    ],
    ['sign_public', 'card'],
  ),
  watched('closed_case', true, ['case_id', 'by', 'at']),
  watched('assignment', false, ['case_id', 'user', 'how', 'reason', 'since', 'until']),
  watched('cover', true, ['number', 'covered', 'by', 'first', 'last', 'named_by', 'at']),
  watched('counted_until', false, ['case_id', 'seq']),
  watched('came_later', false, ['seq']),
  watched('taking_part', false, ['case_id', 'office']),
  watched('accepted_loosening', true, ['case_id', 'record', 'how', 'user', 'at'], ['hash']),
  watched('acceptance', false, ['case_id', 'state', 'reason', 'at']),
  watched('erased', false, ['at'], ['hash']),
  watched('receipt', true, ['station', 'epoch', 'number', 'at']),
  watched('receipt_held', false, ['by_station', 'case_id', 'station', 'epoch', 'n', 'lacking'], ['head']),
];

export const WATCHED_TABLES: readonly WatchedTable[] = [
  ...FIRST_WATCHED,
  watched('told_left', true, ['decision', 'case_id', 'at', 'user']),
  watched('receipt_hold', true, ['by_station', 'line', 'until', 'edition', 'at', 'why']),
];

/** Throws for a table that is not watched. */
export function watchedTable(name: string): WatchedTable {
  const found = WATCHED_TABLES.find((table) => table.name === name);
  if (found === undefined) throw new Error(`the table ${name} is not watched`);
  return found;
}

/** The triggers that note every change of a watched table's rows. */
export function watchTriggers({ name, image }: WatchedTable): string {
  const note = (before: string, after: string) =>
    `BEGIN INSERT INTO watched_change (table_name, before, after) VALUES ('${name}', ${before}, ${after}); END;`;
  return `
CREATE TRIGGER watch_${name}_insert AFTER INSERT ON ${name} ${note('NULL', image('NEW.'))}
CREATE TRIGGER watch_${name}_update AFTER UPDATE ON ${name} ${note(image('OLD.'), image('NEW.'))}
CREATE TRIGGER watch_${name}_delete AFTER DELETE ON ${name} ${note(image('OLD.'), 'NULL')}
`;
}
