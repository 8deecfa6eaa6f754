/**
 * All of a life, with every kind of record that one office can write by itself: what happened before, how the way on was planned, the
 * journey, and fuller answers in what was recorded already. Its days are in order: recruited, moved, held, out, identified, helped, planned,
 * departed, arrived, seen again, closed.
 */
import { form } from '../codebook/forms/index.ts';
import type { Answer, Body } from '../codebook/types.ts';
import { caughtUp } from './caught-up.ts';
import type { Chance } from './chance.ts';
import { filled } from './fill-answers.ts';
import { fuller } from './fuller-records.ts';
import { theJourney } from './invented-journey.ts';
import { type InterchangeRecord, type Life, later } from './invented-life.ts';
import { thePlan } from './invented-plan.ts';
import { theWay } from './invented-way.ts';

/** In so many days after the plan, what is asked for it has been asked and answered. */
const ALL_ASKED_DAYS = 7;

/** A life that is being written, and what its parts need of it. */
export interface WholeLife {
  readonly life: Life;
  readonly lots: Chance;
  readonly seenOn: string;
  /** The day on which the plan was agreed: after the determination, before any journey. */
  readonly agreedOn: string;
  readonly leavesOn: string;
  readonly closedOn: string | undefined;
  /** Whether they agreed that the authorities of their country may be asked. */
  readonly isOriginAgreed: boolean;
  /** The answers of the first record of a kind that was drawn before; nothing where there is none. */
  readonly body: (kind: string) => Body;
  /** A record with what its form also asks; `id` where another record names it. */
  readonly record: (kind: string, body: Body, id?: string) => InterchangeRecord;
  /** That somebody was told of a danger, and that it was looked at twice and is over. */
  readonly saw: (danger: string, since: string) => readonly InterchangeRecord[];
}

/** `lots` is a chance of its own, so that the life that was drawn before stays as it was. */
export function wholeLife(
  life: Life,
  lots: Chance,
  records: readonly InterchangeRecord[],
  seenOn: string,
): readonly InterchangeRecord[] {
  const first = (kind: string) => records.find((record) => record.kind === kind);
  const record = (kind: string, body: Body, id?: string) => recordOf(kind, filled(kind, body, lots), id);
  const agreedOn = later(first('determination')?.date ?? life.contact, 8 + lots.below(5));
  const closedOn = records.find(({ kind, date = '' }) => kind === 'closure' && date <= seenOn)?.date;
  const whole: WholeLife = {
    ...{ life, lots, seenOn, agreedOn, record },
    leavesOn: leavingOn(lots, agreedOn, first('stay')?.body.until, closedOn === undefined ? seenOn : undefined),
    closedOn,
    isOriginAgreed: lots.often(60),
    body: (kind) => first(kind)?.body ?? {},
    saw: (danger, since) => sawTo(record, danger, since),
  };
  const isHelped = records.some(({ kind, body }) => kind === 'consent' && body.help === 'agrees');
  const isPlanned = isHelped && later(agreedOn, ALL_ASKED_DAYS) <= seenOn;
  const all = [
    ...fuller(whole, records),
    ...theWay(whole),
    ...(isPlanned ? [...theJourney(whole), ...thePlan(whole)] : []),
  ];
  return caughtUp(fittingTogether(all), seenOn);
}

/** After the plan and the house; of those who are still here, a few are about to leave. */
function leavingOn(lots: Chance, agreedOn: string, left: Answer | undefined, stillHere: string | undefined): string {
  if (stillHere !== undefined && lots.often(10)) return later(stillHere, 3 + lots.below(20));
  const ready = later(agreedOn, 8 + lots.below(20));
  return typeof left === 'string' && left > ready ? left : ready;
}

/** Without what contradicts it: help after the closing, a year of birth that the age does not leave. */
function fittingTogether(records: readonly InterchangeRecord[]): readonly InterchangeRecord[] {
  const closed = records.find(({ kind }) => kind === 'closure')?.date ?? '9999';
  const { age } = records.find(({ kind }) => kind === 'profile')?.body ?? {};
  const found = records.find(({ body }) => body['identified-on'] !== undefined)?.body['identified-on'];
  const born = typeof age === 'number' && typeof found === 'string' ? `${Number(found.slice(0, 4)) - age}` : undefined;
  return records
    .filter(({ kind, date = '' }) => kind !== 'service' || date <= closed)
    .map((record) =>
      record.body['birth-date'] === undefined || born === undefined
        ? record
        : { ...record, body: { ...record.body, 'birth-date': born } },
    );
}

/** With its own day beside it, where the lines of the interchange have it. */
function recordOf(kind: string, body: Body, id: string | undefined): InterchangeRecord {
  const asked = form(kind)?.date;
  const named = id === undefined ? { kind } : { kind, id };
  if (asked === undefined || typeof body[asked] !== 'string') return { ...named, body };
  const { [asked]: date, ...others } = body;
  return { ...named, date: `${date}`, body: others };
}

/** Some dangers end by a second look alone, so there are always two. */
function sawTo(record: WholeLife['record'], danger: string, since: string): readonly InterchangeRecord[] {
  const dangers = [danger];
  const next = later(since, 1);
  return [
    record('danger-answer', { date: since, dangers, answer: 'told', 'told-to': 'The duty officer' }),
    record('danger-answer', {
      date: next,
      dangers,
      answer: 'still',
      what: 'Looked after',
      'look-again': later(next, 1),
    }),
    record('danger-answer', {
      date: later(next, 1),
      dangers,
      answer: 'done',
      what: 'Another place',
      'by-whom': 'Duty',
    }),
    record('danger-answer', { date: later(next, 2), dangers, answer: 'not-so', what: 'Looked again: nothing' }),
  ];
}
