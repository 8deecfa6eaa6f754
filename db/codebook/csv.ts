/**
 * A table as text for other programs: cells as a spreadsheet of the language reads them, and none that it would take for a formula. The one
 * definition, for what is saved, copied and written by the command. Pure.
 */
import type { Language } from './types.ts';

/** A number is written with the language's decimal sign; a text is guarded. */
export type Cell = string | number;

/**
 * What a spreadsheet of this language takes for the end of a cell. There is no line `sep=`: a spreadsheet that reads one forgets that the file is
 * UTF-8, and spoils every accent (Excel; vue-json-csv #43, export-to-csv #119).
 */
const SEPARATOR: Readonly<Record<Language, string>> = { en: ',', fr: ';', es: ';' };
const DECIMAL: Readonly<Record<Language, string>> = { en: '.', fr: ',', es: ',' };

/** What begins a formula, also behind signs that nobody sees, and behind whatever another spreadsheet takes for the end of a cell. */
const FORMULA = /(^|[,;\t\r\n])([\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;

/** RFC 4180 with the separator of the language, after the mark that tells spreadsheets it is UTF-8. */
export function asCsv(lines: readonly (readonly Cell[])[], language: Language): string {
  return `${CSV_MARK}${lines.map((line) => csvLine(line, language)).join('')}`;
}

/** What a file of lines begins with. */
export const CSV_MARK = '\ufeff';

/** One line of {@link asCsv}, with its end: for files that are written a piece at a time. */
export function csvLine(line: readonly Cell[], language: Language): string {
  const cell = (value: Cell) => {
    const written = inLanguage(value, language);
    // Quoted also where only another language's separator stands in it.
    const needsQuotes = typeof value === 'string' && /[",;\t\r\n]/u.test(written);
    return needsQuotes ? `"${written.replaceAll('"', '""')}"` : written;
  };
  return `${line.map(cell).join(SEPARATOR[language])}\r\n`;
}

/** Tab-separated, for pasting into a document or a sheet. */
export function asTabs(lines: readonly (readonly Cell[])[], language: Language): string {
  const cell = (value: Cell) => inLanguage(value, language).replace(/[\t\r\n]+/gu, ' ');
  return lines.map((line) => line.map(cell).join('\t')).join('\n');
}

function inLanguage(value: Cell, language: Language): string {
  return typeof value === 'number' ? String(value).replace('.', DECIMAL[language]) : withoutFormula(value);
}

/** A text as it may stand in a cell of a table that leaves: no spreadsheet reads it as a formula. */
export function withoutFormula(text: string): string {
  return text.replace(FORMULA, "$1$2'");
}
