import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { layoutOf } from '../../../../db/casework/papers/sides.ts';
import { linesOf, widthOf } from '../../../../db/casework/papers/text-width.ts';
import {
  PAPER_SIZES,
  type Paper,
  type PaperBlock,
  type PaperSize,
  type TypeSize,
} from '../../../../db/contract/papers.ts';

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
const sidesOf = (one: Paper) => layoutOf(one, 'A4').sides;
const places = (one: Paper) => sidesOf(one).map(({ place }) => place);
/** How a paper of so many rows is laid out, in words that say where one kind of layout ends and the next begins. */
const layouts = (kind: Paper['kind'], size: PaperSize, counts: readonly number[]) =>
  counts
    .map((count) => layoutOf({ ...paper(facts(count)), kind }, size))
    .map(({ points, sides }) => `${sides.length} at ${points}`)
    .filter((layout, at, all) => layout !== all[at - 1]);

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
    const [first, second] = sidesOf(paper(table));
    expect(first?.blocks).toMatchObject([{ title: 'Medicines', columns: ['Hour', 'Medicine'] }]);
    expect(second?.blocks).toMatchObject([{ title: 'Medicines, continued', columns: ['Hour', 'Medicine'] }]);
  });

  it('have the back on one of its own, behind what was on one before, in the same type', () => {
    const back: PaperBlock = { block: 'notice', text: 'on the back' };
    for (const count of [5, 34, 36, 50, 150]) {
      const front = layoutOf(paper(facts(count)), 'A4');
      const both = layoutOf({ ...paper(facts(count)), back: [back] }, 'A4');
      expect(both.points).toBe(front.points);
      expect(both.sides.map(({ blocks }) => blocks)).toEqual([...front.sides.map(({ blocks }) => blocks), [back]]);
      expect(both.sides.at(-1)?.place).toBe(`side ${front.sides.length + 1} of ${front.sides.length + 1}`);
    }
  });

  it('leave no title alone at the foot of a side', () => {
    for (let count = 1; count < 60; count++) {
      for (const { blocks } of sidesOf(paper(facts(count), facts(3)))) {
        expect(blocks.every((block) => block.block !== 'facts' || block.rows.length > 0)).toBe(true);
      }
    }
  });

  test.each(PAPER_SIZES)('hold everything, in its order and once, whatever was typed: %s', (size) => {
    const word = fc.string({ unit: fc.constantFrom(...'aWй漢ع \n'), minLength: 1, maxLength: 4000 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (values) => {
        const block: PaperBlock = { block: 'facts', title: null, rows: values.map((value) => ({ label: 'x', value })) };
        const printed = layoutOf(paper(block), size)
          .sides.flatMap(({ blocks }) => blocks)
          .flatMap((one) => (one.block === 'facts' ? one.rows.map(({ value }) => value) : []));
        expect(printed.join('').replace(/\s/g, '')).toBe(values.join('').replace(/\s/g, ''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the type of a paper', () => {
  const counts = Array.from({ length: 100 }, (_, n) => n + 1);

  test.each(PAPER_SIZES)(
    'is 10 points where that saves a second side of a house sheet, and 11 before and after: %s',
    (size) => {
      expect(layouts('house-sheet', size, counts)).toEqual(['1 at 11', '1 at 10', '2 at 11', '3 at 11']);
    },
  );

  it('of every other paper is 11 points, however long it is', () => {
    for (const kind of ['day-sheet', 'told-letter', 'consent-text'] as const) {
      expect(layouts(kind, 'A4', counts)).toEqual(['1 at 11', '2 at 11', '3 at 11']);
    }
  });

  it('is that of the document', () => {
    const typeOf = (count: number) => /--text: .*pt/.exec(paperDocument(paper(facts(count)), 'A4').html)?.[0];
    const counted = (points: TypeSize) =>
      counts.filter((count) => layoutOf(paper(facts(count)), 'A4').points === points);
    expect(new Set(counted(10).map(typeOf))).toEqual(new Set(['--text: 10pt; --label: 9pt']));
    expect(new Set(counted(11).map(typeOf))).toEqual(new Set(['--text: 11pt; --label: 9.5pt']));
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
