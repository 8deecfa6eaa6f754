/**
 * Facts about the person and what happened: that office's own answer, else that of the office that first knew. Age and nationality are the same
 * for every office of a case, as the list and the file show them.
 */
import { bits, earliest, flag, latest, newest, number, rule, several, type Variable } from './variable.ts';

/** All that tells an age; any of it can make somebody a child. */
const AGE_TOLD = [
  'decision.age-years',
  'decision.result',
  'decision.reason',
  'decision.date',
  'profile.age',
  'profile.age-band',
  'profile.age-in-papers',
  'profile.age-estimated',
  'identity.birth-date.year',
  'identity.birth-date-about',
] as const;

export const PERSON: readonly Variable[] = [
  newest('sex', 'person', 'profile.sex', { list: 'sex', dimension: 'gender' }),
  newest('gender', 'person', 'profile.gender', { list: 'gender' }),
  rule('age', 'case', 'INTEGER', [
    'decision.age-years',
    'decision.result',
    'decision.reason',
    'decision.date',
    'profile.age',
  ]),
  rule('age-band', 'case', 'TEXT', AGE_TOLD, { list: 'age-band' }),
  rule('age-counted', 'case', 'TEXT', [...AGE_TOLD, 'profile.may-be-under-18'], { dimension: 'age' }),
  newest('age-basis', 'person', 'profile.age-basis', { list: 'age-basis' }),
  rule('minor', 'case', 'INTEGER', [
    'profile.may-be-under-18',
    'profile.age',
    'profile.age-band',
    'decision.age-years',
    'identity.birth-date.year',
    'identity.birth-date-about',
  ]),
  rule('nationalities', 'case', 'TEXT', ['profile.nationalities']),
  flag('stateless', 'person', 'profile.stateless'),
  several('languages', 'person', 'profile.languages'),
  flag('interpreter', 'person', 'profile.interpreter'),
  newest('origin-country', 'person', 'profile.origin-country'),
  newest('origin-settlement', 'person', 'profile.origin-settlement', { list: 'settlement' }),
  newest('legal-status', 'person', 'profile.legal-status', { list: 'legal-status' }),
  newest('education', 'person', 'profile.education', { list: 'isced' }),
  newest('literacy', 'person', 'profile.literacy', { list: 'literacy' }),
  newest('work-before', 'person', 'profile.work-before', { list: 'work-before' }),
  newest('marital-status', 'person', 'profile.marital-status', { list: 'marital-status' }),
  bits('lived-with', 'person', 'profile.lived-with', 'lived-with'),
  newest('family-knows', 'person', 'profile.family-knows', { list: 'family-knows' }),
  number('children', 'person', 'profile.children'),
  number('dependants', 'person', 'profile.dependants'),
  bits('vulnerabilities-individual', 'person', 'profile.vulnerabilities-individual', 'vulnerabilities-individual'),
  bits('vulnerabilities-household', 'person', 'profile.vulnerabilities-household', 'vulnerabilities-household'),
  bits('vulnerabilities-community', 'person', 'profile.vulnerabilities-community', 'vulnerabilities-community'),
];

export const STATUS: readonly Variable[] = [
  newest('status', 'person', 'determination.status', { list: 'determination-status' }),
  newest('determined-by', 'person', 'determination.by-whom', { list: 'determination-by' }),
  newest('category', 'person', 'determination.category', { list: 'category' }),
  newest('formally-identified', 'person', 'determination.formally-identified', { list: 'formal-identification' }),
  newest('own-view', 'person', 'determination.own-view', { list: 'own-view' }),
];

const AGE_WHEN_RECRUITED = [
  'recruitment.age-then',
  'recruitment.when.month',
  'identity.birth-date.year',
  'identity.birth-date-about',
] as const;

/** How it began, by which way it went, and how it ended: forms of the section "What happened" beside the exploitation itself. */
export const THE_WAY: readonly Variable[] = [
  earliest('recruited', 'person', 'recruitment.when.month'),
  several('recruited-in', 'person', 'recruitment.country'),
  bits('recruiters', 'person', 'recruitment.recruiter', 'relation'),
  newest('reason-for-leaving', 'person', 'recruitment.reason-for-leaving', { list: 'reason-for-leaving' }),
  bits('recruitment-methods', 'person', 'recruitment.methods', 'recruitment-method'),
  bits('recruited-online', 'person', 'recruitment.online', 'online-place'),
  bits('recruitment-tactics', 'person', 'recruitment.tactics', 'recruitment-tactic'),
  bits('promises', 'person', 'recruitment.promises', 'promise'),
  bits('departure-decided-by', 'person', 'recruitment.decided-by', 'departure-decided-by'),
  rule('age-when-recruited', 'person', 'INTEGER', AGE_WHEN_RECRUITED),
  rule('age-band-when-recruited', 'person', 'TEXT', AGE_WHEN_RECRUITED, { list: 'age-band' }),
  bits('owed-to', 'person', 'recruitment.owed-to', 'owed-to'),
  several('journey-countries', 'person', 'journey-leg.from-country', 'journey-leg.to-country'),
  bits('how-moved', 'person', 'journey-leg.how-moved', 'how-moved'),
  bits('transport', 'person', 'journey-leg.transport', 'transport'),
  bits('travelled-with', 'person', 'journey-leg.travelled-with', 'travelled-with'),
  bits('border-crossings', 'person', 'journey-leg.border', 'border-crossing'),
  bits('papers-used', 'person', 'journey-leg.papers', 'papers-used'),
  bits('ways-out', 'person', 'way-out.how', 'how-out'),
  bits('helped-out-by', 'person', 'way-out.helped-by', 'channel'),
  earliest('got-out', 'person', 'way-out.when.month'),
];

/** `exploitation` and what hangs on it: forms of the kind `exploitation`, when present, override the screening (FORMS.md, First contact). */
export const WHAT_HAPPENED: readonly Variable[] = [
  newest('identified-country', 'person', 'screening.country-of-identification'),
  newest('identified-at', 'person', 'screening.identified-at', { list: 'identified-at' }),
  newest('identified-by', 'person', 'screening.interviewer', { list: 'organisation-kind' }),
  number('times-interviewed', 'person', 'screening.times-interviewed'),
  rule('exploitation-countries', 'person', 'TEXT', [
    'exploitation.country',
    'exploitation.types',
    'screening.countries-of-exploitation',
  ]),
  newest('destination-intended', 'person', 'screening.destination-intended'),
  rule(
    'destination',
    'person',
    'TEXT',
    [
      'exploitation.country',
      'exploitation.types',
      'exploitation.started.month',
      'exploitation.ended.month',
      'screening.countries-of-exploitation',
      'screening.destination-intended',
      'screening.country-of-identification',
    ],
    { dimension: 'destination-region' },
  ),
  newest('trafficking-type', 'person', 'screening.trafficking-type', { list: 'trafficking-type', dimension: 'type' }),
  rule('exploitation', 'person', 'INTEGER', ['exploitation.types', 'screening.purposes'], {
    list: 'exploitation-type',
    dimension: 'exploitation',
  }),
  rule('exclusive-type', 'person', 'TEXT', ['exploitation.types', 'screening.purposes']),
  bits('acts', 'person', 'screening.acts', 'acts'),
  bits('means-at-contact', 'person', 'screening.means', 'means-at-contact'),
  bits('means-of-control', 'person', 'exploitation.means', 'means-of-control'),
  rule('means-told', 'person', 'TEXT', ['screening.means', 'screening.means-protocol', 'exploitation.means']),
  newest('exploited-before', 'person', 'screening.exploited-before', { list: 'yes-no-unsure' }),
  newest('statement-given', 'person', 'screening.statement-given', { list: 'yes-no-unsure' }),
  bits('sectors', 'person', 'exploitation.sector', 'sector'),
  bits('conditions', 'person', 'exploitation.conditions', 'conditions'),
  newest('freedom-of-movement', 'person', 'exploitation.movement', { list: 'freedom-of-movement' }),
  bits('exploiters', 'person', 'exploitation.exploiter', 'relation'),
  newest('pay', 'person', 'exploitation.pay', { list: 'pay' }),
  latest('exploitation-ended', 'person', 'exploitation.ended.month'),
  rule('main-exploitation', 'person', 'TEXT', ['exploitation.main-type', 'exploitation.types', 'screening.purposes'], {
    list: 'exploitation-type',
  }),
  bits('venue-kinds', 'person', 'exploitation.venue-kind', 'venue-kind'),
  bits('consequences', 'person', 'exploitation.consequences', 'consequence'),
  rule('months-exploited', 'person', 'INTEGER', [
    'exploitation.types',
    'exploitation.started.month',
    'exploitation.ended.month',
  ]),
  rule('citizen-where-exploited', 'person', 'TEXT', [
    'profile.nationalities',
    'exploitation.country',
    'exploitation.types',
    'screening.countries-of-exploitation',
  ]),
  rule('office-role', 'office', 'TEXT', [
    'intake.country',
    'profile.nationalities',
    'exploitation.country',
    'exploitation.types',
    'screening.countries-of-exploitation',
    'journey-leg.from-country',
    'journey-leg.to-country',
  ]),
  rule('foreign-or-national', 'office', 'TEXT', [
    'intake.country',
    'profile.nationalities',
    'exploitation.country',
    'exploitation.types',
    'screening.countries-of-exploitation',
  ]),
];
