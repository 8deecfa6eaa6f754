import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CaseRecord, Counts } from '../../../../db/casework/record/case-record.ts';
import { conditionsOf, type Fund, fundStanding, takenFromAdvance } from '../../../../db/casework/rules/fund.ts';
import { answerableGrants } from '../../../../db/casework/rules/fund-decisions.ts';
import { isOver, sumsByCurrency } from '../../../../db/casework/rules/fund-ledger.ts';
import { moneyHasEnded } from '../../../../db/casework/rules/money-ended.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { warnings } from '../../../../db/codebook/warnings.ts';
import { NO_FUND_RULES } from '../../../../db/contract/fund-rules.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const FUND: Fund = { line: 'P-1', currency: 'EUR', rules: { ...NO_FUND_RULES, total: 1_000 } };
const ABOVE: Fund = { ...FUND, addsUp: true };
const pays = (amount: number, more: Body = {}): Told => [
  'payment',
  { date: '2026-05-04', project: 'P-1', state: 'paid', amount, currency: 'EUR', ...more },
];
const back = (amount: number): Told => pays(amount, { way: 'returned' });
const onMoney = (result: string, amount?: number): Told => [
  'decision',
  { date: '2026-05-04', matter: 'fund', project: 'P-1', result, ...(amount ? { amount, currency: 'EUR' } : {}) },
];
const plan = (ceiling: number, date = '2026-05-04'): Told => [
  'plan',
  { date, project: 'P-1', ceiling, currency: 'EUR' },
];
const theirs = (counts: Counts, ...told: readonly Told[]): readonly CaseRecord[] =>
  from('MD-KIV', ...told).map((record) => ({ ...record, counts }));
const ofHeadquarters = (...told: readonly Told[]): readonly CaseRecord[] =>
  from('HQ', ...told).map((record) => ({ ...record, counts: 'tightening', ofHeadquarters: true }));
const money = (amount: number) => (amount === 0 ? [] : [{ amount, currency: 'EUR' }]);

/** casework/RULES.md (Money of other offices): what our ledger says, what stands apart, what is left of 1,000. */
describe.each<Counts>(['tightening', 'whole'])('what another office paid, here %s', (counts) => {
  const ours = caseOf(pays(600));
  const said = (told: readonly Told[], own = ours) => {
    const { paid, planned, cameBack, elsewhere, person, receiptsMissing, claims, withoutAmount } = fundStanding(
      [...own, ...theirs(counts, ...told)],
      FUND,
    );
    return { paid, planned, cameBack, elsewhere, left: person.left, receiptsMissing, claims, withoutAmount };
  };

  test.each<[string, readonly Told[], object]>([
    ['stands apart, is in no sum of ours, and leaves less', [pays(300)], { elsewhere: money(300), left: 100 }],
    ['when it came back takes nothing off ours', [back(600)], {}],
    ['takes off what that office paid itself', [pays(300), back(100)], { elsewhere: money(200), left: 200 }],
    ['and no more than that', [pays(300), back(5_000)], {}],
    ['is none while it is planned', [pays(300, { state: 'planned' })], {}],
    [
      'misses no receipt and moves no claim of ours',
      [pays(300, { claim: 'received' })],
      { elsewhere: money(300), left: 100 },
    ],
    ['is not counted here where it has no amount', [['payment', { project: 'P-1', state: 'paid' }]], {}],
  ])('%s', (_, told, changed) => {
    const alone = said([]);
    expect(alone).toMatchObject({ paid: money(600), elsewhere: [], left: 400, receiptsMissing: 1, withoutAmount: 0 });
    expect(said(told)).toEqual({ ...alone, ...changed });
  });

  it('is what that office says now: what it puts right is right here, and never leaves more than if it had said nothing', () => {
    const [payment] = theirs('whole', pays(300_000));
    if (payment === undefined) throw new Error('no payment');
    const since = (...now: readonly Told[]) => {
      const records = [...ours, ...theirs(counts, ...now)];
      const { paid, elsewhere, person } = fundStanding(
        records.map((record) => ({ ...record, earlier: [{ ...payment, changedTo: [null] }] })),
        FUND,
      );
      return { paid, elsewhere, left: person.left };
    };
    expect(since(pays(300)), 'mistyped').toEqual({ paid: money(600), elsewhere: money(300), left: 100 });
    expect(since(), 'taken back').toEqual({ paid: money(600), elsewhere: [], left: 400 });
  });
});

it('every payment is in the sums of one office: what the offices account for adds up to what headquarters adds up', () => {
  const offices = ['KG-BIS', 'MD-KIV', 'HQ'];
  const payment = fc.record({
    office: fc.constantFrom(...offices),
    amount: fc.integer({ min: 0, max: 1_000 }),
    currency: fc.constantFrom('EUR', 'MDL'),
    way: fc.constantFrom('grant', 'repaid', 'returned'),
    state: fc.constantFrom('paid', 'planned', 'cancelled'),
    receipt: fc.constantFrom('signed', 'missing'),
    counts: fc.constantFrom<Counts>('whole', 'tightening'),
  });
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 8 }), (payments) => {
      const seenFrom = (office: string, fund: Fund) =>
        fundStanding(
          payments.flatMap(({ office: by, counts, ...body }) =>
            from(by, pays(body.amount, body)).map(
              (record): CaseRecord => ({
                ...record,
                ...(by === office ? {} : { counts }),
                ...(by === 'HQ' ? { ofHeadquarters: true } : {}),
              }),
            ),
          ),
          fund,
        );
      const sheets = offices.map((office) => seenFrom(office, FUND));
      const above = seenFrom('HQ', ABOVE);
      const sum = (of: 'paid' | 'planned' | 'cameBack') => sumsByCurrency(sheets.flatMap((sheet) => sheet[of]));
      expect({ paid: sum('paid'), planned: sum('planned'), cameBack: sum('cameBack') }).toEqual({
        paid: above.paid,
        planned: above.planned,
        cameBack: above.cameBack,
      });
      expect(sheets.reduce((n, { receiptsMissing }) => n + receiptsMissing, 0)).toBe(above.receiptsMissing);
    }),
  );
});

describe('what another office wrote of money and nobody here accepted', () => {
  const said = (records: readonly CaseRecord[], fund = FUND) => {
    const { paid, elsewhere, person, granted } = fundStanding(records, fund);
    return { paid, elsewhere, left: person.left, granted };
  };
  const ours = caseOf(pays(600));
  const OURS = { paid: money(600), elsewhere: [], left: 400, granted: [] };

  test.each<[string, readonly Told[], object]>([
    ['what it grants is no grant here', [onMoney('yes', 100)], {}],
    ['nor is what it says may be spent', [plan(100_000)], {}],
  ])('%s', (_, told, changed) => {
    expect(said([...ours, ...theirs('tightening', ...told)])).toEqual({ ...OURS, ...changed });
  });

  it('takes back no grant of ours, and no ceiling of our plan', () => {
    const own = caseOf(onMoney('yes', 800), plan(700));
    const [granted, made] = ['decision', 'plan'].map((kind) => own.find((record) => record.kind === kind));
    const no = theirs('tightening', onMoney('withdrawn'), plan(5_000, '2026-06-01')).map((record) =>
      record.kind === 'decision'
        ? { ...record, open: { ...record.open, answers: [granted?.id ?? '', 'date'] as const } }
        : record,
    );
    expect(made?.kind).toBe('plan');
    expect(said([...own, ...no])).toEqual({ ...OURS, paid: [], left: 700, granted: money(800) });
    expect(answerableGrants([...own, ...no]).map(({ id }) => id)).toContain(granted?.id);
  });

  it('makes no child more, so that no ceiling of a child’s grant grows', () => {
    const fund: Fund = {
      ...FUND,
      rules: {
        ...NO_FUND_RULES,
        grants: [
          { amount: 100, per: 'child', form: 'any', purposes: [], every: 'once', months: null, instalments: null },
        ],
      },
    };
    const own = caseOf(['profile', { children: 1 }], pays(10, { 'for-whom': 'child' }));
    const more = theirs('tightening', ['profile', { children: 9 }]);
    expect(fundStanding([...own, ...more], fund).children?.ceiling).toBe(100);
  });

  it('warns where it passes a ceiling, and ends no money of ours', () => {
    const over = [...ours, ...theirs('tightening', pays(401))];
    expect(isOver(fundStanding(over, FUND))).toBe(true);
    expect(moneyHasEnded(over, FUND, undefined, '2026-05-04')).toBe(false);
    expect(moneyHasEnded([...ours, ...theirs('whole', pays(401))], FUND, undefined, '2026-05-04')).toBe(true);
  });

  it('goes on ending money that it ended when it was accepted, where its office only notes the receipt since', () => {
    const met: Told = ['intake', { date: '2026-05-01' }];
    const since = (...told: readonly Told[]) =>
      moneyHasEnded(
        [...ours, ...theirs('whole', met), ...theirs('tightening', ...told)],
        FUND,
        undefined,
        '2026-05-04',
      );
    expect([since(pays(400, { receipt: 'signed' })), since(pays(300, { receipt: 'signed' })), since()]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('neither empties nor fills the advance with what it says of its own', () => {
    const taken = (...told: readonly Told[]) =>
      takenFromAdvance([...ours, ...theirs('tightening', ...told)], FUND, 'KG-BIS');
    expect([taken(back(600)), taken(pays(9, { claim: 'received' })), taken(onMoney('yes', 600))]).toEqual([
      600, 600, 600,
    ]);
  });

  it('makes no room in the advance with what came back of a claim that was paid to it', () => {
    const claimed = theirs('whole', pays(300, { claim: 'received' }));
    const taken = (...told: readonly Told[]) =>
      takenFromAdvance([...ours, ...claimed, ...theirs('tightening', ...told)], FUND, 'KG-BIS');
    expect([taken(), taken(back(100)), taken(back(300)), taken(back(5_000))]).toEqual([600, 600, 600, 600]);
  });

  it('bounds what may be spent once it is accepted; what headquarters grants does, and what it paid is its own', () => {
    expect(said([...ours, ...theirs('whole', onMoney('yes', 900), pays(100))])).toEqual({
      ...OURS,
      ...{ elsewhere: money(100), left: 200, granted: money(900) },
    });
    expect(said([...ours, ...ofHeadquarters(pays(300), onMoney('yes', 950))])).toEqual({
      ...{ paid: money(600), elsewhere: money(300), left: 50, granted: money(950) },
    });
  });

  it('takes no more from an advance than this office paid, whoever else spends the grant', () => {
    const taken = (...records: readonly CaseRecord[]) => takenFromAdvance([...ours, ...records], FUND, 'KG-BIS');
    expect(taken(...ofHeadquarters(onMoney('yes', 950), pays(300)))).toBe(0);
    expect(taken(...ofHeadquarters(onMoney('yes', 950), pays(400)))).toBe(50);
    expect(taken(...ofHeadquarters(back(400)))).toBe(600);
    expect(taken(...theirs('whole', onMoney('yes', 950), pays(400)))).toBe(50);
  });

  it('is all of the ledger of headquarters, which adds up what each office wrote', () => {
    const records = [...theirs('whole', pays(600)), ...theirs('tightening', pays(300), back(100), onMoney('yes', 950))];
    expect(said(records, ABOVE)).toEqual({ paid: money(800), elsewhere: [], left: 150, granted: money(950) });
  });
});

it('what another office says came back makes no room under the ceiling of a plan, nor a plan of its own', () => {
  const own = [plan(500), pays(600)].map(([kind, body]) => ({ kind, body }));
  const codes = (...told: readonly Told[]) =>
    warnings(
      own,
      '2026-06-01',
      undefined,
      told.map(([kind, body]) => ({ kind, body, office: 'MD-KIV', unaccepted: true })),
    ).map(({ code }) => code);
  expect(codes()).toContain('warning-over-ceiling');
  expect(codes(back(200))).toContain('warning-over-ceiling');
  expect(codes(plan(9_000, '2026-05-30'))).toContain('warning-over-ceiling');
});

/** casework/RULES.md (Funds): who is paid from a fund is not made eligible by a word that nobody here accepted. */
describe('what a fund asks, where another office alone says so', () => {
  const WHO = {
    crossBorder: true,
    notElsewhere: true,
    nationalOf: ['MDA'],
    returningTo: ['MDA'],
    categories: ['trafficked'],
  };
  const asking: Fund = { ...FUND, rules: { ...FUND.rules, who: { ...NO_FUND_RULES.who, ...WHO } } };
  const TOLD: readonly Told[] = [
    ['screening', { date: '2026-05-01', 'trafficking-type': 'cross-border' }],
    ['determination', { date: '2026-05-01', status: 'victim', category: 'trafficked' }],
    ['profile', { nationalities: ['MDA'] }],
    ['travel', { state: 'planned', 'to-country': 'MDA' }],
    ['decision', { date: '2026-05-01', matter: 'eligibility', project: 'P-2', result: 'no' }],
  ];
  const all = (answer: boolean | null) => Object.fromEntries(Object.keys(WHO).map((condition) => [condition, answer]));
  const conditions = (records: readonly CaseRecord[], fund = asking) => Object.fromEntries(conditionsOf(records, fund));

  it('is not noted, until somebody accepts it; headquarters reads everybody', () => {
    expect(conditions(caseOf(...TOLD))).toEqual(all(true));
    expect(conditions(theirs('tightening', ...TOLD))).toEqual(all(null));
    expect(conditions(theirs('whole', ...TOLD))).toEqual(all(true));
    expect(conditions(theirs('tightening', ...TOLD), { ...asking, addsUp: true })).toEqual(all(true));
  });

  it('is not so where theirs says that it is not', () => {
    const other: Told = ['screening', { date: '2026-05-02', 'trafficking-type': 'in-country' }];
    expect(conditions([...caseOf(...TOLD), ...theirs('tightening', other)])).toEqual({
      ...all(true),
      crossBorder: false,
    });
  });
});
