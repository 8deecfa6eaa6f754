import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
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
  /** Takes, once, the row that was pressed where the wheel had brought it under a pointer that rests: that alone is meant by a click on the list itself. */
  readonly takePressed: () => string | undefined;
} {
  const [view, setView] = useState<View>();
  // Before anything is painted: a list that one comes back to is never seen empty.
  useLayoutEffect(() => {
    const place = scroll.current;
    if (place === null) return undefined;
    const look = () => {
      const now: View = { first: firstDrawn(place.scrollTop), height: place.clientHeight };
      setView((before) => (before?.first === now.first && before.height === now.height ? before : now));
    };
    // Before the picture is made: what has come into view would be empty in it.
    const lookNow = () => flushSync(look);
    look();
    const size = new ResizeObserver(look);
    size.observe(place);
    place.addEventListener('scroll', lookNow, { passive: true });
    return () => {
      size.disconnect();
      place.removeEventListener('scroll', lookNow);
    };
  }, [scroll]);
  const takePressed = useMarkWherePointed(scroll);
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
  return { rows, places: slotted(rows), showRow, takePressed };
}

/**
 * Marks the list while the pointer moves over it, and from a turn of the wheel until the pointer moves: a row that is only scrolled past under one that
 * rests is neither painted for it nor told of it (`cases.module.css`).
 */
function useMarkWherePointed(scroll: RefObject<HTMLElement | null>): () => string | undefined {
  const pressed = useRef<string>(undefined);
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
    };
    const press = ({ clientX, clientY }: PointerEvent) => {
      const wasTurned = place.dataset.turned !== undefined;
      delete place.dataset.turned;
      pressed.current = wasTurned ? rowAt(clientX, clientY)?.id : undefined;
    };
    for (const [event, hear] of Object.entries(hears)) place.addEventListener(event, hear, { passive: true });
    place.addEventListener('pointerdown', press, { passive: true });
    return () => {
      for (const [event, hear] of Object.entries(hears)) place.removeEventListener(event, hear);
      place.removeEventListener('pointerdown', press);
    };
  }, [scroll]);
  return useCallback(() => {
    const taken = pressed.current;
    pressed.current = undefined;
    return taken;
  }, []);
}

/** The row that is seen there. */
export function rowAt(x: number, y: number): Element | undefined {
  return document.elementFromPoint(x, y)?.closest('[role="row"][id]') ?? undefined;
}
