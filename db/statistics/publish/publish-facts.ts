/**
 * Writes the open facts that headquarters may count, for an engine of its own to read (statistics/RULES.md, Published facts). One pass over the cases, in
 * the order of ids that are drawn for this publishing and kept nowhere: so neither an id nor the order joins two folders.
 */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { readFacts } from '../../casework/derived/fact-store.ts';
import { everyProject } from '../../casework/record/projects.ts';
import { PUBLISHED_NOTICE } from '../../codebook/published-notice.ts';
import { REGION_VERSIONS, regionOf } from '../../codebook/regions.ts';
import { LANGUAGES, type Text } from '../../codebook/types.ts';
import { countryLabel } from '../../codebook/world.ts';
import type { Database } from '../../store/database.ts';
import { countriesOfOffices } from '../question.ts';
import { codesOfSet, EVERY_COUNTRY } from './code-sets.ts';
import { ddiCodebook } from './ddi.ts';
import { dictionaryWorkbook, ELSEWHERE } from './dictionary.ts';
import { duckdbCsvScript, duckdbScript, postgresqlScript } from './load-sql.ts';
import { publishedRows } from './published-rows.ts';
import {
  ANSWERS,
  CASE_TABLES,
  CODES,
  COUNTRIES_KNOWN,
  DAYS_DONE,
  EVERY_TABLE,
  NOT_HERE,
  OFFICES,
  PARTS,
  PUBLISHED_VARIABLES,
  type PublishedRow,
  type PublishedTable,
  REASONS,
  REQUESTS,
  type Shape,
  VARIABLES_KNOWN,
} from './published-tables.ts';
import { type ByteSink, csvFile, parquetFile } from './table-file.ts';

interface PublishingTo {
  /** A new file of this name. */
  readonly open: (name: string) => Promise<ByteSink>;
  /** The headquarters that publishes, and the day, `YYYY-MM-DD`. */
  readonly producer: string;
  readonly day: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

export interface PublishedFacts {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Cases that are known here and not written. */
  readonly countedOnly: number;
  readonly heldBack: number;
}

/** What may leave of cases stands in the facts themselves: nothing else is asked here. */
function casesThatLeave(db: Database): readonly string[] {
  return db
    .prepare<[], string>(`SELECT DISTINCT case_id FROM fact WHERE held = 0 AND case_kind <> 'anonymous'`)
    .pluck()
    .all();
}

/** Whoever is known and not written: anonymous rows and those who asked for no more; all others who are held back. */
function casesThatStay(db: Database): Pick<PublishedFacts, 'countedOnly' | 'heldBack'> {
  const found = db
    .prepare<[], { countedOnly: number; heldBack: number }>(
      `WITH stays AS (
         SELECT case_id, case_kind = 'anonymous' OR (held = 1 AND sharing = 'counted-only') AS only
         FROM fact WHERE held <> 0 OR case_kind = 'anonymous' GROUP BY case_id
       )
       SELECT count(*) FILTER (WHERE only) AS countedOnly, count(*) FILTER (WHERE NOT only) AS heldBack FROM stays`,
    )
    .get();
  return found ?? { countedOnly: 0, heldBack: 0 };
}

/** Cases between two looks at whether somebody wants it to end. */
const STEP = 200;

export async function publishFacts(db: Database, to: PublishingTo): Promise<PublishedFacts> {
  const key = createSecretKey(randomBytes(32));
  const newId = (id: string): string => createHmac('sha256', key).update(id, 'utf8').digest('hex').slice(0, 32);
  const countries = countriesOfOffices(db);
  const publishing = {
    newId,
    offices: new Set(countries.keys()),
    projects: new Set(everyProject(db).map(({ line }) => line)),
  };
  const counted = new Map<string, number>();
  const files = new Map(
    await Promise.all(CASE_TABLES.map(async (table) => [table.id, await openTable(table, { to, counted })] as const)),
  );
  const cases = casesThatLeave(db)
    .map((caseId) => ({ caseId, shown: newId(caseId) }))
    .sort((a, b) => (a.shown < b.shown ? -1 : 1));
  for (const [done, { caseId }] of cases.entries()) {
    if (done % STEP === 0) {
      to.signal.throwIfAborted();
      to.progress(done, cases.length);
    }
    for (const part of readFacts(db, caseId)) {
      const rows = publishedRows(part, publishing);
      for (const { id } of CASE_TABLES) for (const row of rows[id]) await files.get(id)?.add(row);
    }
  }
  to.progress(cases.length, cases.length);
  for (const file of files.values()) await file.end();
  const stays = casesThatStay(db);
  for (const [table, rows] of besideCases(countries, stays)) {
    const file = await openTable(table, { to, counted });
    for (const row of rows) await file.add(row);
    await file.end();
  }
  await writeDictionary(to, counted);
  return { rows: Object.fromEntries(counted), ...stays };
}

interface Opened {
  readonly to: PublishingTo;
  readonly counted: Map<string, number>;
}

/** A table in both its forms. */
async function openTable(table: PublishedTable, { to, counted }: Opened) {
  const csv = await csvFile(table, await to.open(`${table.id}.csv`));
  const parquet = await parquetFile(table, { sink: await to.open(`${table.id}.parquet`), notice: PUBLISHED_NOTICE.en });
  counted.set(table.id, 0);
  return {
    add: async (row: PublishedRow) => {
      counted.set(table.id, (counted.get(table.id) ?? 0) + 1);
      await csv.add(row);
      await parquet.add(row);
    },
    end: async () => {
      await csv.end();
      await parquet.end();
    },
  };
}

const inAll = (text: Text): PublishedRow => LANGUAGES.map((language) => text[language]);

/** Tables of what the rows of cases name, and of who is in none of them. */
function besideCases(
  countries: ReadonlyMap<string, string>,
  { countedOnly, heldBack }: Pick<PublishedFacts, 'countedOnly' | 'heldBack'>,
): readonly (readonly [PublishedTable, readonly PublishedRow[]])[] {
  return [
    [OFFICES, [...countries].toSorted(([a], [b]) => (a < b ? -1 : 1))],
    [
      COUNTRIES_KNOWN,
      EVERY_COUNTRY.map((code) => [
        code,
        ...LANGUAGES.map((language) => countryLabel(code, language)),
        ...REGION_VERSIONS.map((version) => regionOf(version, code)),
      ]),
    ],
    [VARIABLES_KNOWN, variablesKnown()],
    [CODES, codesKnown()],
    [
      NOT_HERE,
      [
        ['counted-only', countedOnly],
        ['held-back', heldBack],
      ],
    ],
  ];
}

/** The table of a variable that is no column of the first. */
const STANDS_IN: Readonly<Partial<Record<Shape['kind'], string>>> = {
  codes: ANSWERS.id,
  days: DAYS_DONE.id,
  requests: REQUESTS.id,
  reasons: REASONS.id,
};

function variablesKnown(): readonly PublishedRow[] {
  return PUBLISHED_VARIABLES.map(({ variable, shape, label }) => [
    variable.id,
    STANDS_IN[shape.kind] ?? PARTS.id,
    'set' in shape ? shape.set : null,
    ...inAll(label),
  ]);
}

/** Every set that some column or variable names and that stands in no table of its own. */
function codesKnown(): readonly PublishedRow[] {
  const sets = EVERY_TABLE.flatMap((table) => table.columns.flatMap(({ set }) => set ?? []));
  const ofVariables = PUBLISHED_VARIABLES.flatMap(({ shape }) => ('set' in shape ? [shape.set] : []));
  return [...new Set([...sets, ...ofVariables])]
    .filter((set) => !(set in ELSEWHERE))
    .toSorted()
    .flatMap((set) => codesOfSet(set).map(({ code, label }, at) => [set, at, code, ...inAll(label)]));
}

async function writeDictionary(to: PublishingTo, counted: ReadonlyMap<string, number>): Promise<void> {
  const tables = EVERY_TABLE.map((table) => ({ table, rows: counted.get(table.id) ?? 0 }));
  await writeFile(to, 'dictionary.xml', ddiCodebook({ tables, producer: to.producer, day: to.day }));
  await writeFile(to, 'dictionary.xlsx', await dictionaryWorkbook(EVERY_TABLE));
  await writeFile(to, 'load-duckdb.sql', duckdbScript(EVERY_TABLE, PUBLISHED_NOTICE.en));
  await writeFile(to, 'load-duckdb-csv.sql', duckdbCsvScript(EVERY_TABLE, PUBLISHED_NOTICE.en));
  await writeFile(to, 'load-postgresql.sql', postgresqlScript(EVERY_TABLE, PUBLISHED_NOTICE.en));
}

async function writeFile({ open }: PublishingTo, name: string, content: string | Uint8Array): Promise<void> {
  const sink = await open(name);
  await sink.write(typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  await sink.end();
}
