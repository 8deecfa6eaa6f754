import { expect, test } from 'vitest';
import type { Answer } from '../../db/client.ts';
import { sessionGuard } from '../../main/session-guard.ts';

function guarded() {
  const told: string[] = [];
  return { told, guard: sessionGuard(({ event }) => told.push(event)) };
}
const CLOSED: Answer = { ok: { copied: true, reason: null } };
const REFUSED: Answer = { error: { code: 'disk-full', places: {} } };

test('a database that closes itself leaves the locks counting, and the window is told', () => {
  const { told, guard } = guarded();
  guard.noteSession(10);
  guard.noteSession(3);
  expect([guard.minutes(), guard.hasSession(), told]).toEqual([3, true, []]);
  guard.noteSession(null);
  // Closing the window then has nothing to copy.
  expect(guard.hasSession()).toBe(false);
  expect([guard.minutes(), told]).toEqual([3, ['session-lost']]);
});

test('where nobody has logged in there is nothing to lose', () => {
  const { told, guard } = guarded();
  guard.noteSession(null);
  expect([guard.minutes(), told]).toEqual([null, []]);
});

test('closing that was answered ends the session, though the database said so before its answer', async () => {
  const { told, guard } = guarded();
  guard.noteSession(10);
  const answer = await guard.closing(async () => {
    guard.noteSession(null);
    expect(guard.minutes()).toBe(10);
    return CLOSED;
  });
  expect([answer, guard.minutes(), told]).toEqual([CLOSED, null, []]);
});

test('closing that was refused leaves the session as it was', async () => {
  const { told, guard } = guarded();
  guard.noteSession(10);
  expect(await guard.closing(async () => REFUSED)).toBe(REFUSED);
  expect([guard.minutes(), told]).toEqual([10, []]);
});

test('closing that failed after the database had let go has lost the session', async () => {
  const { told, guard } = guarded();
  guard.noteSession(10);
  await guard.closing(async () => {
    guard.noteSession(null);
    return REFUSED;
  });
  expect([guard.minutes(), told]).toEqual([10, ['session-lost']]);
});
