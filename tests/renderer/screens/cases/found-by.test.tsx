import { expect, it } from 'vitest';
import type { FoundBy as Found } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { DrawnPart } = await loaded(() => import('../../../../renderer/components/drawn-part.tsx'));
const { foundCell } = await loaded(() => import('../../../../renderer/screens/cases/found-by.ts'));
const { sayIn } = await loaded(() => import('../../../../renderer/locales/words.ts'));

const cell = (namesShown: boolean) =>
  foundCell(FOUND, namesShown, { say: (key, places) => sayIn('en', 'cases', key, places) });

const FOUND: Found = {
  reference: true,
  names: [
    { kind: 'family-name', speltOtherwise: true, text: 'Коваленко', marked: [{ from: 0, to: 9 }] },
    {
      kind: 'other-names',
      speltOtherwise: false,
      text: 'Lena Bilka',
      marked: [
        { from: 0, to: 3 },
        { from: 0, to: 2 },
        { from: 5, to: 7 },
      ],
    },
  ],
};

it('why a case was found is said without a name until names are shown', () => {
  const { says, title } = cell(false);
  expect(says).toBe('reference · family name, alike · other name');
  expect(title).toBe('reference · family name, spelt otherwise · other name');
  expect(`${says} ${title}`).not.toMatch(/Коваленко|Lena/u);
});

it('while names are shown each name stands there, its parts marked once', () => {
  expect(drawn(<DrawnPart {...cell(true)} />)).toBe(
    '<span><mark>Коваленко</mark> · <mark>Len</mark>a <mark>Bi</mark>lka</span>',
  );
});
