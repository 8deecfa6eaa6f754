import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sidesOf } from '../../../../db/casework/papers/sides.ts';
import { linesOf, widthOf } from '../../../../db/casework/papers/text-width.ts';
import { PAPER_SIZES, type Paper, type PaperBlock } from '../../../../db/contract/papers.ts';

const paper = (...blocks: readonly PaperBlock[]): Paper => ({
  kind: 'house-sheet',
  language: 'en',
  heading: 'House sheet',
  whose: 'Lia · R2 · Sheet 7K2MQX',
  blocks,
  foot: [],
});
const facts = (count: number, value = 'a quiet room'): PaperBlock => ({
  block: 'facts',
  title: 'Must know',
  rows: Array.from({ length: count }, (_, n) => ({ label: `Question ${n + 1}`, value })),
});
const places = (one: Paper) => sidesOf(one, 'A4').map(({ place }) => place);

describe('the sides of a paper', () => {
  it('are one where all fits, and it says so: a loose side is not half of something', () => {
    expect(places(paper(facts(5)))).toEqual(['side 1 of 1']);
  });

  it('are as many as it takes, each with its place', () => {
    expect(places(paper(facts(50)))).toEqual(['side 1 of 2', 'side 2 of 2']);
    expect(places(paper(facts(150)))).toEqual(['side 1 of 4', 'side 2 of 4', 'side 3 of 4', 'side 4 of 4']);
  });

  it('are divided between rows; what goes on stands under its title again, and a table under its columns', () => {
    const table: PaperBlock = {
      block: 'table',
      title: 'Medicines',
      columns: ['Hour', 'Medicine'],
      rows: Array.from({ length: 70 }, (_, n) => ['08:00', `Invented ${n}`]),
    };
    const [first, second] = sidesOf(paper(table), 'A4');
    expect(first?.blocks).toMatchObject([{ title: 'Medicines', columns: ['Hour', 'Medicine'] }]);
    expect(second?.blocks).toMatchObject([{ title: 'Medicines, continued', columns: ['Hour', 'Medicine'] }]);
  });

  it('leave no title alone at the foot of a side', () => {
    for (let count = 1; count < 60; count++) {
      for (const { blocks } of sidesOf(paper(facts(count), facts(3)), 'A4')) {
        expect(blocks.every((block) => block.block !== 'facts' || block.rows.length > 0)).toBe(true);
      }
    }
  });

  test.each(PAPER_SIZES)('hold everything, in its order and once, whatever was typed: %s', (size) => {
    const word = fc.string({ unit: fc.constantFrom(...'aWй漢ع \n'), minLength: 1, maxLength: 4000 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (values) => {
        const block: PaperBlock = { block: 'facts', title: null, rows: values.map((value) => ({ label: 'x', value })) };
        const printed = sidesOf(paper(block), size)
          .flatMap(({ blocks }) => blocks)
          .flatMap((one) => (one.block === 'facts' ? one.rows.map(({ value }) => value) : []));
        expect(printed.join('').replace(/\s/g, '')).toBe(values.join('').replace(/\s/g, ''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the lines of a text', () => {
  it('are the text again when they are joined, and none is wider than its column', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab WЖ漢1\n'), maxLength: 400 });
    fc.assert(
      fc.property(text, (typed) => {
        const lines = linesOf(typed, 50, 11);
        expect(lines.join('')).toBe(typed);
        expect(lines.filter((line) => widthOf(line.trimEnd(), 11) > 50)).toEqual([]);
      }),
    );
  });
});
