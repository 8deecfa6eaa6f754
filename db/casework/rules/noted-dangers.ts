/**
 * Dangers that are noted in an answer to a danger: noted now, before anything was said to be done, or said of one that was not open. Nothing else
 * tells of them, so the answer does (casework/RULES.md, Danger). Pure, without today's date.
 */
import { form } from '../../codebook/forms/index.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { codesOf, ofKind, type QuestionOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, inOrder, isBefore } from '../record/counted-day.ts';

type Danger = CodeOf<'danger'>;

export interface NotedDanger {
  /** The answer that notes them. */
  readonly record: RecordOf<'danger-answer'>;
  readonly dangers: readonly string[];
}

/** What was open of the records before an answer, of which those `noted` were noted in answers. */
type OpenBefore = (before: readonly CaseRecord[], noted: readonly NotedDanger[]) => ReadonlySet<string>;

/** Who is late is so by the day alone (`late.ts`). */
const BY_DAY_ALONE: readonly string[] = ['late', 'child-late'] satisfies readonly Danger[];

/** In order of telling. */
export function notedDangers(records: readonly CaseRecord[], openBefore: OpenBefore): readonly NotedDanger[] {
  const noted: NotedDanger[] = [];
  for (const record of inOrder(ofKind(records, 'danger-answer'), 'date')) {
    const said = textOf(record, 'answer', records);
    const dangers = namedIn(record, records);
    if (dangers.length === 0) continue;
    const open = said === undefined ? NONE : openAt(record, records, noted, openBefore);
    const isNew = dangers.filter((danger) => !open.has(danger));
    if (isNew.length > 0) noted.push({ record, dangers: isNew });
  }
  return noted;
}

/** The same of a case of many answers, without asking what was open: of each danger and station the last answer, unless it is `told` elsewhere. */
export function lastNoted(records: readonly CaseRecord[], told: ReadonlySet<string>): readonly NotedDanger[] {
  const last = new Map<string, NotedDanger>();
  for (const record of inOrder(ofKind(records, 'danger-answer'), 'date')) {
    for (const danger of namedIn(record, records)) {
      if (!told.has(danger)) last.set(`${danger} ${record.station}`, { record, dangers: [danger] });
    }
  }
  return [...last.values()];
}

/** The dangers that an answer can note. That one was not so notes none. */
function namedIn(record: RecordOf<'danger-answer'>, records: readonly CaseRecord[]): readonly string[] {
  const named = textOf(record, 'answer', records) === 'not-so' ? [] : codesOf(record, 'dangers', records);
  return named.filter((danger) => !BY_DAY_ALONE.includes(danger));
}

const NONE: ReadonlySet<string> = new Set();

/** What may have been open when an answer was given: what was written of its day elsewhere may come before it or after. */
function openAt(
  answer: RecordOf<'danger-answer'>,
  records: readonly CaseRecord[],
  noted: readonly NotedDanger[],
  openBefore: OpenBefore,
): ReadonlySet<string> {
  const places = records.map((record) => ({ record, isBefore: comesBefore(record, answer, records) }));
  const opened = (isAmong: (isBefore: boolean | undefined) => boolean): ReadonlySet<string> => {
    const before = places.filter(({ isBefore }) => isAmong(isBefore)).map(({ record }) => record);
    const held = new Set(before);
    return openBefore(
      before,
      noted.filter(({ record }) => held.has(record)),
    );
  };
  const certain = opened((isBefore) => isBefore === true);
  if (places.every(({ isBefore }) => isBefore !== undefined)) return certain;
  return new Set([...opened((isBefore) => isBefore !== false), ...certain]);
}

/** In one chapter by place, as long as neither was changed; else by day. Undefined where the days do not say it. */
function comesBefore(
  record: CaseRecord,
  answer: RecordOf<'danger-answer'>,
  records: readonly CaseRecord[],
): boolean | undefined {
  if (record === answer) return false;
  if (record.station === answer.station && record.revision === 1 && answer.revision === 1) {
    return record.epoch < answer.epoch || (record.epoch === answer.epoch && record.n < answer.n);
  }
  const [day, answered] = [dayOf(record, records), dayOf(answer, records)];
  if (isBefore(day, answered)) return true;
  return isBefore(answered, day) ? false : undefined;
}

function dayOf(record: CaseRecord, records: readonly CaseRecord[]): string | undefined {
  const dated = form(record.kind)?.date as QuestionOf<string> | undefined;
  return dated === undefined ? undefined : dayTold(record, records, dated);
}
