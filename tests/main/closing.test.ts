import { describe, expect, test } from 'vitest';
import type { Answer } from '../../db/client.ts';
import { closing } from '../../main/closing.ts';

/** A desk whose closing is answered when the test says so. */
function desk(loggedIn: boolean) {
  const seen: string[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const { close, goesOnLocked } = closing({
    loggedIn: () => loggedIn,
    close: () => new Promise((resolve) => answers.push(resolve)),
    tell: (event) => seen.push(event.event === 'not-closed' ? `${event.event} ${event.code}` : event.event),
    end: () => seen.push('end'),
    beginAnew: () => seen.push('begin anew'),
  });
  const answer = async (given: Answer) => {
    answers.shift()?.(given);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { seen, answers, close, goesOnLocked, answer };
}
const CLOSED: Answer = { ok: { copied: true, reason: null } };
const FULL: Answer = { error: { code: 'disk-full', places: {} } };

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
  await answer(CLOSED);
  expect(seen).toEqual(['closing', 'end']);
});

describe('a copy that fails keeps the window and says why, and closing once more', () => {
  async function failedOnce() {
    const made = desk(true);
    made.close();
    await made.answer(FULL);
    expect(made.seen.splice(0)).toEqual(['closing', 'not-closed disk-full']);
    made.close();
    expect([made.seen.splice(0), made.answers.length]).toEqual([['closing'], 1]);
    return made;
  }

  test('makes it where the cause was mended', async () => {
    const { seen, answer } = await failedOnce();
    await answer(CLOSED);
    expect(seen).toEqual(['end']);
  });

  test('ends without it where it fails again', async () => {
    const { seen, answer } = await failedOnce();
    await answer(FULL);
    expect(seen).toEqual(['end']);
  });

  test('ends without it where somebody does not wait for the second try', async () => {
    const { seen, close } = await failedOnce();
    close();
    expect(seen).toEqual(['end']);
  });
});

describe('a lock', () => {
  test('is not waited for where no copy is being made', async () => {
    const { seen, close, answer, goesOnLocked } = desk(true);
    expect(goesOnLocked()).toBe(false);
    close();
    await answer(FULL);
    expect(goesOnLocked()).toBe(false);
    expect(seen).toEqual(['closing', 'not-closed disk-full']);
  });

  test('leaves the copy to be made to its end, and then everything ends', async () => {
    const { seen, close, answer, goesOnLocked } = desk(true);
    close();
    expect([goesOnLocked(), goesOnLocked()]).toEqual([true, true]);
    close();
    expect(seen).toEqual(['closing']);
    await answer(CLOSED);
    expect(seen).toEqual(['closing', 'end']);
  });

  test('is followed by the log-in where the copy then fails: nobody is there who could hear of it', async () => {
    const { seen, close, answer, goesOnLocked } = desk(true);
    close();
    goesOnLocked();
    await answer(FULL);
    expect(seen).toEqual(['closing', 'begin anew']);
  });
});
