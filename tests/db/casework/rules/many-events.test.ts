/** A line of very many events is sorted once: nobody waits for a case because much is written in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatedEvent } from '../../../../db/casework/rules/event-days.ts';
import { eventMarks } from '../../../../db/casework/rules/event-marks.ts';
import { inTime } from '../../../../db/casework/rules/in-time.ts';
import { EVENT_KINDS } from '../../../../db/codebook/events.ts';
import { caseOf } from '../case-of.ts';

const [RECORD] = caseOf();
const day = (n: number) =>
  `2020-${String(1 + (Math.floor(n / 28) % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;

/** An event that began some days after the beginning of the year, and may have begun a few later. */
function eventAt(at: number, first: number, days: number): DatedEvent {
  if (RECORD === undefined) throw new Error('no record');
  const began = { first: day(first), last: day(Math.min(335, first + days)) };
  const kind = EVENT_KINDS[at % EVENT_KINDS.length] ?? 'exploitation';
  return { record: { ...RECORD, id: `event-${at}` }, kind, began, ended: began, number: 1 + (at % 97), faults: [] };
}

/** So many events in an order that is none, each of which counts how often it is read. */
function readEvents(n: number) {
  let reads = 0;
  const counting = (event: DatedEvent) =>
    new Proxy(event, {
      get: (of, key, self) => {
        reads += 1;
        return Reflect.get(of, key, self);
      },
    });
  const events = Array.from({ length: n }, (_, at) => counting(eventAt(at, (at * 7919) % 336, at % 40)));
  return { events, reads: () => reads };
}

describe('of four times as many events', () => {
  const [FEW, MANY] = [500, 2000];
  test.each<[string, (events: readonly DatedEvent[]) => unknown]>([
    ['the order', inTime],
    ['what is said beside them', eventMarks],
  ])('%s takes little more than four times as many steps', (_, work) => {
    const [few, many] = [FEW, MANY].map((n) => {
      const { events, reads } = readEvents(n);
      work(events);
      return reads();
    });
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThan(6 * (few ?? 0));
  });
});

test('what certainly began earlier stands earlier, and nothing is lost', () => {
  const some = fc.array(fc.tuple(fc.nat(335), fc.nat(90)), { maxLength: 30 });
  fc.assert(
    fc.property(some, (days) => {
      const given = days.map(([first, more], at) => eventAt(at, first, more));
      const line = inTime(given);
      expect(new Set(line)).toEqual(new Set(given));
      for (const [at, event] of line.entries()) {
        const wrong = line.slice(at + 1).filter(({ began }) => (began?.last ?? '') < (event.began?.first ?? ''));
        expect(wrong).toEqual([]);
      }
    }),
  );
});
