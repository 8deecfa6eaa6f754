/** Answers as words on a paper, in its language. */

import { question as questionOf } from '../../codebook/forms/index.ts';
import { isolated } from '../../codebook/isolated.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { text } from '../../codebook/text.ts';
import type { Language, Question } from '../../codebook/types.ts';
import { countryLabel, languageLabel } from '../../codebook/world.ts';

export function dayLabel(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, month - 1, date)));
}

/** An answer in words; codes and countries by their labels, text as it was written. */
export function answerLabel(kind: string, id: string, value: unknown, language: Language): string {
  const asked = questionOf(kind, id);
  if (asked === undefined) return '';
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => wordFor(asked, part, language)).join(', ');
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

/** Fills `{name}` places. */
export function fill(text: string, places: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => isolated(String(places[name] ?? whole)));
}
