/**
 * Invented cases of realistic shape, for trying the application (`waymark demo`): interchange lines, the same for the same seed. The
 * shares follow what the sources report of assisted people; nobody real is meant, and no clock is read.
 */
import { type Chance, chance } from './chance.ts';
import { after, care, closure } from './invented-help.ts';
import { type InterchangeRecord, type Life, later, type Person } from './invented-life.ts';
import { inventedName, NAME_SETS, type Sex } from './invented-names.ts';
import { since } from './invented-since.ts';
import { wholeLife } from './whole-life.ts';

/** First contacts fall into the years before the day that the cases are seen on. */
const YEARS = 4;
/** Who came longer ago than this has left the house by now. */
const LONGEST_STAY_DAYS = 90;
/** A follow-up that has been planned for longer ago than this was seen to since: few offices are that late with all of them. */
const LATE_DAYS = 25;
/** An authority that was asked longer ago than this has answered. */
const LONGEST_ANSWER_DAYS = 200;

interface Wanted {
  /** Whole lives, with every kind of record (`whole-life.ts`): some three times as long, so only where they are looked at. */
  readonly lives?: true;
}

/** `count` lines of JSON, one case each, as they stand on the day `seenOn` (`YYYY-MM-DD`). About one case in 30 belongs to a person of an earlier line. */
export function inventedCases(count: number, seed: number, seenOn = '2024-12-31', { lives }: Wanted = {}): string[] {
  const lots = chance(seed);
  const persons: Person[] = [];
  return Array.from({ length: count }, (_, at) => {
    const known = persons.length > 20 && lots.often(3) ? persons[lots.below(persons.length)] : undefined;
    const someone = known ?? newPerson(lots, `person-${at}`);
    if (known === undefined) persons.push(someone);
    return JSON.stringify({
      person: someone.label,
      records: asOf(inventedRecords(lots, chance(seed + at), someone, seenOn, lives === true), seenOn),
    });
  });
}

/** What is on paper by then: nothing dated later has happened, and what was planned long ago has been done. */
function asOf(records: readonly InterchangeRecord[], seenOn: string): readonly InterchangeRecord[] {
  return records
    .filter((record) => record.date === undefined || record.date <= seenOn)
    .map((record) => {
      if (
        record.kind === 'stay' &&
        record.body.until === undefined &&
        (record.date ?? '') < later(seenOn, -LONGEST_STAY_DAYS)
      ) {
        return { ...record, body: { ...record.body, until: later(record.date ?? seenOn, 30) } };
      }
      if (
        record.body['formally-identified'] === 'pending' &&
        (record.date ?? '') < later(seenOn, -LONGEST_ANSWER_DAYS)
      ) {
        return { ...record, body: { ...record.body, 'formally-identified': 'yes' } };
      }
      const until = record.kind === 'stay' ? record.body.until : undefined;
      if (typeof until === 'string' && until > seenOn) {
        const { until: _, ...body } = record.body;
        return { ...record, body: { ...body, 'expected-until': until } };
      }
      const planned = record.body['planned-for'];
      if (record.body.state !== 'planned' || record.kind !== 'follow-up' || typeof planned !== 'string') return record;
      if (planned >= later(seenOn, -LATE_DAYS)) return record;
      return {
        ...record,
        date: planned,
        body: { state: 'done', 'planned-for': planned, method: 'telephone', safe: 'yes' },
      };
    });
}

function newPerson(lots: Chance, label: string): Person {
  const set = lots.pick(NAME_SETS);
  const sex: Sex = lots.often(62) ? 'female' : lots.often(97) ? 'male' : 'other';
  return { label, set, sex, named: inventedName(set, sex, lots.pick) };
}

function inventedRecords(
  lots: Chance,
  own: Chance,
  someone: Person,
  seenOn: string,
  whole: boolean,
): readonly InterchangeRecord[] {
  const { set, sex } = someone;
  const age = lots.often(14) ? 10 + lots.below(8) : 18 + lots.below(lots.often(70) ? 14 : 35);
  const sexual = sex === 'female' ? lots.often(48) : lots.often(6);
  const contact = later(seenOn, lots.below(365 * YEARS) - 365 * YEARS);
  const life: Life = {
    ...someone,
    lots,
    age,
    minor: age < 18,
    contact,
    sexual,
    labour: !sexual || lots.often(12),
    country: lots.often(30)
      ? set.nationality
      : lots.pick(['RUS', 'KAZ', 'TUR', 'ITA', 'ARE', 'DEU', 'LBY', 'THA', 'ESP']),
  };
  const helped = lots.often(80);
  const records = [
    ...arriving(life, helped),
    ...person(life),
    ...whatHappened(life),
    ...(helped ? care(life) : []),
    ...(helped ? after(life) : [closure(life, later(contact, 20), 'person-wish')]),
  ];
  const drawn = [...records, ...since(life, own, records, seenOn)];
  return whole ? wholeLife(life, own, drawn, seenOn) : drawn;
}

function arriving(life: Life, helped: boolean): readonly InterchangeRecord[] {
  const { lots, contact, minor } = life;
  const share = lots.pick(['with-name', 'without-name', 'without-name', 'without-name', 'refuses', 'later']);
  return [
    {
      kind: 'intake',
      date: contact,
      body: {
        way: lots.pick(['came', 'referral', 'telephone', 'we-went']),
        channel: lots.pick([
          'police',
          'ngo',
          'own-office',
          'hotline',
          'embassy',
          'self',
          'border-police',
          'family-friend',
        ]),
        country: 'KGZ',
        'safe-to-talk': lots.pick(['alone', 'alone', 'chosen-company', 'telephone']),
        'needs-today': lots.pick([
          ['nothing'],
          ['safe-place', 'food-clothes'],
          ['doctor-now'],
          ['safe-place'],
          ['threatened'],
        ]),
        'next-step': helped ? 'help-today' : 'not-now',
      },
    },
    {
      kind: 'consent',
      date: contact,
      body: {
        'given-by': minor ? 'both' : 'person',
        'limits-explained': true,
        keep: lots.pick(['with-name', 'with-name', 'with-name', 'without-name']),
        help: helped ? 'agrees' : 'refuses',
        shelter: helped ? 'agrees' : 'refuses',
        contact: lots.pick(['agrees', 'agrees', 'refuses', 'later']),
        'share-receiving': lots.pick(['with-name', 'without-name', 'later']),
        'share-headquarters': share,
        'count-once': lots.pick(['agrees', 'refuses', 'not-asked']),
        ...(helped ? {} : { 'reason-declined': [lots.pick(['afraid-people', 'wants-to-work', 'family', 'no-trust'])] }),
        form: lots.pick(['spoken', 'signed']),
        language: life.set.language,
      },
    },
    {
      kind: 'safe-contact',
      date: contact,
      body: {
        ways: lots.pick([['call'], ['text-message'], ['through-service'], ['they-call']]),
        'phone-owner': lots.pick(['own', 'shared', 'friend', 'shelter']),
        'voice-message': lots.pick(['never', 'neutral']),
        'never-say': 'Never say who we are. Say it is about the language course.',
        language: life.set.language,
      },
    },
  ];
}

function person(life: Life): readonly InterchangeRecord[] {
  const { lots, set, sex, named, age, minor, contact } = life;
  const knowsAge = lots.often(88);
  return [
    {
      kind: 'identity',
      body: {
        'name-used': named.given,
        'given-names': named.given,
        'family-name': named.family,
        ...(named.script === undefined ? {} : { 'names-in-script': named.script }),
        ...(knowsAge && lots.often(60) ? { 'birth-date': String(Number(contact.slice(0, 4)) - age) } : {}),
        'birth-country': set.nationality,
        documents: lots.pick(['has', 'held-by-others', 'lost', 'never-had']),
      },
    },
    {
      kind: 'profile',
      body: {
        sex,
        ...(knowsAge
          ? { age, 'age-basis': lots.pick(['said', 'papers', 'estimated']) }
          : { age: { missing: 'unknown' } }),
        ...(minor ? { 'may-be-under-18': true } : {}),
        languages: [set.language, 'rus'],
        interpreter: lots.often(40) ? true : { missing: 'not-asked' },
        nationalities: [set.nationality],
        'origin-country': set.nationality,
        'origin-settlement': lots.pick(['rural', 'town', 'city']),
        education: minor ? 'primary' : lots.pick(['lower-secondary', 'upper-secondary', 'bachelor', 'primary']),
        'marital-status': minor ? 'single' : lots.pick(['single', 'married', 'divorced', 'separated']),
        'vulnerabilities-individual': [lots.pick(['no-work', 'debts', 'little-schooling', 'violence-suffered'])],
      },
    },
  ];
}

function whatHappened(life: Life): readonly InterchangeRecord[] {
  const { lots, contact, country, set, sexual, labour } = life;
  const began = later(contact, -120 - lots.below(700)).slice(0, 7);
  const ended = later(contact, -10 - lots.below(90)).slice(0, 7);
  const inCountry = country === set.nationality;
  const screened = later(contact, 1 + lots.below(6));
  return [
    {
      kind: 'screening',
      date: screened,
      body: {
        place: lots.pick(['our-office', 'shelter', 'police-station']),
        interviewer: 'ours',
        'people-in-room': 2,
        'times-interviewed': 1 + lots.below(3),
        'identified-on': later(contact, -lots.below(14)),
        'country-of-identification': lots.often(50) ? country : 'KGZ',
        'countries-of-exploitation': [country],
        'trafficking-type': lots.often(90) ? (inCountry ? 'in-country' : 'cross-border') : 'unknown',
        acts: ['recruitment', 'transportation', 'harbouring'],
        means: lots.pick([
          ['lied-to', 'papers-taken'],
          ['threats', 'debt'],
          ['lied-to', 'pay-kept'],
          ['hurt', 'shut-in'],
        ]),
        purposes: [...(labour ? ['work'] : []), ...(sexual ? ['sexual'] : [])],
        narrative:
          'An invented account, for trying the application. It stands where the person’s own words would stand.',
      },
    },
    {
      kind: 'determination',
      date: later(screened, lots.below(5)),
      body: {
        status: lots.pick(['victim', 'victim', 'victim', 'possible', 'not-enough-known']),
        'by-whom': 'our-office',
        ground: ['act-means-purpose'],
        category: lots.pick(['trafficked', 'trafficked', 'trafficked', 'exploited-migrant', 'at-risk']),
        'formally-identified': lots.pick(['yes', 'pending', 'not-sought', 'refused']),
      },
    },
    {
      kind: 'exploitation',
      body: {
        types: [...(labour ? ['forced-labour'] : []), ...(sexual ? ['sexual-exploitation'] : [])],
        ...(labour ? { sector: lots.pick(['isic-a', 'isic-f', 'isic-c', 'isic-t', 'isic-i']) } : {}),
        country,
        started: began,
        ended: ended < began ? began : ended,
        means: lots.pick([
          ['false-promises', 'papers-taken'],
          ['debt', 'pay-kept'],
          ['movement-restricted', 'threats'],
        ]),
        movement: lots.pick(['watched', 'shut-in', 'accompanied', 'free']),
        pay: lots.pick(['none', 'less', 'none']),
      },
    },
  ];
}
