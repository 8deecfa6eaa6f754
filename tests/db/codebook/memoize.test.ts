import { expect, test } from 'vitest';
import { memoize } from '../../../db/codebook/memoize.ts';

const counting = <T>(answer: (asked: { readonly n: number }) => T) => {
  const asked: number[] = [];
  const remembered = memoize((of: { readonly n: number }) => {
    asked.push(of.n);
    return answer(of);
  });
  return { asked, remembered };
};

test('what was answered about an object is not worked out again, whatever else was asked in between', () => {
  const { asked, remembered } = counting(({ n }) => n * 2);
  const objects = Array.from({ length: 9 }, (_, n) => ({ n }));
  for (let round = 0; round < 3; round++) expect(objects.map(remembered)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16]);
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('that there is no answer is remembered too', () => {
  const { asked, remembered } = counting(() => undefined);
  const one = { n: 1 };
  expect([remembered(one), remembered(one)]).toEqual([undefined, undefined]);
  expect(asked).toEqual([1]);
});

test('two questions about one object keep their own answers, also where one asks the other', () => {
  const half = counting(({ n }) => n / 2);
  const quarter = counting((of) => half.remembered(of) / 2);
  const eight = { n: 8 };
  expect([quarter.remembered(eight), half.remembered(eight), quarter.remembered(eight)]).toEqual([2, 4, 2]);
  expect([half.asked, quarter.asked]).toEqual([[8], [8]]);
});

test('an object that looks alike is another', () => {
  const { asked, remembered } = counting(({ n }) => ({ n }));
  const [one, other] = [{ n: 1 }, { n: 1 }];
  expect(remembered(one)).not.toBe(remembered(other));
  expect(asked).toEqual([1, 1]);
});
