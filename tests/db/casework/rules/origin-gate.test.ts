import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { isNationalOf, mayBeNationalOf } from '../../../../db/casework/rules/nationality.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { CHILD, consent, DAY, LATER, legal, type Row, risk, TO_COME, TODAY, table } from './step-gate-table.ts';

const HOUSEHOLD: Body = { 'venue-kind': ['diplomats-household'] };
const EMBASSY = consent({
  'authorities-of-origin': 'agrees',
  'fears-authorities': 'no',
  'asylum-explained': true,
  form: 'signed',
  present: ['interpreter'],
});
const embassy = (more: Body, date = DAY): Told => ['consent', { ...EMBASSY[1], date, ...more }];
const asylum = (state: string | undefined, more: Body = {}, date = DAY): Told =>
  legal({ proceeding: 'asylum', ...(state === undefined ? {} : { 'permit-state': state }), ...more }, date);

/** casework/RULES.md (Authorities of origin: a list for a consulate). */
it('a State of which an office that counts here said otherwise learns of nobody, also once that office says so no more', () => {
  const ours = caseOf(['profile', { nationalities: ['MDA'] }], ['perpetrator', { 'official-of': 'ROU' }]);
  const [theirs] = from('RO-BUH', ['profile', { nationalities: ['ROU'] }]);
  if (theirs === undefined) throw new Error('no profile');
  const changed = { ...theirs, open: { nationalities: ['MDA'] }, counts: 'tightening' as const };
  const earlier: readonly CaseRecord[] = [{ ...theirs, counts: 'whole', changedTo: [changed] }];
  const held = [...ours, changed].map((record) => ({ ...record, earlier }));
  expect(
    [ours, [...ours, { ...theirs, counts: 'whole' as const }], held].map((all) => isNationalOf(all, 'MDA')),
  ).toEqual([true, false, false]);
  expect([ours, held].map((all) => mayBeNationalOf(all, ['ROU']))).toEqual([false, true]);
});

/** casework/RULES.md (Authorities of origin); iom-2011 §4.1 L649-651, L1917. */
describe('the gate of authorities of origin', () => {
  table('authorities-of-origin', [
    ['everything is there', [EMBASSY], []],
    [
      'nobody asked anything',
      [],
      ['authorities-fear-not-asked', 'authorities-not-explained', 'authorities-not-agreed'],
    ],
    ['refused', [EMBASSY, consent({ 'authorities-of-origin': 'refuses' }, LATER)], ['authorities-refused']],
    [
      'refused, as another office heard',
      [EMBASSY],
      ['authorities-refused'],
      [embassy({ 'authorities-of-origin': 'refuses' }, LATER)],
    ],
    ['wants to decide later', [embassy({ 'authorities-of-origin': 'later' })], ['authorities-not-agreed']],
    [
      'agreed on a day to come',
      [embassy({}, TO_COME)],
      ['authorities-fear-not-asked', 'authorities-not-explained', 'authorities-not-agreed'],
    ],
    [
      'by another office’s word alone',
      [],
      ['authorities-fear-not-asked', 'authorities-not-explained', 'authorities-not-agreed'],
      [EMBASSY],
    ],
    ['a child without its guardian', [CHILD, EMBASSY], ['authorities-not-agreed']],
    ['in words alone', [embassy({ form: 'spoken' })], ['authorities-not-written']],
    [
      'in words alone, and a guardian signed for who is a child by another office’s word alone',
      [
        embassy({ form: 'spoken' }),
        consent({ 'authorities-of-origin': 'agrees', form: 'signed', 'given-by': 'guardian' }),
      ],
      ['authorities-not-written'],
      [CHILD],
    ],
    ['before a named witness', [embassy({ form: 'witnessed', witness: 'Vera' })], []],
    ['before a witness whom nobody named', [embassy({ form: 'witnessed' })], ['authorities-not-written']],
    [
      'not told about asylum',
      [
        [
          'consent',
          { date: DAY, ...Object.fromEntries(Object.entries(EMBASSY[1]).filter(([id]) => id !== 'asylum-explained')) },
        ],
      ],
      ['authorities-not-explained'],
    ],
    ['feared', [embassy({ 'fears-authorities': 'yes' })], ['authorities-feared']],
    ['not sure whether they are', [embassy({ 'fears-authorities': 'unsure' })], ['authorities-feared']],
    ['feared, by a later word', [EMBASSY, consent({ 'fears-authorities': 'yes' }, LATER)], ['authorities-feared']],
    ['feared, by a word of the same day', [EMBASSY, consent({ 'fears-authorities': 'yes' })], ['authorities-feared']],
    [
      'feared, as another office heard',
      [EMBASSY],
      ['authorities-feared'],
      [consent({ 'fears-authorities': 'yes' }, LATER)],
    ],
    ['feared before, and asked alone since', [consent({ 'fears-authorities': 'yes' }, '2026-05-02'), EMBASSY], []],
    [
      'feared before, and asked since while others were there',
      [consent({ 'fears-authorities': 'yes' }, '2026-05-02'), embassy({ present: ['authority'] })],
      ['authorities-feared'],
    ],
    ['asked while an official was there', [embassy({ present: ['authority'] })], ['authorities-fear-not-alone']],
    ['nobody noted who was there', [embassy({ present: { missing: 'unknown' } })], ['authorities-fear-not-alone']],
    [
      'not known whether they are',
      [embassy({ 'fears-authorities': { missing: 'unknown' } })],
      ['authorities-fear-not-asked'],
    ],
    [
      'does not want to say',
      [embassy({ 'fears-authorities': { missing: 'declined' } })],
      ['authorities-fear-not-asked'],
    ],
    ...(['unknown', 'declined'] as const).map(
      (reason): Row => [
        `did not fear them, and since: ${reason}`,
        [EMBASSY, consent({ 'fears-authorities': { missing: reason } }, LATER)],
        ['authorities-feared'],
      ],
    ),
    [
      'did not fear them, and nobody asked since',
      [EMBASSY, consent({ 'fears-authorities': { missing: 'not-asked' } }, LATER)],
      [],
    ],
    [
      'would not say, and says no alone since',
      [consent({ 'fears-authorities': { missing: 'declined' } }, '2026-05-02'), EMBASSY],
      [],
    ],
    ...['guardian', 'both'].map(
      (by): Row => [
        `not feared, as is said by: ${by}`,
        [
          CHILD,
          embassy({ 'given-by': 'both', 'fears-authorities': { missing: 'not-asked' } }),
          consent({ 'given-by': by, 'fears-authorities': 'no', present: ['interpreter'] }),
        ],
        ['authorities-fear-not-alone'],
      ],
    ),
    // Asylum: iom-2011 §4.1 L649-651, L1917.
    ...['applied', 'granted', 'prolonged'].map(
      (state): Row => [`asylum ${state}`, [EMBASSY, asylum(state)], ['authorities-asylum']],
    ),
    ['asylum of which nobody noted the state', [EMBASSY, asylum(undefined)], ['authorities-asylum']],
    ['asylum that was refused', [EMBASSY, asylum('refused')], []],
    ['refused, and appealed', [EMBASSY, asylum('refused', { stage: 'appeal' })], ['authorities-asylum']],
    ['asylum that has ended', [EMBASSY, asylum('ended')], []],
    ['asked for, and refused since', [EMBASSY, asylum('applied', {}, '2026-05-02'), asylum('refused')], []],
    ['refused by another office’s word alone', [EMBASSY], ['authorities-asylum'], [asylum('refused')]],
    ['refused on a day to come', [EMBASSY, asylum('refused', {}, TO_COME)], ['authorities-asylum']],
    ['asylum that another office knows of', [EMBASSY], ['authorities-asylum'], [asylum('applied')]],
    [
      'a permit that is one of refuge',
      [EMBASSY, legal({ proceeding: 'permit', 'permit-kind': 'asylum', 'permit-state': 'granted' })],
      ['authorities-asylum'],
    ],
    ['is noted as seeking asylum', [EMBASSY, ['profile', { 'legal-status': 'asylum-seeker' }]], ['authorities-asylum']],
    ['is noted as a refugee', [EMBASSY, ['profile', { 'legal-status': 'refugee' }]], ['authorities-asylum']],
    [
      'holds a document of refuge',
      [EMBASSY, ['identity', { 'document-kinds': ['refugee-document'] }]],
      ['authorities-asylum'],
    ],
    ['travels with one', [EMBASSY, ['travel', { 'document-kind': 'refugee-document' }]], ['authorities-asylum']],
    [
      'stayed in asylum, by the closing alone',
      [EMBASSY, ['closure', { date: DAY, state: 'closed', solution: 'asylum' }]],
      ['authorities-asylum'],
    ],
    ['was resettled', [EMBASSY, ['closure', { date: DAY, solution: 'resettled' }]], ['authorities-asylum']],
    ['is to be', [EMBASSY, ['travel', { state: 'planned', mode: 'resettlement' }]], ['authorities-asylum']],
    [
      'stayed in asylum, which was refused since',
      [EMBASSY, ['closure', { date: DAY, solution: 'asylum' }], asylum('refused', {}, LATER)],
      [],
    ],
    ['stayed with a permit', [EMBASSY, ['closure', { date: DAY, solution: 'stays-with-permit' }]], []],
    [
      'held one, as another office knows',
      [EMBASSY],
      ['authorities-asylum'],
      [['identity', { 'document-kinds': ['refugee-document'] }]],
    ],
    ['asylum was refused to them', [EMBASSY, ['profile', { 'legal-status': 'asylum-refused' }]], []],
    [
      'refused, and noted as a refugee afterwards',
      [EMBASSY, asylum('refused', {}, '2026-01-10'), ['profile', { 'legal-status': 'refugee' }]],
      ['authorities-asylum'],
    ],
    [
      'refused in another country than the one where it is asked for',
      [EMBASSY, asylum('applied', { country: 'ITA' }, '2026-05-02'), asylum('refused', { country: 'DEU' })],
      ['authorities-asylum'],
    ],
    [
      'asked for and refused in one country',
      [EMBASSY, asylum('applied', { country: 'ITA' }, '2026-05-02'), asylum('refused', { country: 'ITA' })],
      [],
    ],
    [
      'another permit of who asks for asylum has ended',
      [EMBASSY, asylum('ended', { stage: 'reported', 'permit-kind': 'reflection' })],
      ['authorities-asylum'],
    ],
    ['a permit of refuge has ended', [EMBASSY, asylum('ended', { 'permit-kind': 'asylum' })], []],
    // An official who took part: practice of iom-2011 §2.13.
    ['recruited by an official', [EMBASSY, ['recruitment', { recruiter: ['official'] }]], ['authorities-official']],
    [
      'exploited by an official',
      [EMBASSY, ['exploitation', { exploiter: ['official', 'employer'] }]],
      ['authorities-official'],
    ],
    ['exploited by an employer', [EMBASSY, ['exploitation', { exploiter: ['employer'] }]], []],
    [
      'an official, by another office’s word',
      [EMBASSY],
      ['authorities-official'],
      [['recruitment', { recruiter: ['official'] }]],
    ],
    [
      'threatened by an official',
      [EMBASSY, risk({ step: 'stay-here', 'threat-from': ['official'] })],
      ['authorities-official'],
    ],
    [
      'whoever threatens has people in authorities',
      [EMBASSY, risk({ step: 'other', reach: ['officials'] })],
      ['authorities-official'],
    ],
    ['a suspect is an official', [EMBASSY, ['perpetrator', { roles: ['official'] }]], ['authorities-official']],
    ...['officials', 'diplomats'].map(
      (kind): Row => [
        `a suspect is a group of ${kind}`,
        [EMBASSY, ['perpetrator', { 'suspect-kind': kind, roles: ['border'] }]],
        ['authorities-official'],
      ],
    ),
    ['exploited in the household of a diplomat', [EMBASSY, ['exploitation', HOUSEHOLD]], ['authorities-official']],
    [
      'exploited in the household of a diplomat of another State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['exploitation', HOUSEHOLD],
        ['perpetrator', { 'suspect-kind': 'diplomats', 'official-of': 'SRB' }],
      ],
      [],
    ],
    [
      'the household of a diplomat of another State, by another office’s word alone',
      [EMBASSY, ['profile', { nationalities: ['MDA'] }], ['exploitation', HOUSEHOLD]],
      ['authorities-official'],
      [['perpetrator', { 'suspect-kind': 'diplomats', 'official-of': 'SRB' }]],
    ],
    ['threatened by authorities', [EMBASSY, risk({ threats: [{ threat: 'authorities' }] })], ['authorities-official']],
    ...(['yes', 'unsure', 'no'] as const).map(
      (bribe): Row => [
        `an official was paid on the way: ${bribe}`,
        [EMBASSY, ['journey-leg', { bribe }]],
        bribe === 'no' ? [] : ['authorities-official'],
      ],
    ),
    [
      'an official was paid far from that State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['journey-leg', { bribe: 'yes', 'from-country': 'TUR', 'to-country': 'SRB' }],
      ],
      [],
    ],
    [
      'a suspect is an official of another State than the one that another office alone says is theirs',
      [EMBASSY, ['perpetrator', { relation: ['official'], 'official-of': 'SRB' }]],
      ['authorities-official'],
      [['profile', { nationalities: ['MDA'] }]],
    ],
    [
      'a suspect is an official of that State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['perpetrator', { relation: ['official'], 'official-of': 'MDA' }],
      ],
      ['authorities-official'],
    ],
    [
      'a suspect is an official of another State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['perpetrator', { relation: ['official'], 'official-of': 'SRB' }],
      ],
      [],
    ],
  ]);

  it('opens where asylum was refused on a day after the status was written down', () => {
    const refused = (date: string) =>
      caseOf(EMBASSY, ['profile', { 'legal-status': 'asylum-seeker' }], asylum('refused', {}, date)).map((one) => ({
        ...one,
        at: `${one.kind === 'legal' ? '2026-05-12' : '2026-05-08'}T12:00Z`,
      }));
    const missing = (date: string) =>
      gatesOf(refused(date), { today: TODAY, emergencyOver: false }).find(
        ({ gate }) => gate === 'authorities-of-origin',
      )?.missing;
    expect(missing('2026-05-08')).toEqual([{ code: 'authorities-asylum', places: {} }]);
    expect(missing('2026-05-09')).toEqual([]);
  });
});
