/** When an event of *What happened* was, as far as its days tell (casework/RULES.md, A line of events). Pure. */
import { earliest, latest } from '../../codebook/date.ts';
import { EVENTS, type EventKind, type EventMark, isEventKind } from '../../codebook/events.ts';
import type { QuestionId } from '../../codebook/forms/index.ts';
import { numberOf, ofKind, type QuestionOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { hasCome, isBefore } from '../record/counted-day.ts';

/** The first and the last day that it can have been. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** An event and its days. */
export interface DatedEvent {
  readonly record: CaseRecord;
  readonly kind: EventKind;
  /** When it began; undefined where nobody knows. */
  readonly began: Span | undefined;
  /** When it ended; what has one day alone ended when it began. Undefined where nobody knows. */
  readonly ended: Span | undefined;
  /** Which part of the way it was, by the office that wrote it. */
  readonly number: number | undefined;
  /** What its own days contradict. */
  readonly faults: readonly EventMark[];
}

/** Before every day that there was: what is known to have ended began some day before that. */
const BEFORE_EVERY_DAY = '';

/** The events among the records of a case, with their days. */
export function datedEvents(records: readonly CaseRecord[]): readonly DatedEvent[] {
  return records.flatMap((record) => (isEventKind(record.kind) ? [datedEvent(record, record.kind, records)] : []));
}

function datedEvent(record: CaseRecord, kind: EventKind, all: readonly CaseRecord[]): DatedEvent {
  const asked: readonly QuestionId[] = EVENTS[kind].when;
  const written = asked.map((question) => dayOf(record, question, all));
  const [start, end] = written.map((day) => (day !== undefined && hasCome(record, day) ? day : undefined));
  const hasEnd = asked.length > 1;
  const isTurned = isBefore(end, start);
  const faults: EventMark[] = isTurned ? ['ends-before-it-begins'] : [];
  if (written.some((day) => !hasCome(record, day))) faults.push('day-not-come');
  const began = beginning(start, isTurned ? undefined : end);
  return {
    ...{ record, kind, began, faults },
    ended: hasEnd ? ending(began, isTurned ? undefined : end) : began,
    number: ofKind([record], 'journey-leg').map((leg) => numberOf(leg, 'leg', all))[0],
  };
}

/** The date as it was written, or the month of it that is here. */
function dayOf(record: CaseRecord, question: QuestionId, all: readonly CaseRecord[]): string | undefined {
  return textOf(record, question, all) ?? textOf(record, `${question}.month` as QuestionOf<string>, all);
}

/** It began on the day that says so, and not after its end. */
function beginning(start: string | undefined, end: string | undefined): Span | undefined {
  if (start === undefined && end === undefined) return undefined;
  const lasts = [start, end].flatMap((day) => (day === undefined ? [] : [latest(day)]));
  return { first: start === undefined ? BEFORE_EVERY_DAY : earliest(start), last: lasts.sort()[0] ?? '' };
}

/** It ended on the day that says so, and not before its beginning. */
function ending(began: Span | undefined, end: string | undefined): Span | undefined {
  if (end === undefined) return undefined;
  const firsts = [began?.first ?? BEFORE_EVERY_DAY, earliest(end)];
  return { first: firsts.sort()[1] ?? '', last: latest(end) };
}
