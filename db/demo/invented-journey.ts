/** The journey of an invented person: what they agreed to before it, that they left or did not, and how they arrived. */
import type { Body } from '../codebook/types.ts';
import { type InterchangeRecord, later } from './invented-life.ts';
import type { WholeLife } from './whole-life.ts';

export function theJourney(whole: WholeLife): readonly InterchangeRecord[] {
  const travels = whole.lots.often(65);
  return [agreedBefore(whole, travels), ...(travels ? onTheWay(whole) : [])];
}

/** What is asked when its step comes: the return, who at home may be told, and whoever else wants to know. */
function agreedBefore(
  { lots, life, record, agreedOn, isOriginAgreed }: WholeLife,
  travels: boolean,
): InterchangeRecord {
  const embassy: Body = isOriginAgreed
    ? { 'authorities-of-origin': 'agrees', 'asylum-explained': true, 'fears-authorities': 'no' }
    : { 'authorities-of-origin': lots.pick(['refuses', 'later']), 'fears-authorities': lots.pick(['yes', 'unsure']) };
  return record('consent', {
    date: agreedOn,
    'given-by': life.minor ? lots.pick(['both', 'both', 'guardian']) : 'person',
    form: lots.pick(['signed', 'witnessed']),
    language: life.set.language,
    return: travels ? 'agrees' : lots.pick(['refuses', 'later', 'not-asked']),
    ...(travels ? { 'return-explained': true } : {}),
    ...embassy,
    'share-partners': lots.pick(['with-name', 'without-name', 'counted-only', 'refuses', 'later', 'not-asked']),
  });
}

function onTheWay(whole: WholeLife): readonly InterchangeRecord[] {
  const { lots, life, record, leavesOn, seenOn, closedOn } = whole;
  const came = leavesOn <= seenOn;
  const state = came ? lots.pick(['departed', 'departed', 'departed', 'not-travelled', 'put-off']) : 'planned';
  // Who has been helped and is closed is on the way no more.
  const ends = state === 'put-off' && closedOn !== undefined ? 'not-travelled' : state;
  const travel = record(
    'travel',
    {
      state: ends,
      mode: lots.pick(['voluntary-return', 'repatriation', 'own', 'removal', 'resettlement', 'move', 'other']),
      'planned-for': leavesOn,
      ...(ends === 'departed' ? { departed: leavesOn } : {}),
      'from-country': 'KGZ',
      'to-country': life.set.nationality,
      ...papers(whole),
      escort: [
        life.minor
          ? lots.pick(['guardian', 'social'])
          : lots.pick(['none', 'to-departure', 'whole-way', 'transit', 'medical', 'partner', 'police', 'other']),
      ],
    },
    'travel-1',
  );
  return ends === 'departed' ? [travel, ...arrived(whole)] : [travel];
}

/** The passport or the paper in its place, and whether the consulate was asked: only where they agreed to it. */
function papers(whole: WholeLife): Body {
  const { lots, agreedOn, isOriginAgreed } = whole;
  const document = lots.pick(['has-own', 'none', 'applied', 'refused', 'not-issued', 'issued', 'issued']);
  const applied = document !== 'has-own' && document !== 'none';
  const answered = document === 'refused' || document === 'issued';
  const day = later(agreedOn, 1);
  return {
    document,
    ...(applied ? { 'document-applied': day } : {}),
    ...(answered ? { 'document-answered': later(day, 5) } : {}),
    ...(document === 'issued' ? { 'document-until': later(day, 365) } : {}),
    ...(isOriginAgreed ? consulate(whole, day) : {}),
  };
}

function consulate({ lots }: WholeLife, day: string): Body {
  const state = lots.pick(['not-consulted', 'asked', 'confirmed', 'confirmed', 'denied']);
  return {
    consulate: state,
    ...(state === 'not-consulted' ? {} : { 'consulate-asked': day }),
    ...(state === 'confirmed' || state === 'denied' ? { 'consulate-answered': later(day, 4) } : {}),
  };
}

/** Somebody who did not come, or was held, is danger until it is clear where they are. */
const RINGS: Readonly<Record<string, string>> = {
  'did-not-appear': 'late',
  'held-at-border': 'detained',
  'entry-refused': 'detained',
};

function arrived(whole: WholeLife): readonly InterchangeRecord[] {
  const { lots, life, record, saw, leavesOn, seenOn } = whole;
  const date = later(leavesOn, 1);
  const isLongAgo = date < later(seenOn, -30);
  const state = isLongAgo
    ? lots.pick([
        'arrived',
        'arrived',
        'arrived',
        'arrived',
        'late',
        'diverted',
        'held-at-border',
        'entry-refused',
        'did-not-appear',
      ])
    : 'arrived';
  const danger = state === 'did-not-appear' && life.minor ? 'child-late' : RINGS[state];
  const isHeld = state === 'held-at-border' || state === 'entry-refused';
  return [
    record('arrival', {
      state,
      date,
      hour: 6 + lots.below(16),
      journey: ['travel-1', 'state'],
      country: life.set.nationality,
      ...(isHeld ? { 'held-hours': 2 + lots.below(20), why: 'A paper was missing' } : {}),
    }),
    ...(danger === undefined ? [] : saw(danger, date)),
    ...(state === 'arrived' ? received(whole, date) : []),
  ];
}

/** What was done for somebody who came, on that day and the next. */
function received({ lots, record }: WholeLife, came: string): readonly InterchangeRecord[] {
  const help = (service: string, phase: string, date: string) =>
    record('service', { date, service, phase, outcome: 'given', 'provider-kind': 'this-office' });
  return [
    ...(lots.often(60) ? [help('border-crossing', 'on-arrival', came)] : []),
    ...(lots.often(40) ? [help('medical-care', 'on-arrival', came)] : []),
    ...(lots.often(40) ? [help(lots.pick(['counselling', 'medical-care']), 'next-day', later(came, 1))] : []),
  ];
}
