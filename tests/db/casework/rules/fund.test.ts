import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  conditionsOf,
  decidedEligibility,
  type Fund,
  fundStanding,
  linesNamed,
  takenFromAdvance,
} from '../../../../db/casework/rules/fund.ts';
import { isOver } from '../../../../db/casework/rules/fund-ledger.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { fundRules } from '../../../../db/contract/fund-rules.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { PUBLISHED } from './fund-rules.ts';

const LINE = 'P-1';
const fund = (rules: keyof typeof PUBLISHED, currency: string | null = 'EUR'): Fund => ({
  line: LINE,
  rules: PUBLISHED[rules],
  currency,
});
const NORWAY = fund('NORWAY', 'NOK');
const pays = (amount: number, more: Body = {}): Told => [
  'payment',
  { date: '2026-05-04', project: LINE, state: 'paid', amount, currency: 'NOK', form: 'in-kind', ...more },
];
const screened = (type: string): Told => ['screening', { date: '2026-05-04', 'trafficking-type': type }];
const national = (...nationalities: string[]): Told => ['profile', { nationalities }];
const travels = (state: string, country: string): Told => ['travel', { state, 'to-country': country }];
const tried = (project: string, result: string, date = '2026-05-04'): Told => [
  'decision',
  { date, matter: 'eligibility', project, result },
];
const determined = (more: Body): Told => ['determination', { date: '2026-05-04', ...more }];

test.each(Object.entries(PUBLISHED))('the rules of %s are data that a register holds', (_, rules) => {
  expect(fundRules.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});

/** casework/RULES.md (Funds). */
describe('who may be paid from a fund', () => {
  test.each<[string, keyof typeof PUBLISHED, string, readonly Told[], boolean | null]>([
    ['GAF: across a border (iom-2011 L353)', 'GAF', 'crossBorder', [screened('cross-border')], true],
    ['both is across a border too', 'GAF', 'crossBorder', [screened('both')], true],
    ['GAF: not inside a country (iom-2011 L353)', 'GAF', 'crossBorder', [screened('in-country')], false],
    ['nobody knows of which type it was', 'GAF', 'crossBorder', [screened('unknown')], null],
    ['nobody was screened', 'GAF', 'crossBorder', [], null],
    ['GAF: another project said no (iom-2011 L353)', 'GAF', 'notElsewhere', [tried('P-2', 'no')], true],
    [
      'GAF: another project said yes (iom-2011 L353)',
      'GAF',
      'notElsewhere',
      [tried('P-2', 'no'), tried('P-3', 'yes')],
      false,
    ],
    ['in part is a yes', 'GAF', 'notElsewhere', [tried('P-2', 'partly')], false],
    [
      'the newest word of each project counts',
      'GAF',
      'notElsewhere',
      [tried('P-2', 'no', '2026-05-06'), tried('P-2', 'yes', '2026-05-05')],
      true,
    ],
    [
      'of one day a no goes before a yes, as where the gate asks',
      'GAF',
      'notElsewhere',
      [tried('P-2', 'no'), tried('P-2', 'yes')],
      true,
    ],
    ['what was taken back is a no', 'GAF', 'notElsewhere', [tried('P-2', 'yes'), tried('P-2', 'withdrawn')], true],
    [
      'asked again, it still said no',
      'GAF',
      'notElsewhere',
      [tried('P-2', 'no'), tried('P-2', 'asked', '2026-05-06')],
      true,
    ],
    ['its own word is no other project’s', 'GAF', 'notElsewhere', [tried(LINE, 'yes')], null],
    ['asked is no answer', 'GAF', 'notElsewhere', [tried('P-2', 'asked')], null],
    ['GAF: a trafficked person (iom-2011 L353)', 'GAF', 'categories', [determined({ category: 'trafficked' })], true],
    ['and no other migrant', 'GAF', 'categories', [determined({ category: 'exploited-migrant' })], false],
    [
      'a victim without a category is a trafficked person',
      'GAF',
      'categories',
      [determined({ status: 'victim' })],
      true,
    ],
    ['who may be one is not known yet', 'GAF', 'categories', [determined({ status: 'possible' })], null],
    ['RCM: a national of a member (iom-2011 L1549)', 'RCM', 'nationalOf', [national('COL', 'HND')], true],
    ['RCM: of none (iom-2011 L1549)', 'RCM', 'nationalOf', [national('COL')], false],
    ['RCM: nationality not noted', 'RCM', 'nationalOf', [], null],
    ['RCM: returns to a member (iom-2011 L1549)', 'RCM', 'returningTo', [travels('planned', 'NIC')], true],
    ['RCM: returns elsewhere (iom-2011 L1549)', 'RCM', 'returningTo', [travels('planned', 'COL')], false],
    [
      'the journey that lies ahead counts before one that was made',
      'RCM',
      'returningTo',
      [travels('planned', 'NIC'), travels('departed', 'COL')],
      true,
    ],
    [
      'nor does one to another town, or to where somebody is resettled',
      'RCM',
      'returningTo',
      [
        ['travel', { state: 'departed', 'to-country': 'NIC', mode: 'move' }],
        ['travel', { state: 'planned', 'to-country': 'NIC', mode: 'resettlement' }],
      ],
      null,
    ],
    ['one that was not made says nothing', 'RCM', 'returningTo', [travels('not-travelled', 'NIC')], null],
    ['ERF: no citizen of the Union (iom-2011 L2561)', 'ERF', 'notNationalOf', [national('MDA')], true],
    [
      'ERF: a citizen, beside another nationality (iom-2011 L2561)',
      'ERF',
      'notNationalOf',
      [national('MDA', 'ROU')],
      false,
    ],
    ['ERF: nationality not noted', 'ERF', 'notNationalOf', [], null],
  ])('%s', (_, rules, condition, told, holds) => {
    expect(Object.fromEntries(conditionsOf(caseOf(...told), fund(rules)))[condition]).toBe(holds);
  });

  it('is asked nothing where the fund asks nothing', () => {
    expect(conditionsOf(caseOf(), NORWAY).size).toBe(0);
  });

  it('was decided as the newest word for that line says', () => {
    const records = caseOf(
      tried(LINE, 'no', '2026-05-04'),
      tried(LINE, 'yes', '2026-05-05'),
      tried('P-2', 'no', '2026-05-06'),
    );
    expect([
      decidedEligibility(records, LINE),
      decidedEligibility(records, 'P-2'),
      decidedEligibility(records, 'P-3'),
    ]).toEqual([true, false, null]);
  });
});

describe('what is left of it', () => {
  const grants = (told: readonly Told[], of = NORWAY) =>
    fundStanding(caseOf(...told), of).grants.map(({ ceiling, spent, left }) => [ceiling, spent, left]);
  const person = (told: readonly Told[], of = NORWAY) => {
    const { ceiling, spent, left } = fundStanding(caseOf(...told), of).person;
    return [ceiling, spent, left];
  };

  it('Norway (norad-2010 L3561-3570): 25,000 in kind, 15,000 for each child, 3,000 in cash, each apart', () => {
    const told = [
      ['profile', { children: 2 }] as Told,
      pays(2_000_000, { for: 'business' }),
      pays(300_000, { form: 'cash', for: 'allowance' }),
      pays(1_000_000, { 'for-whom': 'child', for: 'child-education' }),
    ];
    expect(grants(told)).toEqual([
      [2_500_000, 2_000_000, 500_000],
      [3_000_000, 1_000_000, 2_000_000],
      [300_000, 300_000, 0],
    ]);
    const standing = fundStanding(caseOf(...told), NORWAY);
    expect(standing.person).toEqual({ ceiling: 2_800_000, spent: 2_300_000, left: 500_000 });
    expect(standing.children).toEqual({ ceiling: 3_000_000, spent: 1_000_000, left: 2_000_000 });
    expect(isOver(standing)).toBe(false);
  });

  it('of a child nobody knows how many there are: no ceiling is made up', () => {
    const { children } = fundStanding(caseOf(pays(1_000, { 'for-whom': 'child' })), NORWAY);
    expect(children).toEqual({ ceiling: null, spent: 1_000, left: null });
  });

  it('EEA (iom-2011 L2586-2614): each purpose has its own ceiling, a month one of its own', () => {
    const euro = { currency: 'EUR' };
    const told = [
      pays(10_000, { ...euro, for: 'allowance', form: 'cash', date: '2026-05-04' }),
      pays(8_000, { ...euro, for: 'allowance', form: 'cash', date: '2026-06' }),
      pays(3_000, { ...euro, for: 'allowance', form: 'cash', date: '2026-06-30' }),
      pays(60_000, { ...euro, for: 'medical', form: 'to-provider' }),
      pays(100_000, { ...euro, for: 'tools' }),
      pays(7_000, { ...euro, for: 'legal' }),
    ];
    expect(grants(told, fund('EEA'))).toEqual([
      [60_000, 21_000, 39_000],
      [45_000, 0, 45_000],
      [250_000, 100_000, 150_000],
      [50_000, 60_000, -10_000],
    ]);
    const standing = fundStanding(caseOf(...told), fund('EEA'));
    expect(standing.grants.map(({ monthsOver }) => monthsOver)).toEqual([['2026-06'], [], [], []]);
    // What no grant names is spent all the same.
    expect(standing.person.spent).toBe(188_000);
    expect(isOver(standing)).toBe(true);
  });

  it('150 USD are 50 and two instalments (sida-2003 L2000-2002); the fourth is over', () => {
    const paid = (amount: number, instalment: number) =>
      pays(amount, { currency: 'USD', form: 'cash', instalment, instalments: 3 });
    const of = fund('DOLLARS_150', 'USD');
    const [three] = fundStanding(caseOf(paid(5_000, 1), paid(5_000, 2), paid(5_000, 3)), of).grants;
    expect([three?.instalment, three?.grant.instalments, three?.left]).toEqual([3, 3, 0]);
    const over = fundStanding(caseOf(paid(5_000, 1), paid(5_000, 2), paid(5_000, 3), paid(1, 4)), of);
    expect([over.person.left, isOver(over)]).toEqual([-1, true]);
  });

  it('is the least of what the rules, the decision and the plan allow', () => {
    const granted: Told = [
      'decision',
      { matter: 'fund', project: LINE, result: 'partly', amount: 900_000, currency: 'NOK' },
    ];
    const plan: Told = ['plan', { date: '2026-05-04', project: LINE, ceiling: 700_000, currency: 'NOK' }];
    expect(person([granted])).toEqual([900_000, 0, 900_000]);
    expect(person([granted, plan, pays(800_000)])).toEqual([700_000, 800_000, -100_000]);
    expect(person([['plan', { project: LINE, ceiling: 1, currency: 'EUR' }]])).toEqual([2_800_000, 0, 2_800_000]);
    expect(person([['plan', { project: 'P-2', ceiling: 1, currency: 'NOK' }]])).toEqual([2_800_000, 0, 2_800_000]);
  });

  it('of a decision by telephone and its confirmation only the confirmation counts', () => {
    const yes = (amount: number, more: Body = {}): Body => ({
      ...{ matter: 'fund', project: LINE, result: 'yes', amount, currency: 'NOK' },
      ...more,
    });
    const records = caseOf(['decision', yes(500)], ['decision', yes(400)]);
    expect(fundStanding(records, NORWAY).granted).toEqual([{ currency: 'NOK', amount: 900 }]);
    const [first, second] = records.filter(({ kind }) => kind === 'decision');
    const answers = [first?.id ?? '', 'matter'] as const;
    const answered = records.map((one) => (one === second ? { ...one, open: { ...one.open, answers } } : one));
    expect(fundStanding(answered, NORWAY).granted).toEqual([{ currency: 'NOK', amount: 400 }]);
  });

  it('what was granted to a child is the child’s, and in no number of the person', () => {
    const grants = (amount: number, whose: Body = {}, more: Body = {}): Told => [
      'decision',
      { matter: 'fund', project: LINE, result: 'yes', amount, currency: 'NOK', ...whose, ...more },
    ];
    const standing = (...told: readonly Told[]) => {
      const { granted, grantedToChildren, person: own, children } = fundStanding(caseOf(...told), NORWAY);
      const [ceiling, ofChildren] = [own.ceiling, children?.ceiling];
      return { granted: granted[0]?.amount, toChildren: grantedToChildren[0]?.amount, ceiling, ofChildren };
    };
    const child = { 'for-whom': 'child' };
    expect(
      standing(['profile', { children: 1 }], grants(900_000), grants(400_000, child), grants(50_000, child)),
    ).toEqual({
      ...{ granted: 900_000, toChildren: 450_000, ceiling: 900_000, ofChildren: 450_000 },
    });
    expect(standing(grants(900_000, { 'for-whom': 'both' })), 'of both').toMatchObject({ granted: 900_000 });
    const none = fundStanding(caseOf(grants(7, child, { currency: 'EUR' })), fund('GAF'));
    expect([none.granted, none.children], 'where no rule is of a child').toEqual([
      [],
      { ceiling: 7, spent: 0, left: 7 },
    ]);
  });

  /** Decisions on money in the order of telling, each after the first answering the one before it. */
  const answering = (...bodies: readonly Body[]) => {
    const records = caseOf(...bodies.map((body): Told => ['decision', { matter: 'fund', ...body }]));
    const told = records.filter(({ kind }) => kind === 'decision');
    return records.map((record) => {
      const before = told[told.indexOf(record) - 1];
      if (before === undefined) return record;
      return { ...record, open: { ...record.open, answers: [before.id, 'matter'] as const } };
    });
  };
  const BY_TELEPHONE: Body = { project: LINE, result: 'yes', amount: 100_000, currency: 'NOK' };

  it.each<[string, readonly Body[], readonly number[]]>([
    ['a yes without an amount confirms what it answers', [{ project: LINE, result: 'yes' }], [100_000]],
    ['with the currency of that amount', [{ project: LINE, result: 'yes', currency: 'EUR' }], [100_000]],
    ['so does a yes without its line', [{ result: 'yes' }], [100_000]],
    ['and the yes that confirms a confirmation', [{ result: 'yes' }, { result: 'yes' }], [100_000]],
    ['its own amount holds, in the currency of what it answers', [{ result: 'partly', amount: 40_000 }], [40_000]],
    ['a no without its line takes back what it answers', [{ result: 'no' }], []],
    ['whose it is stays where the answer does not say', [{ 'for-whom': 'person' }, { result: 'yes' }], [100_000]],
    ['what another line grants is that line’s', [{ ...BY_TELEPHONE, project: 'P-2' }], []],
  ])('%s', (_, answers, granted) => {
    expect(fundStanding(answering(BY_TELEPHONE, ...answers), NORWAY).granted).toEqual(
      granted.map((amount) => ({ currency: 'NOK', amount })),
    );
  });

  it('what comes back is no longer spent, what is planned or called off never was', () => {
    const told = [
      pays(1_000, { way: 'loan' }),
      pays(400, { way: 'repaid' }),
      pays(100, { way: 'returned' }),
      pays(5_000, { state: 'planned' }),
      pays(7_000, { state: 'cancelled' }),
      pays(9_000, { project: 'P-2' }),
    ];
    const standing = fundStanding(caseOf(...told), NORWAY);
    expect(standing.person.spent).toBe(500);
    expect(standing.cameBack).toEqual([{ currency: 'NOK', amount: 500 }]);
    expect(standing.planned).toEqual([{ currency: 'NOK', amount: 5_000 }]);
  });

  it('currencies are never added: a rate brings one into that of the project, and without one it stands apart', () => {
    const rate = { currency: 'KGS', rate: 119_500, 'rate-currency': 'NOK' };
    const told = [
      pays(100_000, rate),
      pays(30_000, { currency: 'KGS' }),
      pays(20_000, { currency: 'USD', rate: 1_000_000, 'rate-currency': 'EUR' }),
      pays(1_000),
    ];
    const standing = fundStanding(caseOf(...told), NORWAY);
    expect(standing.person.spent).toBe(11_950 + 1_000);
    expect(standing.paid).toEqual([
      { currency: 'KGS', amount: 130_000 },
      { currency: 'NOK', amount: 1_000 },
      { currency: 'USD', amount: 20_000 },
    ]);
    expect(standing.notConverted).toEqual([
      { currency: 'KGS', amount: 30_000 },
      { currency: 'USD', amount: 20_000 },
    ]);
    expect(fundStanding(caseOf(...told), fund('GAF', null)).person).toEqual({ ceiling: null, spent: 0, left: null });
  });

  it('a receipt is missing until it is signed, thumbed, proven otherwise, or cannot be had', () => {
    const receipts = ['signed', 'thumb', 'other-proof', 'not-possible', 'missing'].map((receipt) =>
      pays(1, { receipt }),
    );
    const told = [...receipts, pays(1), pays(1, { way: 'returned' }), pays(1, { state: 'planned' })];
    expect(fundStanding(caseOf(...told), NORWAY).receiptsMissing).toBe(2);
  });

  it('says in which state claims are, and how many payments have no amount', () => {
    const { date: _, ...none } = { date: '', project: LINE, state: 'paid', currency: 'NOK' };
    const records = caseOf(
      pays(1, { claim: 'claimed' }),
      pays(1, { claim: 'claimed' }),
      pays(1, { claim: 'received' }),
      ['payment', none],
    );
    const standing = fundStanding(records, NORWAY);
    expect(standing.claims).toEqual([
      { claim: 'claimed', n: 2 },
      { claim: 'received', n: 1 },
    ]);
    expect(standing.withoutAmount).toBe(1);
    expect([standing.notConverted, standing.paid]).toEqual([[], [{ currency: 'NOK', amount: 3 }]]);
    // Of another currency too: nothing is known that could not be brought into that of the project.
    const elsewhere = fundStanding(caseOf(['payment', { ...none, currency: 'EUR' }]), NORWAY);
    expect([elsewhere.notConverted, elsewhere.paid, elsewhere.withoutAmount]).toEqual([[], [], 1]);
  });

  it('money counts whatever its day, and whoever paid it', () => {
    const records = [...caseOf(pays(1, { date: '2031-05-04' })), ...from('RS-BEL', pays(2))];
    expect(fundStanding(records, NORWAY).person.spent).toBe(3);
  });

  it('equals a plain sum of what was paid, in each currency, whatever was paid', () => {
    const payment = fc.record({
      amount: fc.integer({ min: 0, max: 1e9 }),
      currency: fc.constantFrom('NOK', 'EUR', 'JPY'),
      way: fc.constantFrom('grant', 'loan', 'repaid', 'returned'),
      state: fc.constantFrom('planned', 'paid', 'cancelled'),
      'for-whom': fc.constantFrom('person', 'child', 'both'),
      form: fc.constantFrom('cash', 'in-kind', 'to-provider'),
    });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 12 }), (payments) => {
        const standing = fundStanding(caseOf(...payments.map((more) => pays(more.amount, more))), NORWAY);
        for (const currency of ['NOK', 'EUR', 'JPY']) {
          const plain = payments
            .filter((one) => one.state === 'paid' && one.currency === currency)
            .reduce((sum, one) => sum + (['repaid', 'returned'].includes(one.way) ? -one.amount : one.amount), 0);
          expect(standing.paid.find((money) => money.currency === currency)?.amount ?? 0).toBe(plain);
        }
        expect(standing.person.spent + (standing.children?.spent ?? 0)).toBe(
          standing.paid.find(({ currency }) => currency === 'NOK')?.amount ?? 0,
        );
      }),
    );
  });
});

it('the lines of a case are those of its payments, plans, and decisions on eligibility or money', () => {
  const records = caseOf(
    pays(1, { project: 'A' }),
    pays(1, { project: 'B', state: 'cancelled' }),
    ['plan', { project: 'C' }],
    tried('D', 'no'),
    ['decision', { matter: 'fund', project: 'E' }],
    ['service', { project: 'F' }],
  );
  expect(linesNamed(records)).toEqual(['A', 'C', 'D', 'E']);
});

/** casework/RULES.md (Emergency fund). */
describe('what an office took from its advance', () => {
  const grants = (amount: number, more: Body = {}): Told => [
    'decision',
    { matter: 'fund', project: LINE, result: 'yes', amount, currency: 'NOK', ...more },
  ];
  test.each<[string, readonly Told[], readonly Told[], number]>([
    ['is all that it paid, while nothing is decided', [pays(700), pays(300)], [], 1_000],
    ['less what came back', [pays(700), pays(200, { way: 'returned' })], [], 500],
    [
      'and nothing that is only planned, or of another line',
      [pays(9, { state: 'planned' }), pays(9, { project: 'P-2' })],
      [],
      0,
    ],
    ['what was granted since is not of it', [pays(700), grants(500)], [], 200],
    [
      'what was granted to a child neither',
      [pays(700, { 'for-whom': 'child' }), grants(700, { 'for-whom': 'child' })],
      [],
      0,
    ],
    ['what was granted and not spent leaves no more than there was', [pays(700), grants(900)], [], 0],
    ['nor what the fund paid back on a claim', [pays(500, { claim: 'received' }), pays(300)], [], 300],
    ['granted and claimed is one and the same', [pays(500, { claim: 'received' }), pays(300), grants(500)], [], 300],
    ['what is claimed only is', [pays(500, { claim: 'claimed' })], [], 500],
    ['another office’s payment is not', [pays(100)], [pays(400)], 100],
    ['a grant is spent by both', [pays(100), grants(300)], [pays(400)], 100],
    [
      'in the currency of the line by the rate of the payment',
      [pays(100, { currency: 'EUR', rate: 11_500_000, 'rate-currency': 'NOK' })],
      [],
      1_150,
    ],
  ])('%s', (_, own, theirs, taken) => {
    const records = [...caseOf(...own), ...from('MD-KIV', ...theirs)];
    expect(takenFromAdvance(records, NORWAY, 'KG-BIS')).toBe(taken);
  });
});
