/** The forms of *What happened* that are drawn as one line of events, in the order of a way: recruited, moved, exploited, out. Pure data. */
import type { Kind, QuestionId } from './forms/index.ts';

/** Which answers of a form say when and where it was, and what it was in one line. */
interface EventForm<K extends Kind> {
  /** When it was; of two the first is its beginning, the second its end. */
  readonly when: readonly [QuestionId<K>, QuestionId<K>?];
  /** Where it was, each by place and country; of two it went from the first to the second. */
  readonly where: readonly (readonly [place: QuestionId<K>, country: QuestionId<K>])[];
  /** What is told of it beside that. No names, and nothing in anybody's own words. */
  readonly tells: readonly QuestionId<K>[];
}

export const EVENTS = {
  recruitment: { when: ['when'], where: [['place', 'country']], tells: ['recruiter', 'methods', 'promises'] },
  'journey-leg': {
    when: ['left', 'arrived'],
    where: [
      ['from-place', 'from-country'],
      ['to-place', 'to-country'],
    ],
    tells: ['transport', 'how-moved', 'travelled-with'],
  },
  exploitation: { when: ['started', 'ended'], where: [['place', 'country']], tells: ['types', 'sector', 'movement'] },
  'way-out': { when: ['when'], where: [['place', 'country']], tells: ['how', 'helped-by'] },
} as const satisfies { readonly [K in Kind]?: EventForm<K> };

export type EventKind = keyof typeof EVENTS;
export const EVENT_KINDS = Object.keys(EVENTS) as readonly EventKind[];

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(EVENTS, kind);
}

/** What is said beside an event whose days overlap or contradict those of others. None of it is an error: people remember so. */
export const EVENT_MARKS = [
  'before-recruitment',
  'during-exploitation',
  'at-same-time',
  'after-way-out',
  'against-number',
  'ends-before-it-begins',
  'day-not-come',
] as const;
export type EventMark = (typeof EVENT_MARKS)[number];
