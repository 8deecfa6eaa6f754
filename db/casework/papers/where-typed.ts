/** In which record and under which question stands what stops a sheet, so that whoever prints is led there and need not look for it. Pure. */
import { form, questionsOf } from '../../codebook/forms/index.ts';
import { cellsOf, isRows } from '../../codebook/rows.ts';
import type { Language, Question } from '../../codebook/types.ts';
import type { PaperStop, TypedAt } from '../../contract/papers.ts';
import { answerNamed, ofKind, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';

/** The stops with the place of each; without one where no answer of the sheet holds the word. */
export function withPlaces(
  stops: readonly PaperStop[],
  records: readonly CaseRecord[],
  stay: RecordOf<'stay'>,
  language: Language,
): readonly PaperStop[] {
  const printed = [stay, ...inOrder(ofKind(records, 'health'), 'date').toReversed(), ...ofKind(records, 'identity')];
  return stops.map((stop) => {
    const at = placeOf(stop, printed, records, language);
    return at === undefined ? stop : { ...stop, at };
  });
}

function placeOf(
  { places }: PaperStop,
  printed: readonly CaseRecord[],
  records: readonly CaseRecord[],
  language: Language,
): TypedAt | undefined {
  const word = folded(String(places.word ?? ''));
  const held = printed.flatMap((record) => {
    const inForm = form(record.kind);
    return (inForm === undefined ? [] : questionsOf(inForm))
      .filter((asked) => word !== '' && textsIn(record, asked, records).some((text) => folded(text).includes(word)))
      .map((asked) => ({ asked, at: { record: record.id, kind: record.kind, question: asked.id } }));
  });
  // The word may stand in several: the one under which the sheet shows it comes first.
  return (held.find(({ asked }) => asked.label[language] === places.label) ?? held[0])?.at;
}

function textsIn(record: CaseRecord, asked: Question, records: readonly CaseRecord[]): readonly string[] {
  const value = answerNamed(record, asked.id, records);
  if (typeof value === 'string') return [value];
  if (!isRows(value)) return [];
  return value.flatMap((row) => cellsOf(asked, row).flatMap(({ cell }) => (typeof cell === 'string' ? [cell] : [])));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
