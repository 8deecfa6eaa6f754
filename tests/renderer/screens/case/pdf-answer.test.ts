/** What the reader of PDFs may say. A PDF may have taken it over, and then it says what the PDF wants. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { answerIn } from '../../../../renderer/screens/case/attach/pdf-answer.ts';

const UNREADABLE = { told: 'refused', why: 'unreadable' };
const pixels = new ArrayBuffer(24);

it('is an answer where all of it is as it should be, and nothing beside it is taken', () => {
  expect(answerIn({ told: 'opened', pages: 3, more: 1 })).toEqual({ told: 'opened', pages: 3 });
  expect(answerIn({ told: 'drawn', width: 2, height: 3, pixels })).toEqual({
    told: 'drawn',
    width: 2,
    height: 3,
    pixels,
  });
  expect(answerIn({ told: 'refused', why: 'locked' })).toEqual({ told: 'refused', why: 'locked' });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['text', 'drawn'],
  ['pages that are no number', { told: 'opened', pages: '3' }],
  ['half a page', { told: 'opened', pages: 0.5 }],
  ['fewer pages than none', { told: 'opened', pages: -1 }],
  ['pages without end', { told: 'opened', pages: Number.POSITIVE_INFINITY }],
  ['fewer pixels than it says', { told: 'drawn', width: 2, height: 4, pixels }],
  ['more pixels than it says', { told: 'drawn', width: 2, height: 2, pixels }],
  ['no width', { told: 'drawn', width: 0, height: 3, pixels: new ArrayBuffer(0) }],
  ['a side that is too long', { told: 'drawn', width: 3001, height: 1, pixels: new ArrayBuffer(3001 * 4) }],
  ['a file in the place of pixels', { told: 'drawn', width: 2, height: 3, pixels: new Uint8Array(24) }],
  ['another reason', { told: 'refused', why: 'gone' }],
])('means that the file is unreadable where it is %s', (_, told) => expect(answerIn(told)).toEqual(UNREADABLE));

it('is never anything else, whatever is said', () => {
  fc.assert(
    fc.property(fc.anything(), (told) => {
      expect(['opened', 'drawn', 'refused']).toContain(answerIn(told).told);
    }),
    { numRuns: 50 },
  );
});
