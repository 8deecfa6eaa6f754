/**
 * The list for a consulate on paper (papers/README.md, List for a consulate): who somebody is, and which papers of that State they have; never where
 * they are, what happened, nor a word that was told of it. Pure.
 */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import type { QuestionId } from '../../codebook/forms/index.ts';
import { LOCALE } from '../../codebook/locale.ts';
import { CASE_LIST } from '../../codebook/papers/case-list.ts';
import { CONSULATE_LIST, PAPERS_OF_A_STATE } from '../../codebook/papers/consulate-list.ts';
import type { Language } from '../../codebook/types.ts';
import { countryLabel } from '../../codebook/world.ts';
import type { Paper, PaperStop } from '../../contract/papers.ts';
import { nameOrder } from '../derived/name-order.ts';
import { isAbout } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { lastAnswer } from '../record/counted-day.ts';
import { forbiddenIn } from './forbidden.ts';
import { aboutIf, answerLabel, fill, questionLabel } from './labels.ts';

const COLUMNS = [
  'family-name',
  'given-names',
  'patronymic',
  'names-in-script',
  'birth-date',
  'birth-place',
] as const satisfies readonly QuestionId<'identity'>[];
const NUMBERS = ['identity-number', 'document-numbers'] as const satisfies readonly QuestionId<'identity'>[];
/** Signs of the number of a paper: what is shorter is a count or a day. */
const LEAST_NUMBER = 5;

/** What was told of who somebody is (`../views/consulate-list.ts`), and the records that it may cite. */
interface Person {
  readonly identity: readonly CaseRecord[];
  readonly records: readonly CaseRecord[];
}

/** In the order of their names. */
export function consulatePaper(
  persons: readonly Person[],
  country: string,
  language: Language,
): { readonly paper: Paper; readonly stops: readonly PaperStop[] } {
  const rows = persons
    .map((person) => [...COLUMNS.map((id) => said(person, id, language)), papersOf(person, country, language)])
    .sort((a, b) => byName(a, b, language))
    .map((cells, at) => [String(at + 1), ...cells]);
  const columns = [
    CONSULATE_LIST.number[language],
    ...COLUMNS.map((id) => questionLabel('identity', id, language)),
    CONSULATE_LIST.papers[language],
  ];
  // A column in which nobody has anything takes room from the others.
  const filled = columns.map((_, at) => rows.some((row) => row[at] !== ''));
  const shown = (cells: readonly string[]) => cells.filter((_, at) => filled[at]);
  return {
    paper: {
      kind: 'consulate-list',
      language,
      heading: CASE_LIST.title[language],
      blocks: [
        {
          block: 'table',
          title: fill(CONSULATE_LIST.title[language], { country: countryLabel(country, language) }),
          columns: shown(columns),
          rows: rows.map(shown),
        },
      ],
      foot: [],
    },
    stops: rows.flatMap((row) => stopsOf(row, language)),
  };
}

function byName(a: readonly string[], b: readonly string[], language: Language): number {
  const [one, other] = [a, b].map((cells) => nameOrder(cells.slice(0, COLUMNS.indexOf('birth-date')).join(' ')));
  return (one ?? '').localeCompare(other ?? '', LOCALE[language]);
}

/** The answer alone: not that it is cited, which would name the office that wrote it. */
function said({ identity, records }: Person, id: QuestionId<'identity'>, language: Language): string {
  const found = lastAnswer(identity, id, records);
  if (found === undefined) return '';
  const value = String(found.value);
  return id === 'birth-date'
    ? aboutIf(isAbout(found.record, id, records), dateLabel(value, language), language)
    : value;
}

/** Kinds and numbers, and no word beside them that somebody typed; nothing where the papers are another State's. */
function papersOf({ identity, records }: Person, country: string, language: Language): string {
  const issuedBy = lastAnswer(identity, 'document-country', records)?.value;
  if (issuedBy !== undefined && issuedBy !== country) return '';
  const kinds = lastAnswer(identity, 'document-kinds', records)?.value;
  const known = PAPERS_OF_A_STATE.filter((kind) => Array.isArray(kinds) && kinds.some((one) => one === kind));
  const numbers = NUMBERS.flatMap((id) => numbersIn(String(lastAnswer(identity, id, records)?.value ?? '')));
  return [
    ...known.map((kind) => answerLabel('identity', 'document-kinds', [kind], language)),
    ...new Set(numbers),
  ].join(' · ');
}

function numbersIn(text: string): readonly string[] {
  return text
    .split(/[\s,;:()]+/u)
    .filter((word) => word.length >= LEAST_NUMBER && /\p{Nd}/u.test(word) && /^[\p{L}\p{Nd}/-]+$/u.test(word));
}

/** In what somebody typed, a name too, more may stand than who it is. */
function stopsOf(row: readonly string[], language: Language): readonly PaperStop[] {
  return COLUMNS.flatMap((id, at) => {
    const [found] = forbiddenIn(row[at + 1] ?? '').filter(({ certain }) => certain);
    const label = `${row[0]} · ${questionLabel('identity', id, language)}`;
    return found === undefined ? [] : [{ code: 'paper-forbidden-word', places: { label, word: found.word } } as const];
  });
}
