import { describe, expect, it } from 'vitest';
import { FORMS, question, sensitivityHalf } from '../../../db/codebook/forms/index.ts';
import { VARIABLES } from '../../../db/codebook/variables.ts';

describe('statistics', () => {
  it('read no form that never travels without identity', () => {
    const withheld = new Set(
      [...FORMS.values()].filter((entry) => entry.withheldWithoutIdentity).map(({ kind }) => kind),
    );
    expect([...withheld]).toEqual(['family', 'health', 'perpetrator']);
    const read = VARIABLES.flatMap(({ from }) => from.map((name) => name.split('.')[0] ?? ''));
    expect(read.filter((kind) => withheld.has(kind))).toEqual([]);
  });

  // Suspects, family and examinations never reach headquarters (exchange/FORMAT.md, Depths).
  it('has forms that headquarters never gets among those', () => {
    const never = [...FORMS.values()].filter(({ neverToHeadquarters }) => neverToHeadquarters);
    expect(never.map(({ kind }) => kind)).toEqual(['family', 'health', 'perpetrator']);
    for (const { withheldWithoutIdentity } of never) expect(withheldWithoutIdentity).toBe(true);
  });

  it('read the open half only', () => {
    for (const name of VARIABLES.flatMap(({ from }) => from)) {
      const [kind = '', id = '', opened] = name.split('.');
      const entry = question(kind, id);
      expect(entry, name).toBeDefined();
      if (entry === undefined) continue;
      if (opened === undefined) expect(sensitivityHalf(entry.sensitivity), name).toBe('open');
      else expect(entry.opens, name).toBe(opened);
    }
  });
});
