/** Answers as words on a paper, in its language; a table has a line for each row. */

import { dayLabel } from '../../codebook/dates-in-words.ts';
import { filled } from '../../codebook/filled.ts';
import { question as questionOf } from '../../codebook/forms/index.ts';
import { isolated } from '../../codebook/isolated.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { LOCALE } from '../../codebook/locale.ts';
import { cellsOf, hoursIn, isRows } from '../../codebook/rows.ts';
import { text } from '../../codebook/text.ts';
import type { AnswerValue, Cell, Column, Language, Question, Row } from '../../codebook/types.ts';
import { countryLabel, languageLabel } from '../../codebook/world.ts';

/** A number as the language writes it, with so many digits behind its sign. */
export function numberLabel(
  value: number,
  language: Language,
  digits: { readonly least?: number; readonly most: number },
): string {
  const format = { minimumFractionDigits: digits.least ?? 0, maximumFractionDigits: digits.most };
  return new Intl.NumberFormat(LOCALE[language], format).format(value);
}

/** An answer in words; codes and countries by their labels, text as it was written. */
export function answerLabel(kind: string, id: string, value: AnswerValue, language: Language): string {
  const asked = questionOf(kind, id);
  if (asked === undefined) return '';
  if (isRows(value)) return value.map((row) => rowLabel(asked, row, language)).join('\n');
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => wordFor(asked, part, language)).join(', ');
}

function rowLabel(asked: Question, row: Row, language: Language): string {
  // What only a newer Waymark knows has no words here, and a paper says nothing that it has no words for.
  return cellsOf(asked, row)
    .flatMap(({ column, cell }) => (column === undefined ? [] : [isolated(cellLabel(column, cell, language))]))
    .join(' · ');
}

/** A cell in words; of a flag that is set its column's own. */
export function cellLabel(column: Column, cell: Cell, language: Language): string {
  if (cell === true) return column.label[language];
  if (typeof cell === 'number') return String(cell);
  if (column.type === 'date') return dayLabel(cell, language);
  if (column.type === 'hours') return hoursIn(cell).join(', ');
  return (column.list === undefined ? undefined : codeLabel(column.list, cell)?.[language]) ?? cell;
}

const ABOUT = text('about {date}', 'vers {date}', 'hacia {date}');

/** A date that is only about right says so wherever it goes. */
export function aboutIf(isAbout: boolean, date: string, language: Language): string {
  return isAbout ? ABOUT[language].replace('{date}', date) : date;
}

function wordFor(asked: Question, value: unknown, language: Language): string {
  if (typeof value !== 'string') return value === true ? '✓' : String(value);
  switch (asked.type) {
    case 'code':
    case 'codes':
      return codeLabel(asked.list ?? '', value)?.[language] ?? value;
    case 'country':
    case 'countries':
      return countryLabel(value, language);
    case 'language':
    case 'languages':
      return languageLabel(value, language);
    case 'date':
      return dayLabel(value, language);
    default:
      return value;
  }
}

/** The question's label in this language; the id where the codebook has no such question. */
export function questionLabel(kind: string, id: string, language: Language): string {
  return questionOf(kind, id)?.label[language] ?? id;
}

/** Fills `{name}` places with what people may have written ({@link isolated}). */
export function fill(words: string, places: Readonly<Record<string, string | number>>): string {
  return filled(words, (name) => (places[name] === undefined ? undefined : isolated(String(places[name]))));
}
