/** The later part of an invented case: what was given, how it went on and how it ended. */
import type { Rows } from '../codebook/types.ts';
import { type InterchangeRecord, type Life, later } from './invented-life.ts';

export function care(life: Life): readonly InterchangeRecord[] {
  const { lots, contact, minor } = life;
  const first = later(contact, lots.below(20));
  const stays = lots.often(45);
  const nights = 7 + lots.below(60);
  const still = lots.often(12);
  return [
    ...(stays
      ? [
          {
            kind: 'stay',
            date: first,
            body: {
              kind: minor ? 'children-home' : 'shelter',
              house: lots.pick(['HOUSE-A', 'HOUSE-B']),
              room: `R${1 + lots.below(9)}`,
              'safety-letter': lots.pick(['a', 'b', 'c']),
              outings: lots.pick(['alone', 'accompanied', 'not-advised']),
              'rules-explained': true,
              'rules-language': life.set.language,
              ...(minor || nights % 6 !== 0 ? {} : { 'child-list': [{ name: 'Alma', age: 4, bed: true }] }),
              'appointment-list': everyWeek(first, nights),
              ...(still
                ? {}
                : {
                    until: later(first, nights),
                    'left-for': lots.pick(['journey', 'own-place', 'family-or-friends']),
                  }),
            },
          } satisfies InterchangeRecord,
          {
            kind: 'health',
            date: first,
            body: {
              diet: lots.pick(['No pork', 'Nothing special', 'Vegetarian']),
              allergies: lots.pick(['None known', 'Penicillin']),
              ...(nights % 2 === 0 ? {} : { 'medicine-list': medicinesUntil(later(first, nights)) }),
            },
          } satisfies InterchangeRecord,
        ]
      : []),
    ...HELP.filter(([, percent]) => lots.often(percent))
      .map(
        ([service, , phase]): InterchangeRecord => ({
          kind: 'service',
          date: later(first, lots.below(phase === 'reintegration' ? 200 : 30)),
          body: {
            service,
            phase,
            outcome: lots.often(92) ? 'given' : lots.pick(['planned', 'refused', 'not-available']),
            'provider-kind': lots.pick(['this-office', 'ngo', 'health', 'legal']),
            project: lots.pick(['CT-0412', 'CT-0507']),
          },
        }),
      )
      .flatMap((help) => [help, ...paidFor(help)]),
  ];
}

/** What was paid for a course or a business, half of them without a receipt yet. */
function paidFor({ date, body }: InterchangeRecord): readonly InterchangeRecord[] {
  const paid = PAID.find(([service]) => service === body.service);
  if (paid === undefined || date === undefined || body.outcome !== 'given') return [];
  const [, purpose, amount] = paid;
  const hasReceipt = Number(date.slice(-2)) % 2 === 0;
  return [
    {
      kind: 'payment',
      date,
      body: {
        ...{
          project: 'CT-0507',
          state: 'paid',
          way: 'grant',
          'for-whom': 'person',
          form: 'to-provider',
          currency: 'EUR',
        },
        ...{ for: purpose, amount, receipt: hasReceipt ? 'signed' : 'missing' },
      },
    },
  ];
}

/** Minor units of the currency of the project. */
const PAID: readonly (readonly [service: string, purpose: string, amount: number])[] = [
  ['vocational-training', 'training', 90_000],
  ['self-employment', 'business', 120_000],
];

/** The same hour on the same day of every week of a stay. */
function everyWeek(first: string, nights: number): Rows {
  return Array.from({ length: Math.floor(nights / 7) }, (_, week) => ({
    day: later(first, 7 * (week + 1)),
    hour: '10:00',
    'house-does': 'Breakfast before nine',
    'fetched-by': 'The driver',
  }));
}

function medicinesUntil(day: string): Rows {
  return [
    { name: 'Vitamin D', dose: '1 tablet', hours: '08:00', 'kept-by': 'house', 'enough-until': day },
    { name: 'Ibuprofen', dose: '400 mg, when needed', 'kept-by': 'house' },
    { name: 'Paracetamol', dose: '500 mg', hours: '08:00 14:00 20:00', 'kept-by': 'house', 'enough-until': day },
  ];
}

/** Services with how often they are given, in a hundred. */
const HELP: readonly (readonly [service: string, percent: number, phase: string])[] = [
  ['counselling', 90, 'first-help'],
  ['food', 60, 'first-help'],
  ['medical-check-up', 55, 'first-help'],
  ['legal-counselling', 40, 'first-help'],
  ['identity-documents', 35, 'first-help'],
  ['travel-arrangements', 30, 'first-help'],
  ['psychological-therapy', 25, 'first-help'],
  ['onward-transfer', 25, 'on-arrival'],
  ['vocational-training', 30, 'reintegration'],
  ['self-employment', 18, 'reintegration'],
  ['education', 12, 'reintegration'],
  ['housing', 15, 'reintegration'],
];

export function after(life: Life): readonly InterchangeRecord[] {
  const { lots, contact } = life;
  const visits = lots.below(4);
  const done = Array.from({ length: visits }, (_, at): InterchangeRecord => {
    const missed = lots.often(15);
    return {
      kind: 'follow-up',
      date: later(contact, 90 * (at + 1)),
      body: missed
        ? { state: 'missed', 'contact-tries': 1 + lots.below(4) }
        : {
            state: 'done',
            method: lots.pick(['telephone', 'visit-home', 'office']),
            safe: lots.pick(['yes', 'yes', 'unsure']),
            're-trafficked': lots.often(96) ? 'no' : lots.pick(['suspected', 'yes']),
            housing: lots.pick(['own', 'rented', 'family']),
            activity: lots.pick(['job', 'own-business', 'training', 'none', 'care']),
            income: lots.pick(['hardly', 'enough', 'not-at-all']),
          },
    };
  });
  const planned: InterchangeRecord = {
    kind: 'follow-up',
    body: { state: 'planned', 'planned-for': later(contact, 90 * (visits + 1)) },
  };
  const ends = lots.often(45);
  return [
    ...done,
    ...(ends
      ? [closure(life, later(contact, 90 * (visits + 1)), lots.pick(['goals-reached', 'lost-contact', 'moved']))]
      : [planned]),
  ];
}

export function closure({ lots }: Life, date: string, reason: string): InterchangeRecord {
  return {
    kind: 'closure',
    date,
    body: {
      state: 'closed',
      reason,
      solution: lots.pick(['returned-own-place', 'returned-elsewhere', 'stays-with-permit', 'left-unknown']),
    },
  };
}
