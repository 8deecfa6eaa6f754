/** An .xlsx file as whoever gets it reads it. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The cells of its one sheet, row by row, each row as wide as the sheet: numbers as numbers, '' where there is none. And the text of all its parts. */
export function readWorkbook(file: string) {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text = '']) => text,
  );
  const rows = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/g)].map(
    ([, row = '']) =>
      [...row.matchAll(/<c r="([A-Z])\d+"([^>]*)><v>([^<]*)<\/v>/g)].map(([, column = '', type = '', value = '']) => ({
        at: column.charCodeAt(0) - 'A'.charCodeAt(0),
        cell: type.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value),
      })),
  );
  const width = Math.max(...rows.flat().map(({ at }) => at + 1));
  return {
    rows: rows.map((cells) => {
      const row: (string | number)[] = Array.from({ length: width }, () => '');
      for (const { at, cell } of cells) row[at] = cell;
      return row;
    }),
    text: Object.values(parts).join('\n'),
  };
}
