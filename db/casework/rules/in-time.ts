/** The order of events by their days alone (casework/RULES.md, A line of events). Pure. */
import { compareText } from '../../codebook/order.ts';
import type { DatedEvent, Span } from './event-days.ts';

interface InTime {
  readonly event: DatedEvent;
  readonly began: Span;
  /** Its place in the order that was given. */
  readonly place: number;
}

/**
 * What certainly began earlier stands earlier; else the order stays as it was given. Only events of which something is known of when they
 * began. Each is sorted once: an event is ready when nothing that is left certainly began before it, and stays so.
 */
export function inTime(given: readonly DatedEvent[]): readonly DatedEvent[] {
  const events = given.flatMap((event, place): InTime[] =>
    event.began === undefined ? [] : [{ event, began: event.began, place }],
  );
  const byFirst = events.toSorted((a, b) => compareText(a.began.first, b.began.first));
  const byLast = events.toSorted((a, b) => compareText(a.began.last, b.began.last));
  const isTold = new Set<InTime>();
  const ready: InTime[] = [];
  let [readied, soonest] = [0, 0];
  return events.map((any) => {
    while (isTold.has(byLast[soonest] ?? any)) soonest += 1;
    const until = byLast[soonest]?.began.last ?? '';
    for (let next = byFirst[readied]; next !== undefined && next.began.first <= until; next = byFirst[readied]) {
      addReady(ready, next);
      readied += 1;
    }
    // What begins soonest of all that are left is always ready.
    const told = takeFirst(ready) ?? any;
    isTold.add(told);
    return told.event;
  });
}

/** A heap, the one that was given first on top: each is put in and taken out in as many steps as it is deep. */
function addReady(heap: InTime[], event: InTime): void {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (placeAt(heap, above) <= event.place) return;
    swap(heap, at, above);
    at = above;
  }
}

function takeFirst(heap: InTime[]): InTime | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  heap[0] = last;
  for (let at = 0; ; ) {
    const below = 2 * at + (placeAt(heap, 2 * at + 2) < placeAt(heap, 2 * at + 1) ? 2 : 1);
    if (placeAt(heap, below) >= last.place) return first;
    swap(heap, at, below);
    at = below;
  }
}

const placeAt = (heap: readonly InTime[], at: number): number => heap[at]?.place ?? Number.POSITIVE_INFINITY;

function swap(heap: InTime[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]];
  if (one === undefined || other === undefined) return;
  heap[a] = other;
  heap[b] = one;
}
