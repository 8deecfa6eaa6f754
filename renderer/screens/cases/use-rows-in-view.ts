import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { firstDrawn, NO_ROWS, type Rows, rowsFrom, slotted, topToSee } from './rows-in-view.ts';

/** The first row that is drawn, and how high the list is, in pixels. */
interface View {
  readonly first: number;
  readonly height: number;
}

/**
 * The rows of a long list that are drawn: those in view and a few beside them. A place is used again for another row, so that a notch of the
 * wheel makes no elements: `places` has the row of each.
 */
export function useRowsInView(
  scroll: RefObject<HTMLElement | null>,
  total: number,
): {
  readonly rows: Rows;
  readonly places: readonly number[];
  readonly showRow: (index: number) => void;
} {
  const [view, setView] = useState<View>();
  useEffect(() => {
    const place = scroll.current;
    if (place === null) return undefined;
    const look = () => {
      const now: View = { first: firstDrawn(place.scrollTop), height: place.clientHeight };
      setView((before) => (before?.first === now.first && before.height === now.height ? before : now));
    };
    // Before the picture is made: what has come into view would be empty in it.
    const lookNow = () => flushSync(look);
    const size = new ResizeObserver(look);
    size.observe(place);
    place.addEventListener('scroll', lookNow, { passive: true });
    return () => {
      size.disconnect();
      place.removeEventListener('scroll', lookNow);
    };
  }, [scroll]);
  useMarkWherePointed(scroll);
  const { first, last } = view === undefined ? NO_ROWS : rowsFrom(view.first, view.height, total);
  const rows = useMemo(() => ({ first, last }), [first, last]);

  const showRow = useCallback(
    (index: number) => {
      const place = scroll.current;
      const top = place && topToSee(index, place.scrollTop, place.clientHeight);
      if (place && top !== null) place.scrollTop = top;
    },
    [scroll],
  );
  return { rows, places: slotted(rows), showRow };
}

/**
 * Marks the list while the pointer moves over it, and from a turn of the wheel until the pointer moves: a row that is only scrolled past under one that
 * rests is neither painted for it nor told of it (`cases.module.css`).
 */
function useMarkWherePointed(scroll: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = scroll.current;
    if (place === null) return;
    const hears = {
      wheel: () => {
        place.dataset.turned ??= '';
      },
      scroll: () => {
        delete place.dataset.pointed;
      },
      pointermove: () => {
        delete place.dataset.turned;
        place.dataset.pointed ??= '';
      },
      pointerdown: () => {
        delete place.dataset.turned;
      },
    };
    for (const [event, hear] of Object.entries(hears)) place.addEventListener(event, hear, { passive: true });
    return () => {
      for (const [event, hear] of Object.entries(hears)) place.removeEventListener(event, hear);
    };
  }, [scroll]);
}
