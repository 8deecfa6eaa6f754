import { expect, it } from 'vitest';
import type { ListedCase } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { DrawnPart } = await loaded(() => import('../../../../renderer/components/drawn-part.tsx'));
const { personCell } = await loaded(() => import('../../../../renderer/screens/cases/case-person.ts'));
const { sayIn } = await loaded(() => import('../../../../renderer/locales/words.ts'));

const person = (row: Partial<ListedCase>, namesShown = false) =>
  drawn(
    <DrawnPart
      {...personCell(row as ListedCase, namesShown, { marks: (key, places) => sayIn('en', 'marks', key, places) })}
    />,
  );

it('a first contact that gave a name is told by it, as in its file', () => {
  const named: Partial<ListedCase> = { kind: 'intake', initials: 'I. C.', listedName: 'Cernei, Ida' };
  expect(person(named)).toContain('I. C.');
  expect(person(named, true)).toContain('Cernei, Ida');
});

it('what is no case and has no name says so; a case without a name says nothing', () => {
  expect(person({ kind: 'intake', initials: null, listedName: null })).toContain('No name');
  expect(person({ kind: 'anonymous', initials: null })).toContain('Anonymous row');
  expect(person({ kind: 'case', initials: null, listedName: null })).not.toContain('No name');
});
