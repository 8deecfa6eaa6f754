/**
 * 278 invented cases of which every count and every missing count of the CTM table for Kyrgyzstan, 1999–2009, holds (norad-2010 §3.1,
 * L1113-1203), as interchange lines. The same at every call. Answers come in the shapes that real files have: an age or a
 * band, a form on exploitation or only what was coded at first contact, help as a service, a stay or a follow-up, dates known to the
 * day, the month or the year, with consent to share by name, without, or unrecorded.
 */

import type { Answer } from '../../db/codebook/types.ts';
import { type Chance, chance } from '../../db/demo/chance.ts';
import type { InterchangeRecord } from '../../db/demo/invented-life.ts';
import { inventedName, NAME_SETS } from '../../db/demo/invented-names.ts';

/** The table as it was printed, with the missing counts that follow from it. `n` and `percent` row by row. */
export const CTM_TABLE = {
  origin: 'KGZ',
  from: '1999-01-01',
  to: '2009-12-31',
  n: 278,
  dimensions: [
    { id: 'gender', denominator: 278, missing: 0, multi: false, rows: { female: [197, 70.9], male: [81, 29.1] } },
    {
      id: 'age',
      denominator: 272,
      missing: 6,
      multi: false,
      rows: {
        'under-15': [15, 5.5],
        '15-17': [20, 7.4],
        '18-24': [108, 39.7],
        '25-30': [40, 14.7],
        '31-over': [89, 32.7],
      },
    },
    {
      id: 'destination-region',
      denominator: 275,
      missing: 3,
      multi: false,
      rows: {
        americas: [0, 0],
        'eu-turkey': [69, 25.1],
        'gulf-middle-east': [3, 1.1],
        'russia-caucasus-central-asia': [190, 69.1],
        'southeastern-europe': [11, 4],
        africa: [1, 0.4],
        'south-southeast-asia': [1, 0.4],
        'east-asia': [0, 0],
      },
    },
    {
      id: 'type',
      denominator: 251,
      missing: 27,
      multi: false,
      rows: { 'in-country': [104, 41.4], 'cross-border': [147, 58.6] },
    },
    {
      id: 'exploitation',
      denominator: 278,
      missing: 65,
      multi: true,
      rows: { sexual: [106, 38.1], 'forced-labour': [115, 41.4], 'low-level-crime': [0, 0] },
    },
  ],
} as const;

/** Both at once: 106 + 115 − 8 = 213 have an answer, 65 have none (the print says neither; at least 57 must have none). */
const BOTH = 8;

type SharedAs = 'with-name' | 'without-name' | 'not-recorded';

interface Ctm278 {
  /** One JSON object a line, without line feeds. */
  readonly lines: readonly string[];
  /** What each line's person agreed to for headquarters, in the order of the lines. */
  readonly sharing: readonly SharedAs[];
}

/** One value a case, each as often as it says, in an order of its own. */
function dealt<T>(lots: Chance, counts: readonly (readonly [T, number])[]): readonly T[] {
  return lots.shuffled(counts.flatMap(([value, n]) => Array.from({ length: n }, () => value)));
}

type Body = Record<string, Answer>;
const UNKNOWN: Answer = { missing: 'unknown' };
const BANDS = {
  'under-15': [9, 14],
  '15-17': [15, 17],
  '18-24': [18, 24],
  '25-30': [25, 30],
  '31-over': [31, 58],
} as const;
type Band = keyof typeof BANDS;

interface Drawn {
  readonly sex: 'female' | 'male';
  readonly band: Band | undefined;
  readonly type: 'in-country' | 'cross-border' | undefined;
  readonly destination: string | undefined;
  readonly sexual: boolean;
  readonly labour: boolean;
  readonly shared: SharedAs;
}

export function ctm278(seed = 278): Ctm278 {
  const lots = chance(seed);
  const sexes = dealt<'female' | 'male'>(lots, [
    ['female', 197],
    ['male', 81],
  ]);
  const bands = dealt<Band | undefined>(lots, [
    ['under-15', 15],
    ['15-17', 20],
    ['18-24', 108],
    ['25-30', 40],
    ['31-over', 89],
    [undefined, 6],
  ]);
  // In-country cases end in the country of origin; the others went elsewhere, or nobody knows where (3).
  const abroad = dealt<string | undefined>(lots, [
    ['RUS', 58],
    ['KAZ', 24],
    ['UZB', 4],
    ['TUR', 41],
    ['DEU', 14],
    ['POL', 8],
    ['ITA', 6],
    ['ARE', 3],
    ['SRB', 7],
    ['BGR', 4],
    ['EGY', 1],
    ['THA', 1],
    [undefined, 3],
  ]);
  const types = dealt<'cross-border' | undefined>(lots, [
    ['cross-border', 147],
    [undefined, 27],
  ]);
  const routes = lots.shuffled([
    ...Array.from({ length: 104 }, () => ({ type: 'in-country' as const, destination: 'KGZ' })),
    ...abroad.map((destination, at) => ({ type: types[at], destination })),
  ]);
  const uses = dealt(lots, [
    [{ sexual: true, labour: true }, BOTH],
    [{ sexual: true, labour: false }, 106 - BOTH],
    [{ sexual: false, labour: true }, 115 - BOTH],
    [{ sexual: false, labour: false }, 278 - 106 - 115 + BOTH],
  ]);
  const sharing = dealt<SharedAs>(lots, [
    ['with-name', 95],
    ['without-name', 92],
    ['not-recorded', 91],
  ]);
  const lines = sexes.map((sex, at) => {
    const drawn: Drawn = {
      sex,
      band: bands[at],
      type: routes[at]?.type,
      destination: routes[at]?.destination,
      sexual: uses[at]?.sexual === true,
      labour: uses[at]?.labour === true,
      shared: sharing[at] ?? 'not-recorded',
    };
    return JSON.stringify({
      reference: `KG-BIS-${String(at + 1).padStart(4, '0')}`,
      person: `invented-${at + 1}`,
      records: recordsOf(lots, drawn, 1999 + (at % 11)),
    });
  });
  return { lines, sharing };
}

/** `year` is that of the first help. */
function recordsOf(lots: Chance, drawn: Drawn, year: number): readonly InterchangeRecord[] {
  const day = (month: number, of = year): string => `${of}-${two(month)}-${two(1 + lots.below(28))}`;
  const began = day(1 + lots.below(3));
  const minor = drawn.band === 'under-15' || drawn.band === '15-17';
  return [
    {
      kind: 'intake',
      date: began,
      body: { channel: lots.pick(['police', 'ngo', 'hotline', 'self']), 'next-step': 'help-today' },
    },
    ...consent(drawn, began, minor),
    ...identity(lots, drawn),
    { kind: 'profile', body: profile(lots, drawn, minor) },
    ...story(lots, drawn, began),
    ...help(lots, year, day),
    {
      kind: 'note',
      date: began,
      body: { kind: 'note', visibility: 'case-workers', text: 'Invented: nothing here happened to anyone.' },
    },
  ];
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A child's consent needs the guardian's too (casework/RULES.md, Guardian). */
function consent({ shared }: Drawn, date: string, minor: boolean): readonly InterchangeRecord[] {
  if (shared === 'not-recorded') return [];
  return [
    {
      kind: 'consent',
      date,
      body: { 'given-by': minor ? 'both' : 'person', keep: shared, help: 'agrees', 'share-headquarters': shared },
    },
  ];
}

/** Who is kept without a name has none here either. */
function identity(lots: Chance, { sex, shared }: Drawn): readonly InterchangeRecord[] {
  if (shared === 'without-name') return [];
  const named = inventedName(lots.pick(NAME_SETS), sex, lots.pick);
  return [
    {
      kind: 'identity',
      body: {
        'given-names': named.given,
        'family-name': named.family,
        ...(named.script === undefined ? {} : { 'names-in-script': named.script }),
        'birth-country': 'KGZ',
      },
    },
  ];
}

function profile(lots: Chance, { sex, band }: Drawn, minor: boolean): Body {
  const nationalities = lots.often(6) ? ['KGZ', 'RUS'] : ['KGZ'];
  const known: Body = { sex, nationalities, ...(minor ? { 'may-be-under-18': true } : {}) };
  if (band === undefined) return lots.often(50) ? { ...known, age: UNKNOWN } : known;
  const [least, most] = BANDS[band];
  return lots.often(70)
    ? { ...known, age: least + lots.below(most - least + 1), 'age-basis': 'said' }
    : { ...known, 'age-band': band };
}

/** What happened, told at first contact, in forms of its own, or both; nothing where the table counts it as missing. */
function story(lots: Chance, drawn: Drawn, date: string): readonly InterchangeRecord[] {
  const { destination, sexual, labour } = drawn;
  const inForms = (sexual || labour) && lots.often(60);
  const screening: Body = { ...typeOf(lots, drawn), 'country-of-identification': destination ?? UNKNOWN };
  if (!inForms) {
    if (sexual || labour)
      screening.purposes = [...(labour ? [lots.pick(['work', 'work-in-home'])] : []), ...(sexual ? ['sexual'] : [])];
    else
      Object.assign(
        screening,
        lots.pick<Body>([{ purposes: ['nothing-told'] }, { purposes: UNKNOWN }, { purposes: ['not-yet-used'] }, {}]),
      );
    // Meant for a country, or seen there: the two answers that stand for it where nobody was exploited yet.
    if (destination !== undefined && lots.often(70)) {
      screening[sexual || labour ? 'countries-of-exploitation' : 'destination-intended'] =
        sexual || labour ? ['UZB', destination] : destination;
      screening['country-of-identification'] = lots.pick(['KGZ', 'RUS', destination]);
    }
    return [{ kind: 'screening', date, body: screening }];
  }
  // Told otherwise at first: the form, when present, counts.
  if (lots.often(30)) screening.purposes = ['other'];
  const types = [
    ...(labour ? [lots.pick(['forced-labour', 'bonded-labour'])] : []),
    ...(sexual ? ['sexual-exploitation'] : []),
  ];
  const country: Body = destination === undefined ? {} : { country: destination };
  const earlier: InterchangeRecord = { kind: 'exploitation', body: { types, country: 'CHN', ended: '1998-02' } };
  return [
    { kind: 'screening', date, body: screening },
    ...(destination !== undefined && lots.often(15) ? [earlier] : []),
    { kind: 'exploitation', body: { types, ...country, started: '1998-05', ended: '1998-11-20' } },
  ];
}

function typeOf(lots: Chance, { type }: Drawn): Body {
  if (type !== undefined) return { 'trafficking-type': type };
  return lots.pick<Body>([{ 'trafficking-type': 'unknown' }, { 'trafficking-type': { missing: 'declined' } }, {}]);
}

/** First help in the year, in one of the three ways that count, and more of it later; what was only planned does not count. */
function help(lots: Chance, year: number, day: (month: number, of?: number) => string): readonly InterchangeRecord[] {
  const first = day(4 + lots.below(4));
  const known = lots.often(80) ? first : lots.often(60) ? first.slice(0, 7) : first.slice(0, 4);
  const later: InterchangeRecord = {
    kind: 'service',
    date: day(11),
    body: { service: 'vocational-training', outcome: 'given' },
  };
  const planned: InterchangeRecord = {
    kind: 'service',
    date: day(2, year - 1),
    body: { service: 'travel-documents', outcome: 'planned' },
  };
  const visit: InterchangeRecord = {
    kind: 'follow-up',
    date: day(6, year + 1),
    body: { state: 'done', 're-trafficked': 'no' },
  };
  const began = lots.pick<InterchangeRecord>([
    { kind: 'service', date: known, body: { service: 'counselling', outcome: 'given' } },
    { kind: 'service', date: known, body: { service: 'medical-check-up' } },
    { kind: 'stay', date: known, body: { kind: 'shelter', house: 'HOUSE-A' } },
    { kind: 'follow-up', date: known, body: { state: 'done' } },
  ]);
  return [
    began,
    ...(lots.often(50) ? [later] : []),
    ...(lots.often(20) ? [planned] : []),
    ...(lots.often(40) ? [visit] : []),
  ];
}
