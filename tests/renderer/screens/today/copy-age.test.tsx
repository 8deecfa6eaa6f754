import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../preload/contract.ts';
import { formatsIn } from '../../../../renderer/formats.ts';
import { copyTone } from '../../../../renderer/screens/today/copy-tone.ts';
import { drawn, loaded } from '../../drawn.ts';

const { CopyAge, LastCheck } = await loaded(() => import('../../../../renderer/screens/today/copy-age.tsx'));

const THREE_DAYS_AGO = new Date(Date.now() - 3 * 86_400_000).toISOString();
const ago = formatsIn('en').ago(THREE_DAYS_AGO);

describe('Today says when everything was last checked', () => {
  const check = (verified: Session['verified']) => drawn(<LastCheck session={{ verified }} />);

  it('and that all was well', () =>
    expect(check({ at: THREE_DAYS_AGO, faults: 0 })).toBe(` · last checked ${ago}, all well`));

  it.each([
    [1, '1 fault'],
    [2, '2 faults'],
  ])('and that %i of it was not', (faults, words) =>
    expect(check({ at: THREE_DAYS_AGO, faults })).toBe(` · last checked ${ago}, ${words}`),
  );

  it('and nothing where that has not been yet', () => expect(check(null)).toBe(''));
});

function copyOf(at: string | null, place: Session['copy']['place'], elsewhere: string | null = null): Session['copy'] {
  return { at, elsewhere, missed: null, place, sameDisk: false, holdsLess: null };
}

describe('Today says how old the newest copy is', () => {
  const age = (at: string | null, place: Session['copy']['place']) =>
    drawn(<CopyAge session={{ copy: copyOf(at, place) }} />);

  it('and what is wrong with the place for copies', () => {
    expect(age(THREE_DAYS_AGO, 'there')).toBe(`last copy ${ago}`);
    expect(age(THREE_DAYS_AGO, 'missing')).toBe(`last copy ${ago}, the place for copies is not there`);
    expect(age(null, 'none')).toBe('no copy yet, no place for copies');
  });

  it('and that none lies at the second place, whatever lies elsewhere', () => {
    const copy = copyOf(null, 'there', THREE_DAYS_AGO);
    expect(drawn(<CopyAge session={{ copy }} />)).toBe(`no copy at the second place yet, one elsewhere ${ago}`);
    expect(copyTone({ copy })).toBe('attention');
    expect(copyTone({ copy: { ...copy, at: new Date().toISOString() } })).toBe('fine');
  });

  it('and that the desk was closed without one, though the place is there again and the copy of before is of today', () => {
    const now = new Date().toISOString();
    const copy = { ...copyOf(now, 'there'), missed: now };
    const justNow = formatsIn('en').ago(now);
    expect(drawn(<CopyAge session={{ copy }} />)).toBe(
      `last copy ${justNow}, closed ${justNow} without a copy, because the place for copies was not there`,
    );
    expect(copyTone({ copy })).toBe('attention');
  });

  it('and of one elsewhere only that it is newer', () => {
    const now = new Date().toISOString();
    const said = (copy: Session['copy']) => drawn(<CopyAge session={{ copy }} />);
    const justNow = formatsIn('en').ago(now);
    expect(said(copyOf(THREE_DAYS_AGO, 'missing', now))).toBe(
      `last copy ${ago}, one elsewhere ${justNow}, the place for copies is not there`,
    );
    expect(said(copyOf(now, 'there', THREE_DAYS_AGO))).toBe(`last copy ${justNow}`);
    expect(said(copyOf(now, 'none', now))).toBe(`last copy ${justNow}, no place for copies`);
  });
});
