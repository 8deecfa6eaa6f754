import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { DECIDES } from '../../../../db/casework/record/counted-here.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { looseningsElsewhere } from '../../../../db/casework/rules/loosening.ts';
import { FORMS } from '../../../../db/codebook/forms/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { NO_FUND_RULES } from '../../../../db/contract/fund-rules.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const WHO = {
  ...{ crossBorder: true, notElsewhere: true, nationalOf: ['MDA'], notNationalOf: ['KGZ'], returningTo: ['MDA'] },
  categories: ['trafficked'],
};
const MOMENT = {
  ...{ today: '2026-05-20', emergencyOver: false },
  funds: [{ line: 'P-1', currency: 'EUR', rules: { ...NO_FUND_RULES, who: WHO } }],
};
const gapsIn = (records: readonly CaseRecord[]) =>
  gatesOf(records, MOMENT).flatMap(({ gate, missing }) => missing.map(({ code }) => `${gate} ${code}`));

const AGREES: Told = [
  'consent',
  {
    ...{ date: '2026-05-04', 'given-by': 'both', form: 'signed', keep: 'with-name', help: 'agrees', contact: 'agrees' },
    ...{ return: 'agrees', family: 'agrees', 'authorities-of-origin': 'agrees', 'share-partners': 'with-name' },
  },
];
const PAID: Told = ['payment', { date: '2026-05-04', project: 'P-1', state: 'paid', amount: 1, currency: 'EUR' }];

/** The kinds of which an answer is looked at while the gates are asked. Of each kind there are two, because one alone is put in no order. */
function kindsRead(told: readonly Told[]): readonly string[] {
  const read = new Set<string>();
  const watched = (kind: string, body: Body): Body =>
    new Proxy(body, {
      get: (target, question) => {
        read.add(kind);
        return Reflect.get(target, question) as unknown;
      },
    });
  const answered = new Map(told);
  const others = [...FORMS.keys()].filter((kind) => !answered.has(kind));
  const rest = [...others, ...others].map((kind): Told => [kind, {}]);
  gapsIn(caseOf(...told, ...rest).map((record) => ({ ...record, open: watched(record.kind, record.open) })));
  return [...read];
}

/** Kinds that a gate looks at and that need not bind, with why. */
const NEED_NOT: Readonly<Record<string, string>> = {
  arrival: 'tells of danger: that is ended by an answer here, and the assessment of the return binds by itself',
  'danger-answer': 'tells of danger, as an arrival does',
  determination: 'tells whether a fund pays: that closes nothing, and a decision of the fund is the end of it',
  payment:
    'is accounted for by who paid it, who says what it is now: what it takes back it had itself taken from what is left',
  screening: 'tells whether a fund pays, as a determination does',
  stay: 'tells of danger, and where somebody is; a night is over or not, whoever wrote it',
};

/** exchange/SHARING.md (What counts here): a line of a record that counted stays binding. */
describe('what was accepted of another office, and it changed or took back since', () => {
  it('binds of every kind that a gate looks at, but for those with a reason', () => {
    const MET: Told = ['risk-assessment', { date: '2026-05-04', step: 'return', mitigated: 'yes', level: 'low' }];
    const cases = [[AGREES, PAID, MET], [AGREES, PAID], [AGREES, PAID, ['profile', { age: 15 }] as Told], []];
    const read = [...new Set(cases.flatMap(kindsRead))].toSorted();
    expect(read.filter((kind) => !DECIDES.has(kind))).toEqual(Object.keys(NEED_NOT).toSorted());
  });

  /** Of each kind what closes a gate, and which; `ours` beside it. */
  const CLOSES: readonly (readonly [told: Told, gap: string, ours?: readonly Told[]])[] = [
    [
      ['legal', { date: '2026-05-04', proceeding: 'asylum', country: 'KAZ', 'permit-state': 'applied' }],
      'return return-asylum-not-explained',
    ],
    [
      ['legal', { date: '2026-05-04', proceeding: 'compensation', testimony: 'pending' }],
      'return return-testimony-open',
    ],
    [['travel', { state: 'planned', 'document-kind': 'refugee-document' }], 'authorities-of-origin authorities-asylum'],
    [
      ['closure', { date: '2026-05-04', state: 'closed', reason: 'moved', solution: 'asylum' }],
      'authorities-of-origin authorities-asylum',
    ],
    [['identity', { 'document-kinds': ['refugee-document'] }], 'authorities-of-origin authorities-asylum'],
    [['profile', { 'legal-status': 'asylum-seeker' }], 'authorities-of-origin authorities-asylum'],
    [['consent', { date: '2026-05-05', 'given-by': 'person', return: 'refuses' }], 'return return-refused'],
    [
      ['decision', { date: '2026-05-05', matter: 'clearance', result: 'no' }],
      'return return-no-clearance',
      [['decision', { date: '2026-05-04', matter: 'clearance', result: 'yes' }]],
    ],
    [
      ['referral', { date: '2026-05-04', act: 'ask', 'to-kind': 'ngo', for: 'service', agreed: 'refuses' }],
      'sharing-partners request-refused',
    ],
    [
      ['safe-contact', { date: '2026-05-05', ways: ['they-call'] }],
      'contact safe-contact-they-call',
      [['safe-contact', { date: '2026-05-04', ways: ['call'] }]],
    ],
    [['perpetrator', { relation: ['official'] }], 'authorities-of-origin authorities-official'],
    [['recruitment', { recruiter: ['official'] }], 'authorities-of-origin authorities-official'],
    [['exploitation', { exploiter: ['parent'] }], 'family family-took-part'],
    [['journey-leg', { bribe: 'yes' }], 'authorities-of-origin authorities-official'],
    [['family', { relation: 'mother', 'took-part': 'yes', knows: 'nothing' }], 'family family-took-part'],
    [
      ['risk-assessment', { date: '2026-05-05', step: 'return', mitigated: 'no', level: 'high' }],
      'return return-risk-not-met',
      [['risk-assessment', { date: '2026-05-04', step: 'return', mitigated: 'yes', level: 'low' }]],
    ],
    [['health', { date: '2026-05-05', 'fit-to-travel': 'not-fit' }], 'return return-not-fit'],
  ];

  const here = (ours: readonly Told[] = []) => caseOf(AGREES, ['profile', {}], ...ours);
  const accepted = (told: Told): CaseRecord => {
    const [record] = from('MD-KIV', told);
    if (record === undefined) throw new Error('no record');
    return { ...record, counts: 'whole' };
  };

  test.each(CLOSES.map(([told, gap, ours]) => [told[0], gap, told, ours] as const))(
    '%s: %s',
    (kind, gap, told, ours) => {
      const record = accepted(told);
      expect(gapsIn(here(ours)), 'open before').not.toContain(gap);
      expect(gapsIn([...here(ours), record]), 'closed by it').toContain(gap);
      expect(DECIDES.has(kind)).toBe(true);
      const met: CaseRecord = { ...accepted(['intake', { date: '2026-05-04' }]), id: 'met' };
      const since = (changedTo: CaseRecord['changedTo'], ...inForce: readonly CaseRecord[]) =>
        [...here(ours), met, ...inForce].map((one) => ({
          ...one,
          earlier: [{ ...record, ...(changedTo && { changedTo }) }],
        }));
      // Of an agreement that its office took back nobody knows any more whether another way is safe.
      const gapSince = kind === 'safe-contact' ? 'contact safe-contact-elsewhere' : gap;
      const isClosed = (records: readonly CaseRecord[]) =>
        gapsIn(records).some((one) => one === gap || one === gapSince);
      expect(isClosed(since([null])), 'taken back').toBe(true);
      const emptied: CaseRecord = { ...record, counts: 'tightening', revision: 2, n: 99, open: {} };
      expect(isClosed(since([emptied], emptied)), 'changed').toBe(true);
      const waiting = looseningsElsewhere(since([null])).map((one) => one.record);
      expect(waiting, 'and can be accepted').toContain(record.id);
    },
  );

  it('of every kind that closes a gate is in the table, but for those that only open one or say what may be spent', () => {
    const ofAnotherTest = ['case', 'intake', 'follow-up', 'plan'];
    expect([...new Set([...CLOSES.map(([[kind]]) => kind), ...ofAnotherTest])].toSorted()).toEqual(
      [...DECIDES].toSorted(),
    );
  });

  it('waits to be accepted only where something would open by it', () => {
    const earlier = [{ ...accepted(['health', { date: '2026-05-05', 'fit-to-travel': 'fit' }]), changedTo: [null] }];
    expect(looseningsElsewhere(here().map((one) => ({ ...one, earlier })))).toEqual([]);
  });
});
