import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { donorParts, partsOf } from '../../../../db/casework/rules/fund-parts.ts';
import type { Donor } from '../../../../db/contract/projects.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const donor = (name: string, share: number | null): Donor => ({ name, share });

/** casework/RULES.md (Emergency fund). */
describe('what was paid, by donor', () => {
  test.each<[string, number, readonly Donor[], readonly (readonly [string | null, number])[]]>([
    [
      'by the shares',
      10_000,
      [donor('A', 750), donor('B', 250)],
      [
        ['A', 7_500],
        ['B', 2_500],
      ],
    ],
    [
      'a unit that the shares divide is the larger rest’s',
      101,
      [donor('A', 334), donor('B', 666)],
      [
        ['A', 34],
        ['B', 67],
      ],
    ],
    [
      'of equal rests of whom is named first',
      1,
      [donor('A', 500), donor('B', 500)],
      [
        ['A', 1],
        ['B', 0],
      ],
    ],
    [
      'what no share names is of no donor',
      1_000,
      [donor('A', 600), donor('B', null)],
      [
        ['A', 600],
        [null, 400],
      ],
    ],
    ['all of it, where none is registered', 7, [], [[null, 7]]],
    [
      'more came back than was paid',
      -101,
      [donor('A', 334), donor('B', 666)],
      [
        ['A', -34],
        ['B', -67],
      ],
    ],
  ])('%s', (_, amount, donors, parts) => {
    expect(donorParts([usd(amount)], donors).map(({ of, paid }) => [of, paid[0]?.amount])).toEqual(parts);
  });

  it('is the sum to the unit, whatever the shares', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 250 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), shares, (amount, given) => {
        const parts = donorParts(
          [usd(amount)],
          given.map((share, n) => donor(`D${n}`, share)),
        );
        expect(parts.reduce((sum, { paid }) => sum + (paid[0]?.amount ?? 0), 0)).toBe(amount);
      }),
      { numRuns: 50 },
    );
  });
});

it('what was paid is added up by part and currency, what is not known last', () => {
  const paid = [
    { of: null, ...usd(5) },
    { of: 'SRB', ...usd(100) },
    { of: 'MDA', amount: 9, currency: 'EUR' },
    { of: 'SRB', ...usd(-30) },
  ];
  expect(partsOf(paid)).toEqual([
    { of: 'MDA', paid: [{ amount: 9, currency: 'EUR' }] },
    { of: 'SRB', paid: [usd(70)] },
    { of: null, paid: [usd(5)] },
  ]);
});
