import { describe, expect, it } from 'vitest';
import {
  difference,
  extended,
  type Lock,
  type Present,
  present,
  readLock,
} from '../../../build/checks/codebook-lock.ts';

const RELEASED: Lock = {
  released: '1.0',
  entries: { '1.0': { questions: ['stay.from date open fact', 'stay.room register open fact'], codes: ['sex.male'] } },
  migrations: { '1': 'aa' },
};
const NOW: Present = {
  version: '1.0',
  questions: ['stay.from date open fact', 'stay.room register open fact'],
  codes: ['sex.male'],
  migrations: { '1': 'aa' },
};

describe('what was released', () => {
  it('is what the codebook and the schema still say', () => {
    expect(difference(readLock(), present()).changed).toEqual([]);
  });

  it('is joined by what is new, under a version of its own (npm run codebook:lock)', () => {
    expect(difference(readLock(), present()).added).toEqual([]);
  });
});

describe('the lock', () => {
  it('finds nothing where nothing changed, and stays as it is', () => {
    expect(difference(RELEASED, NOW)).toEqual({ changed: [], added: [] });
    expect(extended(RELEASED, NOW)).toEqual(RELEASED);
  });

  it.each([
    ['a question renamed', { ...NOW, questions: ['stay.since date open fact', 'stay.room register open fact'] }],
    ['a question taken away', { ...NOW, questions: ['stay.room register open fact'] }],
    ['a question of another type', { ...NOW, questions: ['stay.from text open fact', 'stay.room register open fact'] }],
    ['a question in the other half', { ...NOW, questions: ['stay.from date private near', ...NOW.questions.slice(1)] }],
    ['a question closer to the person', { ...NOW, questions: ['stay.from date open told', ...NOW.questions.slice(1)] }],
    ['a code renamed', { ...NOW, codes: ['sex.man'] }],
    ['a code taken away', { ...NOW, codes: [] }],
    ['a migration edited', { ...NOW, migrations: { '1': 'bb' } }],
  ])('refuses %s, under a new version as well', (_, now) => {
    for (const version of ['1.0', '1.1']) {
      expect(difference(RELEASED, { ...now, version }).changed).toHaveLength(1);
      expect(() => extended(RELEASED, { ...now, version })).toThrow('gone or changed');
    }
  });

  it('takes a new question and a new code under a new version alone', () => {
    const grown = {
      ...NOW,
      questions: [...NOW.questions, 'stay.bed register open fact'],
      codes: ['sex.male', 'sex.other'],
    };
    expect(difference(RELEASED, grown).added).toEqual(['stay.bed register open fact', 'sex.other']);
    expect(() => extended(RELEASED, grown)).toThrow('CODEBOOK_VERSION');
    const lock = extended(RELEASED, { ...grown, version: '1.1' });
    expect(lock.entries).toEqual({
      ...RELEASED.entries,
      '1.1': { questions: ['stay.bed register open fact'], codes: ['sex.other'] },
    });
    expect(difference(lock, { ...grown, version: '1.1' })).toEqual({ changed: [], added: [] });
  });

  it('takes a new migration, which needs no new version of the codebook', () => {
    const migrated = { ...NOW, migrations: { '1': 'aa', '2': 'cc' } };
    expect(difference(RELEASED, migrated).added).toEqual(['migration 2 cc']);
    expect(extended(RELEASED, migrated).migrations).toEqual(migrated.migrations);
  });

  it('names what decides how an answer is read', () => {
    expect(present().questions).toContain('determination.ground-note long-text private told');
    expect(present().questions).toContain('determination.status code open fact list=determination-status');
    expect(present().questions).toContain('screening.identified-on date private near opens=month');
    expect(present().questions).toContain('stay.child-list rows private direct opens=count');
    expect(present().questions).toContain('stay.child-list/age number');
    expect(present().questions).toContain('health.medicine-list/kept-by code list=medicine-keeper');
  });
});
