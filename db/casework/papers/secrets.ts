/** What else the file holds of the person and may not stand on a paper that others may read. Pure. */
import { dateFault } from '../../codebook/date.ts';
import { form, questionsOf } from '../../codebook/forms/index.ts';
import { unknownOwnQuestions } from '../../codebook/own-questions.ts';
import { ON_THE_SHEET, TELLS_BY_EACH_WORD } from '../../codebook/papers/house-sheet.ts';
import { cellsOf, isRows } from '../../codebook/rows.ts';
import type { Form, Language, Question, Row } from '../../codebook/types.ts';
import { countryNames } from '../../codebook/world.ts';
import { answerNamed, codesNamed, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { namedBy } from '../rules/name-used.ts';
import { type Betrayal, type Sought, sought } from './betrayal.ts';

export interface Secret extends Sought {
  /** The question that it answers. */
  readonly label: string;
}

/** Given names may be the name that is used in the house; the family name may not. */
const MAY_BE_USED: ReadonlySet<string> = new Set(['given-names', 'names-in-script', 'other-names', 'patronymic']);

/** Private answers that may stand on a paper, by form. */
export type OwnList = Readonly<Record<string, readonly string[]>>;

/** Every other answer that points at the person or was told, and every country, as far as this office holds them. `own`: the paper's list. */
export function secretsOf(
  records: readonly CaseRecord[],
  language: Language,
  own: OwnList = ON_THE_SHEET,
): readonly Secret[] {
  const named = namedBy(records);
  const used = ofKind(named, 'identity').map((record) => textOf(record, 'name-used', named) ?? '');
  return records.flatMap((record) => {
    const found = form(record.kind);
    if (found === undefined) return [];
    return [...questionsOf(found), ...ownIn(found, record)]
      .filter((asked) => own[record.kind]?.includes(asked.id) !== true)
      .flatMap((asked) =>
        secretsIn(record, asked, records, used).map((one) => ({ ...sought(one), label: asked.label[language] })),
      );
  });
}

/** What an office asks for itself stands on no sheet. */
function ownIn(inForm: Form, { private: closed }: CaseRecord): readonly Question[] {
  return unknownOwnQuestions(inForm, [closed]).map((asked): Question => {
    const answer = closed[asked.id];
    const isDay = typeof answer === 'string' && dateFault(answer) === undefined;
    const { id, label, source } = asked;
    return isDay ? { id, label, source, type: 'date', of: 'planned', sensitivity: 'near' } : asked;
  });
}

function secretsIn(
  record: CaseRecord,
  asked: Question,
  records: readonly CaseRecord[],
  used: readonly string[],
): readonly Betrayal[] {
  if (asked.type === 'country' || asked.type === 'countries') {
    return codesNamed(record, asked.id, records)
      .flatMap(countryNames)
      .map((text) => ({ text, by: text.includes(' ') ? 'whole' : 'place', but: [] }));
  }
  const value = asked.sensitivity === 'fact' ? undefined : answerNamed(record, asked.id, records);
  // The name used is on the sheet: that somebody else has it tells nothing more. Her own family name stays hers.
  const mayBeUsed = record.kind !== 'identity' || MAY_BE_USED.has(asked.id);
  // What the application wrote about a step are codes, ids and lines of projects.
  if (isRows(value) && asked.system === true) return [];
  if (isRows(value)) return value.flatMap((row) => secretsInRow(record.kind, asked, row, mayBeUsed ? used : []));
  if (typeof value !== 'string') return [];
  const but = asked.names === true && mayBeUsed ? used : [];
  return [{ text: value, by: comparedBy(record.kind, asked), but }];
}

/** What the texts and the days of a row tell; its codes, hours and numbers point at nobody. */
function secretsInRow(kind: string, asked: Question, row: Row, used: readonly string[]): readonly Betrayal[] {
  return cellsOf(asked, row).flatMap(({ column, cell }): readonly Betrayal[] => {
    if (typeof cell !== 'string') return [];
    if (column?.type === 'date') return [{ text: cell, by: 'day', but: [] }];
    // A column that only a newer Waymark knows may hold anything.
    if (column !== undefined && column.type !== 'text') return [];
    const names = column?.names === true;
    return [{ text: cell, by: names ? 'name' : comparedBy(kind, asked), but: names ? used : [] }];
  });
}

function comparedBy(kind: string, asked: Question): Betrayal['by'] {
  if (asked.type === 'date') return asked.id === 'birth-date' ? 'birth' : 'day';
  if (asked.names === true) return 'name';
  if (TELLS_BY_EACH_WORD[kind]?.includes(asked.id) === true) return 'each';
  if (asked.sensitivity === 'near') return 'place';
  if (asked.type === 'code') return 'whole';
  return asked.sensitivity === 'direct' ? 'named' : 'told';
}
