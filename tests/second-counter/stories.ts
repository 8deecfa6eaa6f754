/**
 * Invented cases that are hard to count: vague days, days that had not come, days that nobody noted, two offices that say different things, help
 * that was only planned, what was taken back, agreements and refusals of one day, guardians, people in two cases, files that name nobody.
 */
import type { CaseRecord } from '../../db/casework/record/case-record.ts';
import { addDays, earliest, latest } from '../../db/codebook/date.ts';
import type { Answer } from '../../db/codebook/types.ts';
import { type Chance, chance } from '../../db/demo/chance.ts';
import type { InterchangeRecord } from '../../db/demo/invented-life.ts';
import { chapterOf, idFor } from '../generate/records.ts';

export const OFFICES = ['AL-TIR', 'XK-PRI', 'MK-SKO'] as const;
const COUNTRIES = ['ALB', 'XKX', 'ITA', 'SCG', 'MKD', 'KGZ', 'RUS', 'CHN', 'FSM'] as const;
type Body = Record<string, Answer>;

/** One revision of a record, or the line that withdraws it. */
export type Line = CaseRecord & { readonly withdrawn?: true };

/** So many cases, the same for the same seed. */
export function storiesOf(seed: number, cases: number): readonly (readonly Line[])[] {
  const [lots, lines] = [chance(seed), chance(-seed)];
  return Array.from({ length: cases }, (_, at) => paidFor(lines, story(lots, `case-${seed}-${at}`)));
}

/** Lets projects pay for help, drawn apart: whatever else was told stays as it was. */
function paidFor(lots: Chance, lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const isPaid = line.kind === 'service' && line.withdrawn !== true && lots.often(50);
    return isPaid ? { ...line, open: { ...line.open, project: oneOf(lots, 'A-1', 'B-1', 'C-1') } } : line;
  });
}

function story(lots: Chance, caseId: string): readonly Line[] {
  const [first, second, third] = lots.shuffled(OFFICES) as [string, string, string];
  if (lots.often(4)) return written(lots, caseId, first, [anonymous(lots)], true);
  const contact = lots.often(6);
  const opening: readonly InterchangeRecord[] = contact ? [intake(lots)] : [opened(lots, first)];
  const offices = [first, ...(lots.often(45) ? [second] : []), ...(lots.often(10) ? [third] : [])];
  const chapters = offices.flatMap((office, place) =>
    written(lots, caseId, office, [...(place === 0 ? opening : []), ...told(lots, contact ? 2 : 12)], place === 0),
  );
  return named(lots, chapters);
}

/** Writes a chapter down, with what was corrected and withdrawn since. */
function written(
  lots: Chance,
  caseId: string,
  office: string,
  records: readonly InterchangeRecord[],
  opens: boolean,
): readonly Line[] {
  const opener = opens ? { ofOpener: true as const } : {};
  const chapter = chapterOf(caseId, { office }, records).map((record) => ({ ...noted(lots, record), ...opener }));
  const later = chapter.flatMap((record) => (FIXED.has(record.kind) ? [] : changed(lots, record, office)));
  return [...chapter, ...later.map((line, at) => ({ ...line, n: chapter.length + 1 + at, ...opener }))];
}
const FIXED: ReadonlySet<string> = new Set(['case', 'anonymous']);

/** Mostly on the last day that the record's own day can mean or soon after, sometimes before it had come. */
function noted(lots: Chance, record: CaseRecord): CaseRecord {
  const told = Object.values(record.open).find((answer) => typeof answer === 'string' && /^\d{4}(-|$)/.test(answer));
  const known = typeof told === 'string' ? told : `2005-06-${two(1 + lots.below(2))}`;
  const on = lots.often(7)
    ? addDays(earliest(known), -1 - lots.below(40))
    : lots.often(10)
      ? addDays(earliest(known), -1)
      : addDays(latest(known), lots.below(30));
  return { ...record, at: `${on}T12:00Z` };
}

/** A correction, which says something else in the place of the first, or a withdrawal. */
function changed(lots: Chance, record: CaseRecord, office: string): readonly Line[] {
  if (lots.often(5)) return [{ ...record, revision: 2, open: {}, withdrawn: true }];
  if (!lots.often(12)) return [];
  const again = Array.from({ length: 60 }, () => lots.pick(KINDS)(lots)).find(({ kind }) => kind === record.kind);
  const [line] = again === undefined ? [] : chapterOf(record.caseId, { office }, [again]);
  return line === undefined ? [] : [{ ...noted(lots, line), id: record.id, revision: 2 }];
}

/** Lets what answers or continues a record name one that is there, as `name` stands for it. */
function named(lots: Chance, records: readonly Line[]): readonly Line[] {
  const ids = (kind: string) => records.filter((one) => one.kind === kind).map(({ id }) => id);
  return records.map((record) => {
    const [question, kind] = NAMES[record.kind] ?? [];
    if (question === undefined || kind === undefined || !(question in record.open)) return record;
    const [id] = lots.shuffled(ids(kind).filter((one) => one !== record.id));
    const { [question]: _, ...others } = record.open;
    return {
      ...record,
      open: id === undefined ? others : { ...others, [question]: { cites: [id, NAMED[kind] ?? 'date'] } },
    };
  });
}
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  transfer: ['answers', 'transfer'],
  referral: ['answers', 'referral'],
  arrival: ['journey', 'travel'],
};
const NAMED: Readonly<Record<string, string>> = { travel: 'state' };
const SOMETHING: Answer = { cites: [idFor('nothing'), 'date'] };

/** Of a few kinds, so that one office often tells the same thing twice, and otherwise; of what there is once in a case, the first. */
function told(lots: Chance, most: number): readonly InterchangeRecord[] {
  const often = OFTEN.filter(() => lots.often(50));
  const kinds = [...lots.shuffled(KINDS).slice(0, 3 + lots.below(4)), ...often];
  const drawn = Array.from(
    { length: 1 + lots.below(most) },
    () => kinds[lots.below(kinds.length)]?.(lots) ?? intake(lots),
  );
  const way = lots.often(50) ? wayAndHelp(lots) : [];
  return [...drawn, ...way].filter(
    ({ kind }, at, all) => !ONCE.has(kind) || all.findIndex((one) => one.kind === kind) === at,
  );
}
const ONCE: ReadonlySet<string> = new Set(['profile', 'identity']);

function day(lots: Chance): string {
  const whole = `${2003 + lots.below(3)}-${two(1 + lots.below(12))}-${two(1 + lots.below(28))}`;
  return lots.often(65) ? whole : lots.often(70) ? whole.slice(0, 7) : whole.slice(0, 4);
}
const two = (n: number): string => String(n).padStart(2, '0');

/** The day of a record, now and then none. */
function on(lots: Chance): { readonly date?: string } {
  return lots.often(90) ? { date: day(lots) } : {};
}
function sometimes(lots: Chance, percent: number, body: () => Body): Body {
  return lots.often(percent) ? body() : {};
}
function oneOf<const T>(lots: Chance, ...from: readonly [T, ...T[]]): T {
  return lots.pick(from);
}
function some(lots: Chance, from: readonly string[]): readonly string[] {
  const drawn = lots.shuffled(from).slice(0, 1 + lots.below(2));
  return from.filter((one) => drawn.includes(one));
}
const MISSING: Answer = { missing: 'unknown' };
const DECLINED: Answer = { missing: 'declined' };
const NOT_ASKED: Answer = { missing: 'not-asked' };

function opened(lots: Chance, office: string): InterchangeRecord {
  return {
    kind: 'case',
    body: {
      reference: 'KG-BIS-26-7K2MQX',
      origin: oneOf(lots, 'live', 'imported', 'imported'),
      ...sometimes(lots, 92, () => ({ opened: day(lots) })),
      ...sometimes(lots, 70, () => ({ person: idFor(`${office}-${lots.below(4)}`) })),
    },
  };
}

function anonymous(lots: Chance): InterchangeRecord {
  return { kind: 'anonymous', body: { month: day(lots).slice(0, 7), sex: oneOf(lots, 'female', 'male') } };
}

function intake(lots: Chance): InterchangeRecord {
  return {
    kind: 'intake',
    ...on(lots),
    body: { channel: oneOf(lots, 'police', 'ngo'), country: oneOf(lots, ...COUNTRIES) },
  };
}

const KINDS: readonly [(lots: Chance) => InterchangeRecord, ...((lots: Chance) => InterchangeRecord)[]] = [
  intake,
  agreement,
  (lots) => ({
    kind: 'profile',
    body: {
      ...sometimes(lots, 70, () => ({ sex: oneOf<Answer>(lots, 'female', 'male', 'other', MISSING) })),
      ...sometimes(lots, 50, () => ({ age: oneOf<Answer>(lots, 12, 17, 18, 24, 31, MISSING) })),
      ...sometimes(lots, 30, () => ({
        'age-band': oneOf<Answer>(lots, 'under-15', '15-17', '18-24', '31-over', DECLINED),
      })),
      ...sometimes(lots, 20, () => ({ 'age-in-papers': oneOf(lots, 16, 19, 40) })),
      ...sometimes(lots, 20, () => ({ 'age-estimated': oneOf(lots, 15, 22) })),
      ...sometimes(lots, 10, () => ({ 'may-be-under-18': true })),
      ...sometimes(lots, 70, () => ({ nationalities: oneOf<Answer>(lots, some(lots, COUNTRIES), NOT_ASKED) })),
      ...sometimes(lots, 30, () => ({ children: oneOf<Answer>(lots, 0, 2, DECLINED) })),
      ...sometimes(lots, 30, () => ({ languages: oneOf<Answer>(lots, some(lots, ['sqi', 'rus', 'kir']), DECLINED) })),
      ...sometimes(lots, 20, () => ({ 'lived-with': oneOf<Answer>(lots, ['parents'], NOT_ASKED, MISSING) })),
      ...sometimes(lots, 30, () => ({ 'legal-status': oneOf(lots, 'national', 'visitor', 'asylum-seeker') })),
    },
  }),
  (lots) => ({
    kind: 'identity',
    body: {
      'birth-date': oneOf(lots, '1970-05-01', '1985-12-31', '1986', '1987-06', '1990-02-03'),
      ...sometimes(lots, 20, () => ({ 'birth-date-about': true })),
    },
  }),
  (lots) => ({
    kind: 'screening',
    ...on(lots),
    body: {
      ...sometimes(lots, 50, () => ({ 'identified-on': day(lots) })),
      ...sometimes(lots, 60, () => ({
        'trafficking-type': oneOf<Answer>(lots, 'in-country', 'cross-border', 'both', 'unknown', MISSING),
      })),
      ...sometimes(lots, 50, () => ({
        'countries-of-exploitation': oneOf<Answer>(lots, some(lots, COUNTRIES), MISSING),
      })),
      ...sometimes(lots, 30, () => ({ 'destination-intended': oneOf<Answer>(lots, ...COUNTRIES, MISSING) })),
      ...sometimes(lots, 50, () => ({ 'country-of-identification': oneOf<Answer>(lots, ...COUNTRIES, MISSING) })),
      ...sometimes(lots, 60, () => ({
        purposes: oneOf<Answer>(
          lots,
          some(lots, ['work', 'sexual', 'begging', 'crime']),
          ['not-yet-used'],
          ['nothing-told'],
          MISSING,
        ),
      })),
    },
  }),
  (lots) => ({
    kind: 'exploitation',
    body: {
      ...sometimes(lots, 80, () => ({
        types: oneOf<Answer>(
          lots,
          some(lots, ['forced-labour', 'sexual-exploitation', 'forced-begging', 'forced-crime']),
          ['not-yet-used'],
          MISSING,
        ),
      })),
      ...sometimes(lots, 80, () => ({ country: oneOf<Answer>(lots, ...COUNTRIES, MISSING) })),
      ...sometimes(lots, 60, () => ({ started: day(lots) })),
      ...sometimes(lots, 60, () => ({ ended: day(lots) })),
    },
  }),
  journeyLeg,
  journeyLeg,
  (lots) => ({
    kind: 'service',
    ...on(lots),
    body: {
      service: oneOf(
        lots,
        ...['food', 'medical-check-up', 'vocational-training', 'housing', 'shelter'],
        ...['accommodation', 'medical-care', 'border-crossing', 'legal-counselling', 'family-support', 'other'],
      ),
      ...sometimes(lots, 60, () => ({
        outcome: oneOf(lots, 'given', 'under-way', 'given-in-part', 'planned', 'refused', 'cancelled'),
      })),
      ...sometimes(lots, 40, () => ({ phase: oneOf(lots, 'first-help', 'on-arrival', 'next-day', 'reintegration') })),
    },
  }),
  food,
  (lots) => ({
    kind: 'stay',
    ...on(lots),
    body: { kind: 'shelter', ...sometimes(lots, 40, () => ({ came: oneOf(lots, 'yes', 'not-yet') })) },
  }),
  (lots) => ({
    kind: 'follow-up',
    ...on(lots),
    body: {
      ...sometimes(lots, 90, () => ({ state: oneOf(lots, 'done', 'done', 'done', 'missed', 'planned') })),
      ...sometimes(lots, 60, () => ({ safe: oneOf(lots, 'yes', 'no', 'unsure') })),
      ...sometimes(lots, 50, () => ({ 're-trafficked': oneOf(lots, 'no', 'suspected', 'yes') })),
      ...sometimes(lots, 50, () => ({ housing: oneOf<Answer>(lots, 'own', 'family', MISSING) })),
    },
  }),
  eligibility,
  (lots) => ({
    kind: 'decision',
    ...on(lots),
    body: {
      matter: 'age',
      result: oneOf(lots, 'yes', 'yes', 'no', 'asked'),
      ...sometimes(lots, 90, () => ({ 'age-years': oneOf(lots, 14, 17, 18, 23) })),
      ...sometimes(lots, 20, () => ({ reason: ['turned-18'] })),
    },
  }),
  (lots) => ({
    kind: 'determination',
    ...on(lots),
    body: {
      ...sometimes(lots, 80, () => ({
        status: oneOf<Answer>(lots, 'possible', 'victim', 'victim', 'not-victim', MISSING),
      })),
      ...sometimes(lots, 60, () => ({ category: oneOf(lots, 'trafficked', 'exploited-migrant', 'dependant') })),
    },
  }),
  (lots) => ({
    kind: 'legal',
    ...on(lots),
    body: {
      proceeding: oneOf(lots, 'criminal', 'asylum', 'permit'),
      ...sometimes(lots, 50, () => ({ testimony: oneOf(lots, 'pending', 'given-trial') })),
    },
  }),
  (lots) => ({
    kind: 'plan',
    ...on(lots),
    body: {
      ...sometimes(lots, 60, () => ({ outcome: oneOf(lots, 'reached', 'changed', 'no-result') })),
      ...sometimes(lots, 40, () => ({ obstacles: some(lots, ['health', 'safety', 'family']) })),
    },
  }),
  closure,
  closure,
  (lots) => ({
    kind: 'transfer',
    ...on(lots),
    body: oneOf<Body>(
      lots,
      { act: 'hand-over', 'to-office': 'XK-PRI' },
      { act: 'hand-over', 'to-office': 'XK-PRI' },
      { act: 'answer', answers: SOMETHING, answer: 'not-ours' },
      { act: 'answer', answers: SOMETHING, answer: 'accepted' },
      { act: 'take-back', answers: SOMETHING },
    ),
  }),
  (lots) => ({
    kind: 'travel',
    body: {
      ...sometimes(lots, 90, () => ({
        state: oneOf(lots, 'planned', 'departed', 'departed', 'put-off', 'not-travelled'),
      })),
      ...sometimes(lots, 80, () => ({
        mode: oneOf(lots, 'voluntary-return', 'own', 'removal', 'resettlement', 'move', 'other'),
      })),
      ...sometimes(lots, 60, () => ({ 'planned-for': day(lots) })),
      ...sometimes(lots, 70, () => ({ departed: day(lots) })),
    },
  }),
  (lots) => ({
    kind: 'arrival',
    ...on(lots),
    body: {
      ...sometimes(lots, 90, () => ({
        state: oneOf(lots, 'arrived', 'arrived', 'late', 'diverted', 'held-at-border', 'did-not-appear'),
      })),
      ...sometimes(lots, 60, () => ({ journey: SOMETHING })),
    },
  }),
  (lots) => ({
    kind: 'referral',
    ...on(lots),
    body: oneOf<Body>(
      lots,
      { act: 'ask', for: 'service', service: oneOf(lots, 'food', 'housing'), 'to-kind': oneOf(lots, 'ngo', 'health') },
      { act: 'ask', for: 'fund', ...sometimes(lots, 50, () => ({ 'to-office': 'XK-PRI' })) },
      { act: 'answer', answers: SOMETHING, answer: oneOf(lots, 'done', 'later', 'refused') },
      { act: 'revoke', answers: SOMETHING, 'revoked-because': oneOf(lots, 'error', 'not-needed') },
    ),
  }),
  (lots) => ({
    kind: 'payment',
    ...on(lots),
    body: {
      ...sometimes(lots, 80, () => ({ state: oneOf(lots, 'paid', 'paid', 'planned', 'cancelled') })),
      ...sometimes(lots, 60, () => ({ way: oneOf(lots, 'grant', 'loan', 'repaid', 'returned') })),
    },
  }),
];

/** Where somebody came from, by which way, where to, and help there, so that many are in the tables that need all of it. */
function wayAndHelp(lots: Chance): readonly InterchangeRecord[] {
  const abroad = lots.pick(COUNTRIES);
  const phases = ['on-arrival', 'next-day', 'reintegration'] as const;
  return [
    { kind: 'profile', body: { nationalities: some(lots, COUNTRIES), age: oneOf(lots, 16, 24), sex: 'female' } },
    { kind: 'exploitation', body: { types: ['forced-labour'], country: abroad, ended: day(lots) } },
    ...[journeyLeg(lots), journeyLeg(lots)],
    ...phases.map((phase) => ({
      kind: 'service',
      ...on(lots),
      body: { service: oneOf(lots, 'accommodation', 'medical-care', 'housing', 'family-support'), phase },
    })),
  ];
}

function journeyLeg(lots: Chance): InterchangeRecord {
  return {
    kind: 'journey-leg',
    body: {
      ...sometimes(lots, 80, () => ({ 'from-country': oneOf<Answer>(lots, ...COUNTRIES, MISSING) })),
      ...sometimes(lots, 80, () => ({ 'to-country': oneOf<Answer>(lots, ...COUNTRIES, MISSING) })),
      ...sometimes(lots, 40, () => ({ 'how-moved': oneOf<Answer>(lots, some(lots, ['taken', 'smuggled']), MISSING) })),
      ...sometimes(lots, 40, () => ({ transport: some(lots, ['foot', 'car', 'boat']) })),
      ...sometimes(lots, 40, () => ({ border: oneOf(lots, 'none', 'hidden', 'turned-back') })),
      ...sometimes(lots, 40, () => ({ papers: oneOf<Answer>(lots, some(lots, ['passport', 'forged']), DECLINED) })),
    },
  };
}

function agreement(lots: Chance): InterchangeRecord {
  return {
    kind: 'consent',
    ...on(lots),
    body: {
      'given-by': oneOf(lots, 'person', 'person', 'guardian', 'both'),
      ...sometimes(lots, 30, () => ({ help: oneOf(lots, 'agrees', 'refuses', 'refuses', 'later') })),
      ...sometimes(lots, 20, () => ({ 'reason-declined': some(lots, ['ashamed', 'family', 'other']) })),
      ...sometimes(lots, 60, () => ({
        'share-headquarters': oneOf(
          lots,
          'with-name',
          'without-name',
          'without-name',
          'counted-only',
          'refuses',
          'later',
          'not-asked',
        ),
      })),
      ...sometimes(lots, 40, () => ({
        keep: oneOf(
          lots,
          'with-name',
          'with-name',
          'without-name',
          'without-name',
          'refuses',
          'later',
          'not-asked',
          'emergency',
        ),
      })),
      ...sometimes(lots, 60, () => ({
        'no-means': oneOf(lots, 'story', 'story', 'name', 'everything', 'misunderstood'),
      })),
      ...sometimes(lots, 80, () => ({
        present: oneOf<Answer>(lots, ['nobody-else'], ['interpreter'], ['guardian'], ['authority']),
      })),
    },
  };
}

function eligibility(lots: Chance): InterchangeRecord {
  return {
    kind: 'decision',
    ...on(lots),
    body: {
      matter: 'eligibility',
      ...sometimes(lots, 90, () => ({
        result: oneOf(lots, 'yes', 'partly', 'no', 'no', 'asked', 'deferred', 'withdrawn'),
      })),
      ...sometimes(lots, 60, () => ({ project: oneOf(lots, 'A', 'B') })),
    },
  };
}

function food(lots: Chance): InterchangeRecord {
  return { kind: 'service', ...on(lots), body: { service: 'food', outcome: 'given' } };
}

/** What most of what is counted turns on. */
const OFTEN = [agreement, eligibility, food];

function closure(lots: Chance): InterchangeRecord {
  return {
    kind: 'closure',
    ...on(lots),
    body: {
      ...sometimes(lots, 95, () => ({ state: oneOf(lots, 'closed', 'closed', 'closed', 'handed-over', 'reopened') })),
      ...sometimes(lots, 60, () => ({ reason: oneOf(lots, 'goals-reached', 'lost-contact', 'other') })),
      ...sometimes(lots, 40, () => ({ solution: oneOf(lots, 'asylum', 'other') })),
      ...sometimes(lots, 30, () => ({ 'reason-declined': some(lots, ['family', 'no-trust', 'other']) })),
    },
  };
}
