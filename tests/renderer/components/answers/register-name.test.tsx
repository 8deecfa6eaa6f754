import { describe, expect, it } from 'vitest';
import type { NamedHouse, OfferedProject } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { NameThen, RegisterName } = await loaded(
  () => import('../../../../renderer/components/answers/register-name.tsx'),
);

const GARDEN: NamedHouse = {
  code: 'H1',
  name: 'Orchard',
  formerNames: [
    { name: null, until: '2026-02-01T08:00Z' },
    { name: 'Garden', until: '2026-05-01T08:00Z' },
  ],
};
const FUND: OfferedProject = { line: 'GAF', name: 'Emergency fund', state: 'active', takenOut: true, formerNames: [] };
const then = (line: NamedHouse | OfferedProject | undefined, at: string) => drawn(<NameThen {...{ line, at }} />);

describe('what a record names by the code of a register', () => {
  it('is said as it was called when that was written', () => {
    expect(then(GARDEN, '2026-04-30T23:59Z')).toBe(' · Garden');
    expect(then(GARDEN, '2026-05-01T08:00Z')).toBe(' · Orchard');
    expect(then(FUND, '2026-05-01T08:00Z')).toBe(' · Emergency fund');
  });

  it('has no name where it had none then, or is in no register here', () => {
    expect(then(GARDEN, '2026-01-31T23:59Z')).toBe('');
    expect(then(undefined, '2026-05-01T08:00Z')).toBe('');
  });

  it('is looked for in our register only where it is ours: a house of another office is theirs, and a partner is named in words', () => {
    const named = (question: string, own: boolean, answer: string | number = 'H1') =>
      drawn(<RegisterName {...{ question, answer }} record={{ own, at: '2026-05-01T08:00Z' }} />);
    // Whoever asks for a register asks who sits here, and nobody does.
    expect(() => named('house', true)).toThrow('without one');
    expect(() => named('project', false)).toThrow('without one');
    expect([named('house', false), named('partner', true), named('house', true, 1)]).toEqual(['', '', '']);
  });
});
