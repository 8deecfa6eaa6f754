import { describe, expect, it } from 'vitest';
import { monthAfter } from '../../../../renderer/screens/settings/registers/month-after.ts';
import { loaded } from '../../drawn.ts';

const { referencesIn } = await loaded(() => import('../../../../renderer/screens/settings/registers/enter-entry.ts'));

describe('an entry of a register', () => {
  it('names cases by what stands between spaces, commas and lines, each once', () => {
    expect(referencesIn(' KG-BIS-26-AAAAAA, KG-BIS-26-BBBBBB\nKG-BIS-26-AAAAAA; ')).toEqual([
      'KG-BIS-26-AAAAAA',
      'KG-BIS-26-BBBBBB',
    ]);
    expect(referencesIn('  ')).toEqual([]);
  });

  it('of the person asks for an answer within thirty days', () => {
    expect(monthAfter('2026-05-04')).toBe('2026-06-03');
    expect(monthAfter('2026-02-10')).toBe('2026-03-12');
  });
});
