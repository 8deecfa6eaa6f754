import { describe, expect, it, test } from 'vitest';
import { gatesOfNextStep, STEP_GATES, stepGatesAhead } from '../../../../db/casework/rules/gate-of-step.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { CHILD, DAY, LATER, TODAY } from './step-gate-table.ts';

describe('of the gates of steps one is shown', () => {
  const travel = (body: Body): Told => ['travel', body];
  const ask = (body: Body): Told => ['referral', { act: 'ask', date: DAY, for: 'service', ...body }];
  test.each<[string, readonly Told[], readonly string[]]>([
    ['not while no step is planned', [], []],
    ['while a journey home is planned', [travel({ state: 'planned', document: 'has-own' })], ['return']],
    ['while it is put off', [travel({ state: 'put-off' })], ['return']],
    ['not once they departed', [travel({ state: 'departed', departed: DAY })], []],
    ['not once they did not travel', [travel({ state: 'not-travelled' })], []],
    ['not for a move to another town', [travel({ state: 'planned', mode: 'move' })], []],
    ['not for a resettlement', [travel({ state: 'planned', mode: 'resettlement' })], []],
    ...['none', 'applied', 'not-issued'].map((document): [string, readonly Told[], readonly string[]] => [
      `with the one of authorities while a paper is to be had: ${document}`,
      [travel({ state: 'planned', document })],
      ['return', 'authorities-of-origin'],
    ]),
    [
      'while the consulate is asked',
      [travel({ state: 'planned', document: 'has-own', consulate: 'asked' })],
      ['return', 'authorities-of-origin'],
    ],
    ['while an embassy is asked for something', [ask({ 'to-kind': 'embassy' })], ['authorities-of-origin']],
    ['while the family is looked for', [['family', { tracing: 'under-way' }]], ['family']],
    ['not once the family is found', [['family', { tracing: 'found' }]], []],
    [
      'while a partner is asked to assess the family',
      [ask({ for: 'family-assessment', 'to-kind': 'ngo' })],
      ['family', 'sharing-partners'],
    ],
    ['while a partner is asked for help', [ask({ 'to-kind': 'ngo' })], ['sharing-partners']],
    ['not while an office of ours is', [ask({ 'to-kind': 'other-office' })], []],
    ['not of a case that is closed', [ask({ 'to-kind': 'ngo' }), ['closure', { date: LATER, state: 'closed' }]], []],
  ])('%s', (_, told, gates) => {
    expect(stepGatesAhead(caseOf(...told))).toEqual(gates);
  });

  it('not once the request was answered to its end, or taken back', () => {
    const asked = caseOf(ask({ 'to-kind': 'ngo' }));
    const request = asked.find(({ kind }) => kind === 'referral')?.id ?? '';
    const since = (body: Body, office = 'MD-K') =>
      from(office, ['referral', { date: LATER, ...body }]).map((one) => ({
        ...one,
        open: { ...one.open, answers: { cites: [request, 'act'] as const } },
      }));
    expect(stepGatesAhead([...asked, ...since({ act: 'answer', answer: 'done' })])).toEqual([]);
    expect(stepGatesAhead([...asked, ...since({ act: 'revoke' }, 'KG-BIS')])).toEqual([]);
    // Nobody has taken back or ended anything on a day that had not come.
    for (const body of [{ act: 'revoke' }, { act: 'answer', answer: 'done' }]) {
      const ahead = since({ ...body, date: '2062-05-04' }, 'KG-BIS').map((one) => ({ ...one, at: `${LATER}T12:00Z` }));
      expect(stepGatesAhead([...asked, ...ahead])).toEqual(['sharing-partners']);
    }
    // Who asked takes it back, and nobody else.
    expect(stepGatesAhead([...asked, ...since({ act: 'revoke' })])).toEqual(['sharing-partners']);
    expect(stepGatesAhead([...asked, ...since({ act: 'answer', answer: 'accepted' })])).toEqual(['sharing-partners']);
  });

  test.each<[string, readonly Told[], readonly string[]]>([
    ['a journey home', [travel({ state: 'planned', document: 'has-own' })], ['return']],
    ['a journey home of a child', [CHILD, travel({ state: 'planned', document: 'has-own' })], ['return', 'child']],
    ['a request to a partner', [ask({ 'to-kind': 'ngo' })], ['sharing-partners']],
    [
      'help today before a request',
      [['intake', { date: DAY, 'next-step': 'help-today' }], ask({ 'to-kind': 'ngo' })],
      ['help'],
    ],
    [
      'a journey before the talk that was agreed before it',
      [['intake', { date: DAY, 'next-step': 'talk-again' }], travel({ state: 'planned', document: 'has-own' })],
      ['return'],
    ],
    ['a child', [CHILD], ['child']],
    ['nothing', [], []],
  ])('open before %s', (_, told, gates) => {
    expect(gatesOfNextStep(caseOf(...told))).toEqual(gates);
  });

  it('are all of them gates that there are', () => {
    const there = gatesOf([], { today: TODAY, emergencyOver: false }).map(({ gate }) => gate);
    expect(STEP_GATES.filter((gate) => !there.includes(gate))).toEqual([]);
  });
});
