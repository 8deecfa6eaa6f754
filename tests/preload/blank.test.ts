import { expect, test } from 'vitest';
import { blankOnLock } from '../../preload/blank.ts';

/** As much of a window as blanking touches. */
function page() {
  const seen: string[] = [];
  const listeners: ((event: KeyboardEvent) => void)[] = [];
  const window = {
    addEventListener: (_kind: string, listener: (event: KeyboardEvent) => void, { capture }: { capture: boolean }) => {
      seen.push(`capture ${capture}`);
      listeners.push(listener);
    },
    document: { documentElement: { replaceChildren: () => seen.push('blank') } },
  };
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => {
    const event = {
      key,
      code: `Key${key.toUpperCase()}`,
      ctrlKey: false,
      altKey: false,
      shiftKey: false,
      metaKey: false,
      preventDefault: () => seen.push('kept'),
      stopImmediatePropagation: () => seen.push('alone'),
      ...held,
    };
    for (const listener of listeners) Reflect.apply(listener, window, [event]);
  };
  Reflect.apply(blankOnLock, undefined, [window, () => seen.push('lock')]);
  return { seen, press };
}

test('the page is empty before anything else happens, and no script of the page sees the key', () => {
  const { seen, press } = page();
  press('F9');
  expect(seen).toEqual(['capture true', 'kept', 'alone', 'blank', 'lock']);
});

test('other keys are the page’s', () => {
  const { seen, press } = page();
  press('F8');
  press('l');
  press('ł', { ctrlKey: true, altKey: true });
  expect(seen).toEqual(['capture true']);
  press('l', { ctrlKey: true });
  expect(seen.at(-1)).toBe('lock');
});
