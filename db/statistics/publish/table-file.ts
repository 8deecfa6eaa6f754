/** A table of the published facts as a file that is written a piece at a time: CSV, and Parquet. Memory holds one piece, however long the table. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { type Cell, CSV_MARK, csvLine } from '../../codebook/csv.ts';
import type { PublishedColumn, PublishedRow, PublishedTable, PublishedValue } from './published-tables.ts';

/** Where the bytes of a file go; each call waits until they are taken. */
export interface ByteSink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface TableFile {
  readonly add: (row: PublishedRow) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Rows that are held in memory, and of Parquet lie in one row group. */
export const PIECE = 4096;

/** One that takes rows in pieces. */
function inPieces(writePiece: (rows: readonly PublishedRow[]) => Promise<void>, end: () => Promise<void>): TableFile {
  let held: PublishedRow[] = [];
  const flush = async () => {
    const rows = held;
    held = [];
    if (rows.length > 0) await writePiece(rows);
  };
  return {
    add: async (row) => {
      held.push(row);
      if (held.length >= PIECE) await flush();
    },
    end: async () => {
      await flush();
      await end();
    },
  };
}

/** With a comma, in UTF-8; nothing where there is no value. */
export async function csvFile({ columns }: PublishedTable, sink: ByteSink): Promise<TableFile> {
  const written = (text: string) => sink.write(Buffer.from(text, 'utf8'));
  const names = columns.map(({ name }) => name);
  await written(`${CSV_MARK}${csvLine(names, 'en')}`);
  return inPieces((rows) => written(rows.map((row) => csvLine(row.map(asCell), 'en')).join('')), sink.end);
}

function asCell(value: PublishedValue): Cell {
  return typeof value === 'boolean' ? String(value) : (value ?? '');
}

const DAY_MS = 86_400_000;

/** `notice` stands in the file itself, for whoever has it without the rest. */
export async function parquetFile(
  { columns }: PublishedTable,
  { sink, notice }: { readonly sink: ByteSink; readonly notice: string },
): Promise<TableFile> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    kvMetadata: [{ key: 'notice', value: notice }],
    createdBy: 'Waymark',
  });
  const passOn = async () => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    await sink.write(piece);
  };
  return inPieces(
    async (rows) => {
      const columnData = columns.map(({ name, type }, at) => ({
        name,
        data: rows.map((row) => asParquet(row[at] ?? null, type)),
      }));
      await writer.write({ columnData, rowGroupSize: PIECE });
      await passOn();
    },
    async () => {
      await writer.finish();
      await passOn();
      await sink.end();
    },
  );
}

function asParquet(value: PublishedValue, type: PublishedColumn['type']): PublishedValue {
  return type === 'day' && typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) / DAY_MS : value;
}

const PARQUET = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'INT32' },
  'yes-no': { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<PublishedColumn['type'], Partial<SchemaElement>>;

function elementOf({ name, type, always }: PublishedColumn): SchemaElement {
  return { name, ...PARQUET[type], repetition_type: always === true ? 'REQUIRED' : 'OPTIONAL' };
}
