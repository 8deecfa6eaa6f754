import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  faultsOfDesk,
  faultsOfPerson,
  NOTHING_YET,
  officeCodeFrom,
  rootOf,
  weakOf,
} from '../../../../renderer/screens/first-run/first-run-checks.ts';

describe('an office code', () => {
  test('is made of what is typed: capitals, hyphens, no accents', () => {
    expect(officeCodeFrom('kg bis')).toBe('KG-BIS');
    expect(officeCodeFrom('Chișinău')).toBe('CHISINAU');
  });

  test('whatever is typed holds nothing that a reference cannot', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => /^[A-Z0-9-]{0,12}$/.test(officeCodeFrom(typed))));
  });
});

test('the first step asks for a name, a code and a country', () => {
  expect([...faultsOfDesk(NOTHING_YET)]).toEqual(['name', 'office', 'country']);
  expect(faultsOfDesk({ ...NOTHING_YET, name: 'Bishkek office', office: 'KG-BIS', country: 'KGZ' }).size).toBe(0);
});

describe('the second step', () => {
  const person = { ...NOTHING_YET, user: 'Aigul', password: 'river lamp tuesday', repeat: 'river lamp tuesday' };

  test('asks for a name and a password, twice the same', () => {
    expect(faultsOfPerson(person).size).toBe(0);
    expect([...faultsOfPerson({ ...person, repeat: 'river lamp' })]).toEqual(['repeat']);
    expect([...faultsOfPerson({ ...person, password: 'short', repeat: 'short' })]).toEqual(['password']);
  });

  test('asks the passphrase of a root key file that was brought once, and hands over that file alone', () => {
    const brought = { token: 't', name: 'root.key' };
    const wanted = { ...person, kind: 'headquarters', rootKey: brought, rootPassword: 'long ago sealed' } as const;
    expect(faultsOfPerson(wanted).size).toBe(0);
    expect([...faultsOfPerson({ ...wanted, rootKey: null })]).toEqual(['rootRepeat']);
    expect(rootOf({ ...wanted, rootOut: brought })).toEqual({ rootPassword: 'long ago sealed', rootKey: 't' });
    expect(rootOf({ ...wanted, rootKey: null })).toEqual({ rootPassword: 'long ago sealed' });
  });

  test('asks headquarters alone for the passphrase of the root key', () => {
    expect([...faultsOfPerson({ ...person, kind: 'headquarters' })]).toEqual(['rootPassword']);
  });

  describe('is not left with a password that would be refused at the end', () => {
    const judge = async ({ password, about }: { password: string; about: string[] }) => ({
      enough: password !== 'password123' && !about.includes(password),
    });

    test('however it is refused: too easy to guess, or the very name', async () => {
      expect((await weakOf(person, judge)).size).toBe(0);
      expect([...(await weakOf({ ...person, password: 'password123' }, judge))]).toEqual(['password']);
      expect([...(await weakOf({ ...person, user: person.password }, judge))]).toEqual(['password']);
    });

    test('nor with such a passphrase of a new root key; one that was brought is as it is', async () => {
      const wanted = { ...person, kind: 'headquarters', rootPassword: 'password123' } as const;
      expect([...(await weakOf(wanted, judge))]).toEqual(['rootPassword']);
      expect((await weakOf({ ...wanted, rootKey: { token: 't', name: 'root.key' } }, judge)).size).toBe(0);
    });
  });
});
