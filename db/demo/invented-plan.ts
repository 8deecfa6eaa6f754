/** How an invented person is helped on: needs, what is risked, the plan and its end, the law, who was asked for help, and the money. */
import type { Body } from '../codebook/types.ts';
import type { Chance } from './chance.ts';
import { type InterchangeRecord, later } from './invented-life.ts';
import type { WholeLife } from './whole-life.ts';

/** Minor units; above the sum of everything that an invented case is paid. */
const CEILING = 320_000;

export function thePlan(whole: WholeLife): readonly InterchangeRecord[] {
  return [
    ...planned(whole),
    ...atLaw(whole),
    ...referred(whole),
    ...paid(whole),
    ...decided(whole),
    ...noted(whole),
    ...confirmed(whole),
  ];
}

function planned(whole: WholeLife): readonly InterchangeRecord[] {
  const { lots, life, record, saw, agreedOn, closedOn, seenOn } = whole;
  const assessed = later(agreedOn, -3);
  const isPlaceKnown = lots.often(3);
  const reach = isPlaceKnown ? 'knows-place' : lots.pick(REACHES);
  const degree = () => lots.pick(['low', 'medium', 'high']);
  return [
    record('needs', { date: later(agreedOn, -5), by: 'ours', ...steps(whole) }),
    record('risk-assessment', {
      date: assessed,
      country: life.set.nationality,
      reach: [reach],
      threats: [
        {
          threat: lots.pick(['retaliation', 'exploited-again', 'debt', 'violence-at-home', 'authorities', 'no-living']),
          likelihood: degree(),
          harm: degree(),
        },
      ],
      level: degree(),
      'review-date': later(closedOn ?? seenOn, 30),
    }),
    ...(isPlaceKnown ? saw('place-known', assessed) : []),
    ...plans(whole),
  ];
}

const REACHES = [
  ...(['knows-family', 'in-contact', 'same-town', 'has-papers', 'officials', 'abroad'] as const),
  ...(['in-prison', 'whereabouts-unknown', 'other'] as const),
] as const;

/** How the person stands in some domains, and in which they want something done. */
function steps({ lots }: WholeLife): Body {
  return {
    'domain-housing': lots.pick(['crisis', 'weak', 'coping', 'steady']),
    'domain-work': lots.pick(['crisis', 'weak', 'coping']),
    'need-work': true,
    'domain-mind': lots.pick(['weak', 'coping', 'steady']),
  };
}

function plans(whole: WholeLife): readonly InterchangeRecord[] {
  const { lots, life, record, agreedOn, closedOn, seenOn } = whole;
  const items = (state: () => string) => [
    { what: 'A room of one’s own', domain: 'housing', until: later(agreedOn, 60), state: state() },
    { what: 'A course of sewing', domain: 'learning', until: later(agreedOn, 85), state: state() },
  ];
  const first = record(
    'plan',
    {
      date: agreedOn,
      version: lots.pick(['first', 'agreed']),
      goals: 'In their own words: to work, and to have a door that locks.',
      domains: ['housing', 'learning'],
      items: items(() => lots.pick(['planned', 'under-way'])),
      'agreed-with': life.minor ? 'guardian-too' : lots.pick(['person', 'person', 'not-yet', 'other']),
      begun: agreedOn,
      project: 'CT-0507',
      ceiling: CEILING,
      currency: 'EUR',
      ...(lots.often(50) ? work(whole) : {}),
      'review-date': later(closedOn ?? seenOn, 14),
    },
    'plan-1',
  );
  const ended = closedOn ?? (lots.often(10) ? later(agreedOn, 65) : undefined);
  const outcome = lots.pick(['reached', 'reached', 'changed', 'person-wish', 'no-result']);
  const revised = record('plan', {
    date: later(agreedOn, 65),
    version: 'revised',
    continues: ['plan-1', 'date'],
    items: items(() => lots.pick(['done', 'done', 'changed', 'not-possible', 'not-wanted'])),
    'agreed-with': 'person',
    ...(ended === undefined ? {} : { outcome, ended, ...obstacles(whole, outcome) }),
  });
  return ended === undefined && lots.often(60) ? [first] : [first, revised];
}

function obstacles({ lots }: WholeLife, outcome: string): Body {
  if (outcome !== 'changed' && outcome !== 'no-result') return {};
  return {
    obstacles: [lots.pick(['health', 'family', 'money-late', 'no-work', 'help-missing', 'plan-unfit', 'moved'])],
  };
}

function work({ lots }: WholeLife): Body {
  const kind = lots.pick(['private', 'public', 'ngo', 'cooperative', 'household', 'own', 'own', 'other']);
  return {
    course: 'Sewing',
    'training-days': 20,
    sector: 'isic-c',
    'employer-kind': kind,
    ...(kind === 'own'
      ? { 'business-kind': lots.pick(['production', 'agriculture', 'services', 'trade', 'other']) }
      : {}),
  };
}

/** What can come of a proceeding, where it came to an end. */
const RESULTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  criminal: ['convicted', 'acquitted', 'dropped', 'other'],
  'against-person': ['convicted', 'acquitted', 'dropped', 'withdrawn'],
  permit: ['granted', 'rejected', 'withdrawn'],
  asylum: ['granted', 'rejected', 'withdrawn'],
};
const OTHER_RESULTS: readonly [string, ...string[]] = ['granted', 'granted-in-part', 'rejected', 'settled', 'dropped'];

function atLaw(whole: WholeLife): readonly InterchangeRecord[] {
  const { lots, life, record, agreedOn } = whole;
  if (lots.often(45)) return [];
  const proceeding = lots.pick([
    ...(['criminal', 'criminal', 'compensation', 'labour', 'permit', 'permit'] as const),
    ...(['asylum', 'family', 'against-person', 'other'] as const),
  ]);
  const stage = lots.pick([
    ...(['considered', 'reported', 'investigation', 'charged', 'pre-trial', 'trial'] as const),
    ...(['appeal', 'ended', 'ended', 'ended'] as const),
  ]);
  const day = later(agreedOn, lots.below(30));
  const isOver = stage === 'ended' || stage === 'appeal';
  return [
    record('legal', {
      date: day,
      proceeding,
      country: lots.often(60) ? life.country : 'KGZ',
      stage,
      'stage-since': later(day, -2),
      ...(isOver ? { result: lots.pick(RESULTS[proceeding] ?? OTHER_RESULTS) } : {}),
      ...offence(whole, proceeding),
      ...permit(whole, proceeding, day),
      ...claim(whole, proceeding),
      due: [
        {
          day: later(day, 40),
          hour: '09:30',
          what: lots.pick(['hearing', 'testimony', 'deadline', 'lawyer', 'authority', 'other']),
        },
      ],
    }),
  ];
}

function offence({ lots }: WholeLife, proceeding: string): Body {
  if (proceeding !== 'criminal' && proceeding !== 'against-person') return {};
  return { offence: lots.pick(proceeding === 'criminal' ? OF_TRAFFICKERS : OF_TRAFFICKED) };
}
const OF_TRAFFICKERS = ['trafficking', 'trafficking', 'forced-labour', 'sexual', 'violence', 'smuggling'] as const;
const OF_TRAFFICKED = ['papers', 'labour-law', 'other'] as const;

const PERMITS = ['reflection', 'humanitarian', 'witness', 'work', 'family', 'lasting', 'other'] as const;

function permit({ lots }: WholeLife, proceeding: string, day: string): Body {
  if (proceeding !== 'permit' && proceeding !== 'asylum') return {};
  const state = lots.pick(['applied', 'granted', 'granted', 'refused', 'prolonged', 'ended']);
  const hasDays = state === 'granted' || state === 'prolonged' || state === 'ended';
  const kind = proceeding === 'asylum' ? 'asylum' : lots.pick(PERMITS);
  return {
    'permit-kind': kind,
    'permit-state': state,
    ...(hasDays ? { 'permit-since': day, 'permit-until': later(day, 180) } : {}),
  };
}

function claim({ lots }: WholeLife, proceeding: string): Body {
  if (proceeding !== 'labour' && proceeding !== 'compensation') return {};
  const owed = 10_000 * (5 + lots.below(60));
  return { owed, ...(lots.often(50) ? { awarded: owed / 2, received: owed / 4 } : {}), currency: 'USD' };
}

function referred({ lots, life, record, agreedOn }: WholeLife): readonly InterchangeRecord[] {
  if (lots.often(40)) return [];
  const what = lots.pick([
    ...(['service', 'service', 'fund', 'risk-assessment'] as const),
    ...(['family-assessment', 'reception', 'papers', 'information', 'other'] as const),
  ]);
  const asked = record(
    'referral',
    {
      act: 'ask',
      date: agreedOn,
      for: what,
      ...(what === 'service' ? { service: lots.pick(['medical-check-up', 'vocational-training', 'housing']) } : {}),
      'to-kind': lots.pick(['ngo', 'health', 'legal', 'local-government', 'school']),
      'to-name': 'The house by the lake',
      'needed-by': later(agreedOn, 20),
      shared: ['identity.name-used', 'profile.languages'],
    },
    'referral-1',
  );
  const answered = later(agreedOn, 2 + lots.below(15));
  const answer = lots.pick(['accepted', 'done', 'done', 'not-done', 'refused', 'later']);
  if (lots.often(12)) return [asked, record('referral', { ...revoked(lots), date: answered })];
  return [
    asked,
    record('referral', {
      act: 'answer',
      date: answered,
      answers: CITED_REFERRAL,
      answer,
      ...(answer === 'done' ? { 'done-on': later(agreedOn, 1) } : {}),
      ...(answer === 'refused' && life.minor ? { 'not-done': ['no-place'] } : {}),
    }),
  ];
}
function revoked(lots: Chance): Body {
  const because = ['person-wish', 'done-elsewhere', 'not-needed', 'not-safe', 'error', 'other'] as const;
  return { act: 'revoke', answers: CITED_REFERRAL, 'revoked-because': lots.pick(because) };
}
const CITED_REFERRAL = ['referral-1', 'act'] as const;

/** An allowance in three parts, each with its receipt; now and then money that went another way. */
function paid(whole: WholeLife): readonly InterchangeRecord[] {
  const { lots, life, record, agreedOn, closedOn } = whole;
  if (lots.often(30)) return [];
  const line = { project: 'CT-0507', currency: 'EUR' };
  const instalments = [1, 2, 3].map((instalment) => {
    const receipt = lots.pick(['signed', 'signed', 'thumb', 'other-proof', 'not-possible']);
    return record('payment', {
      ...{ state: 'paid', date: later(agreedOn, 12 * instalment), way: 'grant', for: 'allowance', ...line },
      ...{ 'for-whom': life.minor ? 'child' : 'person', form: lots.pick(['cash', 'bank', 'mobile', 'voucher']) },
      ...{ amount: 5_000, instalment, instalments: 3, receipt },
      ...(receipt === 'other-proof' || receipt === 'not-possible' ? { 'receipt-reason': 'The list of the house' } : {}),
      ...claimed(whole, later(agreedOn, 12 * instalment)),
    });
  });
  const [way, purpose] = lots.pick<readonly [way: string, purpose: string]>([
    ['loan', 'tools'],
    ['repaid', 'tools'],
    ['returned', 'allowance'],
    ['grant', 'clothes'],
  ]);
  const other = record('payment', {
    ...{ state: 'paid', date: later(agreedOn, 45), way, for: purpose, 'for-whom': 'person', amount: 3_000, ...line },
    ...{ form: 'in-kind', receipt: 'signed' },
  });
  const cancelled = { state: 'cancelled', way: 'grant', for: 'training', 'for-whom': 'both', amount: 20_000, ...line };
  const toCome = { state: 'planned', way: 'grant', for: 'tools', 'for-whom': 'person' };
  return [
    ...instalments,
    ...(lots.often(25) ? [other] : []),
    ...(lots.often(10) ? [inSom(whole)] : []),
    ...(lots.often(10) ? [record('payment', cancelled)] : []),
    ...(closedOn === undefined && lots.often(10) ? [record('payment', { ...toCome, amount: 9_000, ...line })] : []),
  ];
}

/** Paid in the money of the country, with the rate of the day. */
function inSom({ lots, record, agreedOn }: WholeLife): InterchangeRecord {
  const date = later(agreedOn, 6);
  return record('payment', {
    ...{ state: 'paid', date, way: 'grant', for: 'food', 'for-whom': lots.pick(['both', 'escort', 'other']) },
    ...{ form: 'other', amount: 200_000, currency: 'KGS', project: 'CT-0507', receipt: 'signed' },
    ...{ rate: 10_400, 'rate-currency': 'EUR', 'rate-date': date },
  });
}

function claimed({ lots }: WholeLife, day: string): Body {
  const claim = lots.pick(['to-claim', 'claimed', 'received', 'refused', 'not-claimed']);
  const hasMonth = claim !== 'to-claim' && claim !== 'not-claimed';
  return { claim, ...(hasMonth ? { 'claim-month': day.slice(0, 7) } : {}) };
}

function decided(whole: WholeLife): readonly InterchangeRecord[] {
  const { lots, life, record, agreedOn, closedOn } = whole;
  const decide = (matter: string, result: string, more: Body) =>
    record('decision', { date: agreedOn, matter, result, 'by-role': 'focal-point', ...more });
  const isOver = closedOn !== undefined;
  return [
    decide('eligibility', lots.pick(['yes', 'yes', 'partly', 'no', 'deferred', 'withdrawn']), {
      project: 'CT-0507',
      reason: [lots.pick(['meets-rules', 'covered-elsewhere', 'no-money'])],
    }),
    ...(lots.often(20) ? [fund(whole, decide)] : []),
    ...(life.minor && lots.often(30) ? [inGuardiansPlace(whole, decide)] : []),
    ...(isOver && lots.often(20) ? [told(whole, decide)] : []),
  ];
}

const WHAT_ELSE = ['other-project', 'own-means', 'partner', 'authority', 'ask-again', 'nothing', 'other'] as const;

type Decide = (matter: string, result: string, more: Body) => InterchangeRecord;

function fund({ lots }: WholeLife, decide: Decide): InterchangeRecord {
  const whose = lots.pick(['person', 'child', 'both']);
  const asked = { project: 'CT-0412', 'for-whom': whose };
  if (lots.often(50)) return decide('fund', 'no', { ...asked, instead: [lots.pick(WHAT_ELSE)] });
  const pays: Body = lots.often(40) ? { 'headquarters-pays': [lots.pick(['carrier', 'hospital'])] } : {};
  return decide('fund', 'yes', { ...asked, ...pays, amount: 40_000, currency: 'USD' });
}

/** What somebody was told without consent, as the law asked, and when the person was told of it. */
function told({ lots, agreedOn }: WholeLife, decide: Decide): InterchangeRecord {
  return decide('tell-without-consent', 'yes', {
    'told-ground': lots.pick(['law', 'danger-to-life', 'child-protection']),
    'told-law': 'An invented law, article 12',
    'told-outside': lots.pick([
      'police',
      'prosecutor-court',
      'child-protection',
      'health',
      'threatened-person',
      'other',
    ]),
    'told-outside-name': 'The duty officer',
    'told-answers': ['profile.age', 'profile.sex'],
    // Where it could not be said before, it was said on the next day.
    ...(lots.often(50)
      ? { 'told-before': 'yes' }
      : { 'told-before': lots.pick(NOT_BEFORE), 'told-since': later(agreedOn, 1) }),
  });
}

const NOT_BEFORE = ['not-reached', 'endangers', 'other'] as const;

/** Where a guardian cannot be asked, the authority decides in the place of one. */
function inGuardiansPlace({ lots }: WholeLife, decide: Decide): InterchangeRecord {
  const ground = lots.pick(['absent', 'unreachable', 'may-have-taken-part']);
  const matters = lots.pick([
    ['help', 'shelter'],
    ['return', 'contact', 'family'],
    ['keep', 'share-receiving'],
    OTHER_MATTERS,
  ]);
  const by = { 'guardian-ground': ground, 'guardian-matters': matters, 'by-role': 'child-protection' };
  return decide('guardian-place', 'yes', by);
}
const OTHER_MATTERS = ['health-examination', 'share-headquarters', 'share-partners', 'police'];

/** The safe way to reach them is confirmed now and then, while anybody goes on visiting. */
function confirmed({ lots, record, body, agreedOn, closedOn, seenOn }: WholeLife): readonly InterchangeRecord[] {
  const lately = later(seenOn, -lots.below(50));
  if (closedOn !== undefined || lately <= agreedOn) return [];
  const visit = { state: 'cancelled', 'planned-for': later(agreedOn, 30) };
  return [
    record('safe-contact', { ...body('safe-contact'), date: lately }),
    ...(lots.often(10) ? [record('follow-up', visit)] : []),
  ];
}

function noted({ lots, record, agreedOn }: WholeLife): readonly InterchangeRecord[] {
  if (lots.often(70)) return [];
  const visibility = lots.pick(['case-workers', 'focal-point', 'this-office']);
  return [record('note', { date: agreedOn, visibility, text: 'An invented note, for trying the application.' })];
}
