import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Answer } from '../../db/client.ts';
import { RefusedCall } from '../../main/ipc.ts';
import { expectRegistered } from '../../main/registered.ts';

test('the database is asked by the digest of the content and the way it goes out', async () => {
  const asked: object[] = [];
  const expects = expectRegistered(async (paper) => {
    asked.push(paper);
    return { ok: { registered: true } };
  });
  await expects('country;12', 'file');
  const sha256 = createHash('sha256').update('country;12').digest('hex');
  expect(asked).toEqual([{ sha256, how: 'file' }]);
});

test.each(['paper-not-registered', 'not-logged-in', 'database-ended', 'disk-full'] as const)(
  'what it refuses with is what the screen is told: %s',
  async (code) => {
    const refusal = { code, places: {} };
    const answer: Answer = { error: refusal };
    const refused = await expectRegistered(async () => answer)('country;12', 'print').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedCall);
    expect(refused).toMatchObject({ refusal });
  },
);
