import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { requestGapsTo } from '../../../../db/casework/rules/request-gaps.ts';
import { caseOf, from } from '../case-of.ts';
import { CHILD, consent, DAY, LATER, missingAt, TO_COME, table, written } from './step-gate-table.ts';

/** casework/RULES.md (Sharing with partners); sida-2003 §1.1 L2852-2853. */
describe('the gate of partners', () => {
  const KEPT = consent({ keep: 'with-name' });
  const shares = (answer: string, date = DAY) => consent({ 'share-partners': answer }, date);
  table('sharing-partners', [
    ['with the name', [KEPT, shares('with-name')], []],
    ['without the name', [KEPT, shares('without-name')], []],
    ['refused', [KEPT, shares('refuses')], ['partners-refused']],
    ['refused since', [KEPT, shares('with-name'), shares('refuses', LATER)], ['partners-refused']],
    ['refused, as another office heard', [KEPT, shares('with-name')], ['partners-refused'], [shares('refuses', LATER)]],
    ['not asked', [KEPT], ['partners-not-agreed']],
    ['later', [KEPT, shares('later')], ['partners-not-agreed']],
    ['only counted', [KEPT, shares('counted-only')], ['partners-counted-only']],
    ['agreed on a day to come', [KEPT, shares('with-name', TO_COME)], ['partners-not-agreed']],
    ['agreed by another office’s word alone', [KEPT], ['partners-not-agreed'], [shares('with-name')]],
    ['an emergency', [consent({ keep: 'emergency' }), shares('with-name')], ['partners-emergency']],
    ['nothing may be kept', [consent({ keep: 'refuses' }), shares('with-name')], ['partners-refused']],
    ['a child without its guardian', [CHILD, KEPT, shares('with-name')], ['partners-not-agreed']],
  ]);
});

/** casework/RULES.md (Sharing with partners): what the person said to the request itself. */
it('a no to a request stands, whatever another office says became of it', () => {
  const ours = caseOf(consent({ 'share-partners': 'with-name', keep: 'with-name' }), [
    'referral',
    { date: DAY, act: 'ask', 'to-kind': 'ngo', 'to-name': 'Lantern', agreed: 'refuses' },
  ]);
  const request = ours.find(({ kind }) => kind === 'referral')?.id ?? '';
  const ends = (counts: NonNullable<CaseRecord['counts']>) =>
    from('KV-P', ['referral', { date: LATER, act: 'answer', answer: 'done' }]).map(
      (one): CaseRecord => ({ ...one, counts, open: { ...one.open, answers: { cites: [request, 'act'] } } }),
    );
  const gaps = (...more: readonly CaseRecord[]) => missingAt('sharing-partners', [...ours, ...more]);
  expect([gaps(), gaps(...ends('tightening'))]).toEqual([['request-refused'], ['request-refused']]);
  expect(requestGapsTo('lantern', written([...ours, ...ends('tightening')]))).toEqual(['request-refused']);
  expect(gaps(...ends('whole'))).toEqual([]);
});
