import { describe, expect, it } from 'vitest';
import { FORMS, question, questionsOf } from '../../../db/codebook/forms/index.ts';
import { LISTS } from '../../../db/codebook/lists/index.ts';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { EXCLUSIVE_CODES } from '../../../db/codebook/warnings/fit.ts';
import { type FiledBody, WARNING_RULES, warnings } from '../../../db/codebook/warnings.ts';

const TODAY = '2026-06-01';

function filed(...bodies: readonly [kind: string, body: Body][]): readonly FiledBody[] {
  return bodies.map(([kind, body]) => ({ kind, body }));
}

function said(bodies: readonly FiledBody[]): readonly string[] {
  return warnings(bodies, TODAY).map(({ code, blocks }) => (blocks ? `${code}!` : code));
}

const contact: [string, Body] = ['intake', { date: '2026-05-20' }];

describe('answers that do not fit together', () => {
  it.each<[string, readonly FiledBody[], readonly string[]]>([
    ['nothing at all', [], []],
    [
      'left the house before coming',
      filed(['stay', { from: '2026-05-03', until: '2026-05-01' }]),
      ['warning-end-before-start!'],
    ],
    ['left on the day of coming', filed(['stay', { from: '2026-05-03', until: '2026-05-03' }]), []],
    ['left in the month of coming', filed(['stay', { from: '2026-05-03', until: '2026-05' }]), []],
    [
      'exploited until before it began',
      filed(['exploitation', { started: '2025', ended: '2024' }]),
      ['warning-end-before-start!'],
    ],
    ['a consent of tomorrow', filed(['consent', { date: '2026-06-02' }]), ['warning-day-not-come']],
    ['a consent of this year', filed(['consent', { date: '2026' }]), []],
    [
      'a safe contact that ran out',
      filed(['safe-contact', { date: '2026-01-01', 'valid-until': '2026-05-31' }]),
      ['warning-safe-contact-expired'],
    ],
    [
      'a safe contact that ran out and was renewed',
      filed(
        ['safe-contact', { date: '2026-01-01', 'valid-until': '2026-05-31' }],
        ['safe-contact', { date: '2026-05-31', 'valid-until': '2026-09-01' }],
      ),
      [],
    ],
    [
      'the next talk before this one',
      filed(['intake', { date: '2026-05-20', 'next-step-date': '2026-05-02' }]),
      ['warning-next-step-before-contact'],
    ],
    ['born tomorrow', filed(['identity', { 'birth-date': '2026-06-02' }]), ['warning-birth-not-come!']],
    [
      'born after the first contact',
      filed(contact, ['identity', { 'birth-date': '2026-05-30' }]),
      ['warning-born-after-contact!'],
    ],
    ['a baby of the day of contact', filed(contact, ['identity', { 'birth-date': '2026' }]), []],
    [
      'an age that the papers deny',
      filed(contact, ['identity', { 'birth-date': '2001-02-02' }], ['profile', { age: 31 }]),
      ['warning-age-against-birth-date!'],
    ],
    [
      'an age a year beside',
      filed(contact, ['identity', { 'birth-date': '2001-02-02' }], ['profile', { age: 26 }]),
      ['warning-age-unlike-birth-date'],
    ],
    ['an age that fits', filed(contact, ['identity', { 'birth-date': '2001-02-02' }], ['profile', { age: 25 }]), []],
    [
      'an age that fits a year of birth',
      filed(contact, ['identity', { 'birth-date': '2001' }], ['profile', { age: 24 }]),
      [],
    ],
    [
      'an age within what about a year of birth leaves open',
      filed(contact, ['identity', { 'birth-date': '2001', 'birth-date-about': true }], ['profile', { age: 27 }]),
      [],
    ],
    [
      'an age that about a year of birth leaves open no more',
      filed(contact, ['identity', { 'birth-date': '2001', 'birth-date-about': true }], ['profile', { age: 31 }]),
      ['warning-age-against-birth-date!'],
    ],
    [
      'an age at an identification years ago',
      filed(
        contact,
        ['screening', { 'identified-on': '2020-02' }],
        ['identity', { 'birth-date': '2001-01-01' }],
        ['profile', { age: 19 }],
      ),
      [],
    ],
    [
      'a girl who says 19 with papers of 21 and looks 15',
      filed(
        contact,
        ['identity', { 'birth-date': '2005-01-01' }],
        ['profile', { age: 19, 'age-basis': 'said', 'age-in-papers': 21, 'age-estimated': 15 }],
      ),
      ['warning-age-unlike-birth-date', 'warning-may-be-under-18'],
    ],
    ['no day by which to tell', filed(['identity', { 'birth-date': '2001' }], ['profile', { age: 60 }]), []],
    ['a child not marked', filed(['profile', { 'age-band': '15-17' }]), ['warning-may-be-under-18']],
    ['an age of 1, which may be a slip of the finger', filed(['profile', { age: 1 }]), ['warning-may-be-under-18']],
    ['a child marked', filed(['profile', { age: 16, 'may-be-under-18': true }]), []],
    [
      '17 in the band of 18 to 24',
      filed(['profile', { age: 17, 'age-band': '18-24', 'may-be-under-18': true }]),
      ['warning-age-outside-band'],
    ],
    ['31, whom the old bands left out', filed(['profile', { age: 31, 'age-band': '31-over' }]), []],
    [
      'three of two children in school',
      filed(['profile', { children: 2, 'children-in-school': 3 }]),
      ['warning-more-children-in-school'],
    ],
    [
      'stateless and a national',
      filed(['profile', { stateless: true, nationalities: ['SYR'] }]),
      ['warning-stateless-with-nationality'],
    ],
    [
      'a journalist and a child',
      filed(['profile', { age: 16, 'may-be-under-18': true }], ['consent', { 'given-by': 'both', media: 'agrees' }]),
      ['warning-media-and-child!'],
    ],
    [
      'a journalist and an adult',
      filed(['profile', { age: 36 }], ['consent', { 'given-by': 'person', media: 'agrees' }]),
      [],
    ],
    [
      'a child’s consent alone',
      filed(['profile', { 'may-be-under-18': true }], ['consent', { 'given-by': 'person', help: 'agrees' }]),
      ['warning-child-without-guardian-consent'],
    ],
    [
      'nothing needed, and a doctor',
      filed(['intake', { 'needs-today': ['nothing', 'doctor-now'] }]),
      ['warning-none-beside-others'],
    ],
    ['nothing told', filed(['screening', { purposes: ['nothing-told'], means: ['nothing-told'] }]), []],
    ['an amount of nothing', filed(['decision', { amount: 50_000 }]), ['warning-amount-without-currency']],
    ['an amount in a currency', filed(['decision', { amount: 50_000, currency: 'EUR' }]), []],
    [
      'in country, in two countries',
      filed(['screening', { 'trafficking-type': 'in-country', 'countries-of-exploitation': ['MDA', 'ROU'] }]),
      ['warning-in-country-but-several'],
    ],
    [
      'cross-border, at home only',
      filed(
        ['profile', { nationalities: ['KGZ'] }],
        ['screening', { 'trafficking-type': 'cross-border', 'countries-of-exploitation': ['KGZ'] }],
      ),
      ['warning-cross-border-but-at-home'],
    ],
    [
      'a main type that is none of the types',
      filed(['exploitation', { types: ['forced-labour', 'forced-begging'], 'main-type': 'forced-crime' }]),
      ['warning-main-type-not-told'],
    ],
    [
      'a main type that is one of them',
      filed(['exploitation', { types: ['forced-labour', 'forced-begging'], 'main-type': 'forced-begging' }]),
      [],
    ],
    ['a main type alone', filed(['exploitation', { 'main-type': 'forced-crime' }]), []],
    ['kept without a word on limits', filed(['consent', { keep: 'with-name' }]), ['warning-limits-not-explained']],
    ['kept in an emergency', filed(['consent', { keep: 'emergency' }]), []],
    [
      'the embassy, unexplained and unsigned',
      filed(['consent', { 'authorities-of-origin': 'agrees', form: 'spoken' }]),
      ['warning-embassy-not-explained', 'warning-consent-not-signed'],
    ],
  ])('%s', (_, bodies, expected) => {
    expect(said(bodies)).toEqual(expected);
  });

  it('say nothing where the answer is unknown, declined or another office’s', () => {
    const cited: Body = {
      age: { cites: ['AAAAAAAAAAAAAAAAAAAAAA', 'age'] },
      'may-be-under-18': { missing: 'unknown' },
    };
    expect(said(filed(contact, ['identity', { 'birth-date': '2001' }], ['profile', cited]))).toEqual([]);
  });

  it('are said once, however many records earn it', () => {
    const late: [string, Body] = ['stay', { from: '2026-05-03', until: '2026-05-01' }];
    expect(said(filed(late, late))).toEqual(['warning-end-before-start!']);
  });
});

describe('every rule', () => {
  it.each(WARNING_RULES.map((rule): [string, string, string] => [rule.kind, rule.question, rule.code]))(
    '%s.%s: %s stands beside a question and has a sentence',
    (kind, id, code) => {
      expect(question(kind, id)).toBeDefined();
      expect(SENTENCES.has(code)).toBe(true);
    },
  );

  it('about “none” are of every list in which several can be chosen', () => {
    const says = /^(?:none|nothing|nothing-told|nobody|nobody-else|alone|not-yet|well)$/;
    const several = [...FORMS.values()].flatMap((form) =>
      questionsOf(form).flatMap(({ type, list: id }) => (type === 'codes' && id !== undefined ? [id] : [])),
    );
    const found = [...new Set(several)].flatMap((id) => {
      const alone = (LISTS.get(id)?.codes ?? []).filter(({ code }) => says.test(code)).map(({ code }) => code);
      return alone.length === 0 ? [] : [[id, alone] as const];
    });
    expect(found.map(([id]) => id)).toEqual(
      expect.arrayContaining(['promise', 'travelled-with', 'papers-used', 'left-behind']),
    );
    expect(Object.fromEntries(found)).toEqual(EXCLUSIVE_CODES);
  });

  it('about “none” names codes of their lists', () => {
    for (const [listId, codes] of Object.entries(EXCLUSIVE_CODES)) {
      expect(LISTS.get(listId)?.codes.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    }
  });
});
