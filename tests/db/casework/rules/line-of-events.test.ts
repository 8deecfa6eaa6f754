import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { lineOfEvents } from '../../../../db/casework/rules/line-of-events.ts';
import { EVENTS, type EventKind } from '../../../../db/codebook/events.ts';
import { question } from '../../../../db/codebook/forms/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';

/** An event that the person tells by a word of the test's. */
const told = (kind: EventKind, narrative: string, body: Body = {}): Told => [kind, { narrative, ...body }];
const recruited = (name: string, when?: string): Told => told('recruitment', name, when === undefined ? {} : { when });
const out = (name: string, when?: string): Told => told('way-out', name, when === undefined ? {} : { when });
const held = (name: string, started?: string, ended?: string): Told =>
  told('exploitation', name, { ...(started ? { started } : {}), ...(ended ? { ended } : {}) });
const moved = (name: string, { left, arrived, leg }: { left?: string; arrived?: string; leg?: number }): Told =>
  told('journey-leg', name, {
    ...(left ? { left } : {}),
    ...(arrived ? { arrived } : {}),
    ...(leg ? { leg } : {}),
  });

const nameOf = ({ private: { narrative } }: CaseRecord) => String(narrative);
/** The events in their order, a stroke before those whose place nobody knows. */
function lineOf(records: readonly CaseRecord[]): string {
  const line = lineOfEvents(records);
  const names = (placed: boolean) =>
    line.filter((event) => event.placed === placed).map(({ record }) => nameOf(record));
  return [names(true).join(' '), ...names(false)].join(' | ');
}
/** What is said beside each event that has something said beside it. */
const marks = (records: readonly CaseRecord[]) =>
  Object.fromEntries(
    lineOfEvents(records).flatMap(({ record, marks: said }) => (said.length === 0 ? [] : [[nameOf(record), said]])),
  );

describe('the line of events', () => {
  test.each<[string, Told[], string]>([
    [
      'is told from the first to the last, in whatever order it was written down',
      [
        out('free', '2021-09'),
        held('farm', '2021-03', '2021-09'),
        moved('bus', { left: '2021-02' }),
        recruited('aunt', '2021-01'),
      ],
      'aunt bus farm free',
    ],
    [
      'goes round again where somebody was passed on',
      [
        recruited('first', '2019-01'),
        recruited('second', '2020-06'),
        held('bar', '2019-02', '2020-05'),
        held('farm', '2020-07'),
      ],
      'first bar second farm',
    ],
    [
      'in the order of a way where the days do not say which was first',
      [out('free', '2021'), held('farm', '2021-03'), moved('bus', { arrived: '2021' }), recruited('aunt', '2021')],
      'aunt bus farm free',
    ],
    [
      'puts parts of the way of one month by their numbers',
      [moved('b', { leg: 2, left: '2021-03' }), moved('a', { leg: 1, left: '2021-03' })],
      'a b',
    ],
    [
      'puts before the rest what certainly was, also before a recruitment',
      [recruited('aunt', '2021'), moved('bus', { left: '2020-12' })],
      'bus aunt',
    ],
    [
      'has a place for what only its end is known of: it began before that',
      [held('farm', undefined, '2021-12'), recruited('aunt', '2021-01'), out('free', '2022-01')],
      'aunt farm free',
    ],
    [
      'and for one of several such, where its place in the way is',
      [
        recruited('first', '2019-01'),
        held('farm', undefined, '2021-12'),
        held('bar', '2019-02', '2020-05'),
        recruited('second', '2021-01'),
      ],
      'first bar second farm',
    ],
    [
      'ends with what nobody knows the day of, in the order of a way',
      [out('free'), recruited('aunt'), held('farm', '2021-03')],
      'farm | aunt | free',
    ],
    [
      'and with what has a day that had not come when it was written',
      [held('later', '2031-03'), held('farm', '2021-03')],
      'farm | later',
    ],
    [
      'has a place for a part of the way without a day behind the part before it',
      [
        moved('a', { leg: 1, left: '2021-01' }),
        moved('c', { leg: 3 }),
        moved('b', { leg: 2 }),
        held('farm', '2021-06'),
      ],
      'a b c farm',
    ],
    ['or before the part after it', [moved('b', { leg: 2, left: '2021-01' }), moved('a', { leg: 1 })], 'a b'],
    ['and none where no part with a number has one', [moved('a', { leg: 1 }), moved('b', { leg: 2 })], ' | a | b'],
  ])('%s', (_, events, line) => {
    expect(lineOf(caseOf(...events))).toBe(line);
    expect(lineOf(caseOf(...events.toReversed())), 'in whatever order').toBe(line);
  });

  it('tells the events of two offices as one; a number is one of its own office', () => {
    const records = [
      ...caseOf(recruited('aunt', '2021-01'), moved('ours', { leg: 4, left: '2021-02' })),
      ...from('MD-CHI', held('farm', '2021-03', '2021-06'), moved('theirs', { leg: 5 })),
    ];
    expect(lineOf(records)).toBe('aunt ours farm | theirs');
  });

  it('goes by the month where the day itself stayed with its office', () => {
    const withoutDays = caseOf(held('farm', '2021-03-20'), held('bar', '2021-02-11')).map((record) => ({
      ...record,
      private: { narrative: record.private.narrative ?? '' },
    }));
    expect(lineOf(withoutDays)).toBe('bar farm');
  });

  it('is told of nothing but those kinds', () => {
    const records = caseOf(recruited('aunt'), ['note', { text: 'a note' }], held('farm'));
    expect(lineOfEvents(records).map(({ record }) => record.kind)).toEqual(['recruitment', 'exploitation']);
  });

  it('reads the day that an event cites', () => {
    const [opening, free, farm] = caseOf(out('free', '2021-09'), held('farm', '2021-10')) as [
      CaseRecord,
      CaseRecord,
      CaseRecord,
    ];
    const [theirs] = from('MD-CHI', out('theirs')) as [CaseRecord];
    const citing = { ...theirs, private: { ...theirs.private, when: { cites: [free.id, 'when'] as const } } };
    expect(lineOf([opening, free, farm, citing])).toBe('free theirs farm');
  });
});

describe('beside the line of events', () => {
  test.each<[string, Told[], Record<string, string[]>]>([
    [
      'nothing is said of what agrees',
      [
        recruited('aunt', '2021-01'),
        moved('bus', { leg: 1, left: '2021-01', arrived: '2021-01' }),
        moved('boat', { leg: 2, left: '2021-02', arrived: '2021-02' }),
        held('farm', '2021-02', '2021-09'),
        out('free', '2021-09'),
      ],
      {},
    ],
    [
      'that somebody moved before they were recruited',
      [recruited('aunt', '2021-02'), moved('bus', { left: '2021-01' })],
      { bus: ['before-recruitment'] },
    ],
    ['not where that is not certain', [recruited('aunt', '2021'), moved('bus', { left: '2021-01' })], {}],
    ['nor where only the year of the way is known', [recruited('aunt', '2021-06'), moved('bus', { left: '2021' })], {}],
    [
      'nor where another recruitment has no day',
      [recruited('aunt', '2021-02'), recruited('other'), moved('bus', { left: '2021-01' })],
      {},
    ],
    [
      'that somebody was moved while they were held',
      [held('farm', '2021-01', '2021-09'), moved('bus', { left: '2021-03', arrived: '2021-03' })],
      { bus: ['during-exploitation'] },
    ],
    [
      'not where they arrived after it',
      [held('farm', '2021-01', '2021-09'), moved('bus', { left: '2021-03', arrived: '2021-10' })],
      {},
    ],
    [
      'that two places were at the same time',
      [held('farm', '2021-01', '2021-09'), held('bar', '2021-03', '2021-12')],
      { farm: ['at-same-time'], bar: ['at-same-time'] },
    ],
    [
      'not where one may have followed the other',
      [held('farm', '2021-01', '2021-03'), held('bar', '2021-03', '2021-12')],
      {},
    ],
    [
      'that it went on after the way out',
      [out('free', '2021-05'), held('farm', '2021-01', '2021-06')],
      { farm: ['after-way-out'] },
    ],
    ['not where that is a part of the way home', [out('free', '2021-05'), moved('bus', { left: '2021-06' })], {}],
    [
      'that the number of a part and its day do not agree',
      [moved('a', { leg: 1, left: '2021-05' }), moved('b', { leg: 2, left: '2021-03', arrived: '2021-03' })],
      { b: ['against-number'] },
    ],
    ['that a day had not come', [held('farm', '2031-03')], { farm: ['day-not-come'] }],
  ])('%s', (_, events, said) => expect(marks(caseOf(...events))).toEqual(said));

  it('and nothing where the parts were numbered by two offices', () => {
    const records = [
      ...caseOf(moved('a', { leg: 1, left: '2021-05' })),
      ...from('MD-CHI', moved('b', { leg: 2, left: '2021-03', arrived: '2021-03' })),
    ];
    expect(marks(records)).toEqual({});
  });

  it('that the end lies before the beginning, as a record that came from elsewhere may say', () => {
    const records = from('MD-CHI', held('farm', '2021-06', '2021-03'));
    expect(marks(records)).toEqual({ farm: ['ends-before-it-begins'] });
    expect(lineOf([...records, ...caseOf(out('free', '2021-04'))]), 'and the beginning is believed').toBe('free farm');
  });
});

test('what the line shows of an event names nobody, and is told in nobody’s own words', () => {
  for (const [kind, { when, where, tells }] of Object.entries(EVENTS)) {
    const asked = (id: string | undefined) => question(kind, id ?? '');
    for (const id of tells) expect(asked(id), `${kind}.${id}`).toMatchObject({ sensitivity: 'fact' });
    for (const id of when)
      expect(asked(id), `${kind}.${id}`).toMatchObject({ type: 'date', of: 'life', opens: 'month' });
    for (const [place, country] of where) {
      expect(asked(place), `${kind}.${place}`).toMatchObject({ type: 'text', sensitivity: 'near' });
      expect(asked(place)?.names ?? false, `${kind}.${place}`).toBe(false);
      expect(asked(country), `${kind}.${country}`).toMatchObject({ type: 'country' });
    }
  }
});
