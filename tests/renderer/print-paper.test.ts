import { describe, expect, it, test } from 'vitest';
import { loaded } from './drawn.ts';

const { leaveEntered } = await loaded(() => import('../../renderer/print-paper.ts'));

/** What became of paper no. 7, and what was taken back of it. */
async function left(leave: () => Promise<boolean | 'unknown'>, takeBack = async (): Promise<void> => {}) {
  const back: (number | string)[] = [];
  const done = await leaveEntered(7, leave, (paper) => {
    back.push(paper);
    return takeBack();
  }).catch((thrown: unknown) => String(thrown));
  return { done, back };
}
const refuses = async () => {
  throw new Error('the printer refused');
};

describe('a paper that was entered', () => {
  test.each<[string, boolean | 'unknown', readonly number[]]>([
    ['has left once it is printed', true, []],
    ['is asked after where nobody knows', 'unknown', []],
    ['has not left where the dialog was closed, and is taken back', false, [7]],
  ])('%s', async (_, said, back) => {
    expect(await left(async () => said)).toEqual({ done: said, back });
  });

  it('has not left where the printer refused, and is taken back; what is said is why', async () => {
    const refused = { done: 'Error: the printer refused', back: [7] };
    expect(await left(refuses)).toEqual(refused);
    expect(await left(refuses, () => Promise.reject(new Error('nothing was entered')))).toEqual(refused);
  });
});
