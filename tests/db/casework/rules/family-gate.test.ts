import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { CHILD, consent, DAY, LATER, type Row, risk, TO_COME, TODAY, table } from './step-gate-table.ts';

const member = (body: Body): Told => ['family', { relation: 'mother', ...body }];
const FAMILY = consent({ family: 'agrees' });
const MOTHER = member({ knows: 'nothing', 'took-part': 'no' });

/** casework/RULES.md (Family); sida-2003 §2.2 L1947-1948, L4433-4434; iom-2011 §2.12 L180-184. */
describe('the gate of contact with the family', () => {
  table('family', [
    ['everything is there', [FAMILY, MOTHER], []],
    ['nobody asked anything', [], ['family-not-agreed', 'family-not-noted']],
    ['refused', [FAMILY, MOTHER, consent({ family: 'refuses' }, LATER)], ['family-refused']],
    ['refused, as another office heard', [FAMILY, MOTHER], ['family-refused'], [consent({ family: 'refuses' }, LATER)]],
    ['wants to decide later', [consent({ family: 'later' }), MOTHER], ['family-not-agreed']],
    ['agreed on a day to come', [consent({ family: 'agrees' }, TO_COME), MOTHER], ['family-not-agreed']],
    ['agreed by another office’s word alone', [MOTHER], ['family-not-agreed'], [FAMILY]],
    ['a child without its guardian', [CHILD, FAMILY, MOTHER], ['family-not-agreed']],
    ...['yes', 'unsure'].map(
      (part): Row => [
        `somebody may have taken part: ${part}`,
        [FAMILY, MOTHER, member({ relation: 'aunt-or-uncle', knows: 'everything', 'took-part': part })],
        ['family-took-part'],
      ],
    ),
    [
      'took part, by another office’s word',
      [FAMILY, MOTHER],
      ['family-took-part', 'family-part-not-known', 'family-knows-not-known'],
      [member({ relation: 'father', 'took-part': 'yes', knows: 'nothing' })],
    ],
    ['was recruited by a parent', [FAMILY, MOTHER, ['recruitment', { recruiter: ['parent'] }]], ['family-took-part']],
    [
      'was exploited by family',
      [FAMILY, MOTHER, ['exploitation', { exploiter: ['other-family'] }]],
      ['family-took-part'],
    ],
    ['a suspect is the partner', [FAMILY, MOTHER, ['perpetrator', { relation: ['partner'] }]], ['family-took-part']],
    ['was recruited by an acquaintance', [FAMILY, MOTHER, ['recruitment', { recruiter: ['acquaintance'] }]], []],
    ['who took part has died', [FAMILY, MOTHER, member({ state: 'dead', 'took-part': 'yes' })], []],
    [
      'who took part has died, by another office’s word alone',
      [FAMILY, MOTHER],
      ['family-took-part', 'family-part-not-known', 'family-knows-not-known'],
      [member({ state: 'dead', 'took-part': 'yes' })],
    ],
    ['was sold by family', [FAMILY, MOTHER, ['recruitment', { tactics: ['sold'] }]], ['family-took-part']],
    [
      'the family may have taken part, by the profile',
      [FAMILY, MOTHER, ['profile', { 'vulnerabilities-household': ['family-involved'] }]],
      ['family-took-part'],
    ],
    ['was led there by family', [FAMILY, MOTHER, ['recruitment', { methods: ['family'] }]], ['family-took-part']],
    ['is threatened by a partner', [FAMILY, MOTHER, risk({ 'threat-from': ['partner'] })], ['family-took-part']],
    [
      'a guardian may have taken part, by another office’s word',
      [FAMILY, MOTHER],
      ['family-took-part'],
      [['decision', { date: DAY, matter: 'child-situation', result: 'yes', 'child-situation': 'in-question' }]],
    ],
    ['nobody is noted', [FAMILY], ['family-not-noted']],
    ['nobody is noted who lives', [FAMILY, member({ state: 'dead' })], ['family-not-noted']],
    ['not asked whether they took part', [FAMILY, member({ knows: 'part' })], ['family-part-not-known']],
    [
      'not known whether they took part',
      [FAMILY, member({ knows: 'part', 'took-part': { missing: 'unknown' } })],
      ['family-part-not-known'],
    ],
    [
      'took no part, by another office’s word alone',
      [FAMILY],
      ['family-part-not-known', 'family-knows-not-known'],
      [MOTHER],
    ],
    ['not asked what they know', [FAMILY, member({ 'took-part': 'no' })], ['family-knows-not-known']],
  ]);

  it('can be gone through by another’s decision where somebody may have taken part, until something is recorded of it', () => {
    const decided: Told = [
      'decision',
      {
        date: LATER,
        matter: 'override',
        gate: 'family',
        result: 'yes',
        overrides: ['family-took-part'],
        'valid-until': '2026-05-30',
      },
    ];
    const told = [FAMILY, MOTHER, member({ relation: 'aunt-or-uncle', knows: 'part', 'took-part': 'yes' }), decided];
    const allowed = (records: readonly CaseRecord[]) =>
      gatesOf(records, { today: TODAY, emergencyOver: false }).find(({ gate }) => gate === 'family')?.allowed;
    const onTheDay = caseOf(...told).map((one) => ({ ...one, at: `${one.kind === 'decision' ? LATER : DAY}T12:00Z` }));
    expect(allowed(onTheDay)).toBe(true);
    const news = from('KG-BIS', ['recruitment', { recruiter: ['parent'] }]).map((one) => ({
      ...one,
      at: '2026-05-10T12:00Z',
    }));
    expect(allowed([...onTheDay, ...news])).toBe(false);
    expect(allowed([...onTheDay, ...caseOf(consent({ family: 'refuses' }, LATER)).slice(1)])).toBe(false);
  });
});
