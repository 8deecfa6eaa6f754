/** What happened before an invented person was met, and who was near them: recruited, moved, held, out; the family, and who did it. */
import { monthsAfter } from '../codebook/date.ts';
import type { Body } from '../codebook/types.ts';
import type { InterchangeRecord } from './invented-life.ts';
import { inventedName } from './invented-names.ts';
import type { WholeLife } from './whole-life.ts';

/** In which months it was: each follows the one before it, or is the same. */
interface Months {
  readonly recruited: string;
  readonly left: string;
  readonly held: string;
  readonly out: string;
}

export function theWay(whole: WholeLife): readonly InterchangeRecord[] {
  const months = monthsOf(whole);
  return [
    recruitment(whole, months),
    ...legs(whole, months),
    wayOut(whole, months),
    ...perpetrators(whole),
    ...family(whole),
  ];
}

function monthsOf({ lots, body }: WholeLife): Months {
  const { started, ended } = body('exploitation');
  const held = typeof started === 'string' ? started : '';
  const [toLeave, toRecruit] = [lots.below(2), lots.below(3)];
  const left = before(held, toLeave);
  return { recruited: before(left, toRecruit), left, held, out: typeof ended === 'string' ? ended : held };
}

function before(month: string, months: number): string {
  return monthsAfter(`${month}-01`, -months).slice(0, 7);
}

function recruitment({ lots, life, record }: WholeLife, { recruited }: Months): InterchangeRecord {
  const yearsAgo = Number(life.contact.slice(0, 4)) - Number(recruited.slice(0, 4));
  const owed = lots.often(40) ? 20_000 * (1 + lots.below(40)) : undefined;
  const online = lots.often(35) ? ['online-network', 'online-advert'] : undefined;
  return record('recruitment', {
    when: recruited,
    country: life.set.nationality,
    ...(life.age > yearsAgo ? { 'age-then': life.age - yearsAgo } : {}),
    recruiter: [lots.pick(['acquaintance', 'agency-not-registered', 'partner', 'neighbour', 'online-contact'])],
    promises: [lots.pick(['factory-or-site', 'household', 'catering', 'care', 'marriage', 'study', 'trip'])],
    'promised-country': life.country,
    ...(online === undefined ? {} : { methods: online }),
    ...(owed === undefined ? {} : { debt: owed, 'money-currency': 'USD', 'owed-to': ['recruiter'] }),
  });
}

/** One leg inside the country; across a border one or, through another country, two. */
function legs({ lots, life, record }: WholeLife, { left, held }: Months): readonly InterchangeRecord[] {
  const { set, country } = life;
  const through = lots.pick(['KAZ', 'TUR', 'SRB', 'EGY', 'MAR']);
  const isDirect = country === set.nationality || through === country || through === set.nationality || lots.often(60);
  const stops = isDirect ? [set.nationality, country] : [set.nationality, through, country];
  return stops.slice(1).map((to, at) => {
    const from = stops[at] ?? '';
    const [begins, ends] = [at === 0 ? left : held, at === stops.length - 2 ? held : left];
    const border = from === to ? { border: 'none' } : {};
    return record('journey-leg', {
      leg: at + 1,
      'from-country': from,
      left: begins > ends ? ends : begins,
      'to-country': to,
      arrived: ends,
      ...border,
    });
  });
}

function wayOut({ lots, life, record }: WholeLife, { out }: Months): InterchangeRecord {
  const how = lots.pick([
    ...(['escaped', 'raid', 'helped-out', 'found', 'stopped', 'organisation'] as const),
    ...(['let-go', 'abandoned', 'arrested', 'negotiated', 'bought-out', 'other'] as const),
  ]);
  const behind = lots.pick(['nothing', 'papers', 'pay', 'belongings', 'other']);
  return record('way-out', { how: [how], when: out, country: life.country, 'left-behind': [behind] });
}

function perpetrators({ lots, life, record, saw }: WholeLife): readonly InterchangeRecord[] {
  return Array.from({ length: lots.below(3) }, (): readonly InterchangeRecord[] => {
    const isNear = lots.often(3);
    const elsewhere = lots.pick(['place-of-exploitation', 'home', 'elsewhere', 'detained', 'disappeared', 'dead']);
    const named: Body = lots.often(30)
      ? {
          'name-reason': lots.pick(['safety', 'complaint', 'court', 'others-in-danger', 'law', 'other']),
          name: 'R. (the driver)',
        }
      : {};
    const who = {
      roles: [lots.pick(['recruiter', 'transporter', 'harbourer', 'exploiter', 'guard', 'owner'])],
      whereabouts: isNear ? 'same-place' : elsewhere,
      country: life.country,
      nationalities: [lots.often(50) ? life.set.nationality : life.country],
      ...named,
    };
    return [record('perpetrator', who), ...(isNear ? saw('place-known', life.contact) : [])];
  }).flat();
}

const RELATIVES: readonly (readonly [relation: string, percent: number, sex?: string])[] = [
  ['mother', 60, 'female'],
  ['father', 40, 'male'],
  ['sibling', 30],
  ['child', 15],
  ['partner', 10],
  ['aunt-or-uncle', 8],
];

function family({ lots, life, record }: WholeLife): readonly InterchangeRecord[] {
  const { set, minor } = life;
  return RELATIVES.filter(([relation, percent]) => lots.often(percent) && !(minor && isOfAdults(relation))).map(
    ([relation, , sex]) => {
      const named: Body = lots.often(25)
        ? {
            'name-reason': lots.pick(['contact', 'tracing', 'guardian', 'comes-along', 'safety', 'law', 'other']),
            name: inventedName(set, 'female', lots.pick).given,
          }
        : {};
      const guardianship: Body = minor
        ? {
            guardianship: lots.pick(['none', 'parent', 'custom', 'court', 'authority', 'no-system', 'other']),
            'caretaker-letter': lots.pick(['not-needed', 'asked', 'received', 'refused']),
          }
        : {};
      return record('family', {
        relation,
        ...(sex === undefined ? {} : { sex }),
        country: set.nationality,
        // Who took part would change what a child's gate asks.
        ...(minor ? { 'took-part': 'no' } : {}),
        ...guardianship,
        ...named,
      });
    },
  );
}

function isOfAdults(relation: string): boolean {
  return relation === 'child' || relation === 'partner';
}
