/**
 * Which variables of the facts `publish` writes, and which it leaves out and why (statistics/RULES.md, Published facts). A variable that stands in neither is
 * not written, and a test asks for a decision: nothing leaves because somebody added it.
 */
type Why =
  /** Who recruited, exploited, decided or travelled with them. */
  | 'suspect'
  | 'health'
  | 'family'
  /** A place smaller than a country. */
  | 'place'
  /** `age-counted` stands for it: by these whoever may have been a child would be counted as an adult. */
  | 'age'
  /** What decides whether a row may leave: every row that did is alike. */
  | 'sharing';

export const LEFT_OUT: Readonly<Record<string, Why>> = {
  recruiters: 'suspect',
  exploiters: 'suspect',
  'owed-to': 'suspect',
  'departure-decided-by': 'suspect',
  'travelled-with': 'suspect',
  'needs-today': 'health',
  'vulnerabilities-individual': 'health',
  'came-with': 'family',
  'marital-status': 'family',
  'lived-with': 'family',
  'family-knows': 'family',
  children: 'family',
  dependants: 'family',
  'vulnerabilities-household': 'family',
  'family-employed': 'family',
  'contact-province': 'place',
  age: 'age',
  'age-band': 'age',
  'age-when-recruited': 'age',
  sharing: 'sharing',
  held: 'sharing',
};

/**
 * By list, codes that tell of what is left out where the question asks something else: of somebody’s health, of who in the family did it, of how that family
 * stands. They are published as an answer that nobody gave: by any word in their place it would be told. Which medical help was given is left out beside these,
 * by its group. Where the family is no more than a place, a way or what an office did (a bed with them, help to find them), or nobody in particular (threats
 * against it), the code stands: tables of analysts are made of those, and they say of nobody what somebody did or is.
 */
export const CODES_LEFT_OUT: Readonly<
  Record<Extract<Why, 'health' | 'suspect' | 'family'>, Readonly<Record<string, readonly string[]>>>
> = {
  health: {
    'work-before': ['not-able'],
    'stay-kind': ['hospital'],
    'left-for': ['hospital'],
    domain: ['health', 'mind'],
    'plan-obstacle': ['health'],
    'not-travelled': ['ill'],
  },
  suspect: {
    'recruitment-method': ['family'],
    'recruitment-tactic': ['sold'],
  },
  family: {
    'reason-for-leaving': ['join-family', 'violence-at-home', 'family-breakdown'],
    'decline-reason': ['family'],
    'decision-reason': ['family-not-suitable'],
    domain: ['family'],
    'plan-obstacle': ['family'],
    proceeding: ['family'],
  },
};

export const PUBLISHED: ReadonlySet<string> = new Set([
  ...['case-kind', 'opener', 'place', 'subject', 'instance', 'partition', 'unclassified', 'unanswered'],
  ...['origin', 'opened', 'identified', 'first-contact', 'consented', 'screened', 'determined'],
  ...['determined-victim', 'determined-exploited-migrant', 'determined-dependant', 'eligibility-decided'],
  ...['found-eligible', 'formally-identified-month', 'first-help', 'first-help-from', 'first-help-to'],
  ...['last-help', 'help-days', 'service-days', 'stay-days', 'referral-days', 'payment-days'],
  ...['reintegration-started', 'first-stay', 'last-stay-until', 'first-follow-up', 'last-follow-up'],
  ...['follow-up-planned-for', 'closed', 'part-ended', 'channel', 'contact-way', 'contact-country'],
  ...['safe-to-talk', 'next-step', 'consent-help', 'consent-shelter', 'consent-return', 'consent-contact'],
  ...['consent-count-once', 'reason-declined', 'eligible', 'eligibility-reason', 'projects', 'sex', 'gender'],
  ...['age-counted', 'age-basis', 'minor', 'nationalities', 'stateless', 'languages', 'interpreter'],
  ...['origin-country', 'origin-settlement', 'legal-status', 'education', 'literacy', 'work-before'],
  ...['vulnerabilities-community', 'status', 'determined-by', 'category', 'formally-identified', 'own-view'],
  ...['identified-country', 'identified-at', 'identified-by', 'times-interviewed', 'exploitation-countries'],
  ...['destination-intended', 'destination', 'trafficking-type', 'exploitation', 'exclusive-type', 'acts'],
  ...['means-at-contact', 'means-of-control', 'means-told', 'exploited-before', 'statement-given', 'sectors'],
  ...['conditions', 'freedom-of-movement', 'pay', 'exploitation-ended', 'main-exploitation', 'venue-kinds'],
  ...['consequences', 'months-exploited', 'citizen-where-exploited', 'office-role', 'foreign-or-national'],
  ...['recruited', 'recruited-in', 'reason-for-leaving', 'recruitment-methods', 'recruited-online'],
  ...['recruitment-tactics', 'promises', 'age-band-when-recruited', 'journey-countries', 'how-moved'],
  ...['transport', 'border-crossings', 'papers-used', 'ways-out', 'helped-out-by', 'got-out'],
  ...['services-given', 'help-groups', 'service-groups', 'help-rows', 'payments-made', 'provider-kinds'],
  ...['stays', 'stay-kinds', 'left-for', 'felt-safe', 'risk-level', 'risk-mitigated', 'plan-domains'],
  ...['plan-outcome', 'plan-obstacles', 'proceedings', 'testimony', 'referrals-asked', 'referred-to'],
  ...['referrals-told', 'departure-planned', 'departed', 'travel-mode', 'travel-to', 'not-travelled'],
  ...['arrived', 'arrival-state', 'follow-ups-done', 'follow-ups-missed', 're-trafficked', 'safe', 'housing'],
  ...['activity', 'income', 'business', 'jobs-created', 'income-share', 'school-year', 'gone-back', 'debt'],
  ...['wants-contact', 'closure-state', 'closure-reason', 'solution', 'closure-declined', 'contact-tries'],
]);
