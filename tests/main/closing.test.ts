import { expect, test } from 'vitest';
import type { Answer } from '../../db/client.ts';
import { closing } from '../../main/closing.ts';

/** A desk whose closing is answered when the test says so. */
function desk(loggedIn: boolean) {
  const seen: string[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const close = closing({
    loggedIn: () => loggedIn,
    close: () => new Promise((resolve) => answers.push(resolve)),
    tell: (event) => seen.push(event.event === 'not-closed' ? `${event.event} ${event.code}` : event.event),
    end: () => seen.push('end'),
  });
  const answer = async (given: Answer) => {
    answers.shift()?.(given);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { seen, answers, close, answer };
}

test('where nobody is logged in there is nothing to copy', () => {
  const { seen, close } = desk(false);
  close();
  expect(seen).toEqual(['end']);
});

test('the copy is made before the end, once, however often the window is closed', async () => {
  const { seen, answers, close, answer } = desk(true);
  close();
  close();
  expect(answers).toHaveLength(1);
  expect(seen).toEqual(['closing']);
  await answer({ ok: { copied: true, reason: null } });
  expect(seen).toEqual(['closing', 'end']);
});

test('a copy that fails keeps the window and says why; closing again ends without it', async () => {
  const { seen, close, answer } = desk(true);
  close();
  await answer({ error: { code: 'disk-full', places: {} } });
  expect(seen).toEqual(['closing', 'not-closed disk-full']);
  close();
  expect(seen.at(-1)).toBe('end');
});
