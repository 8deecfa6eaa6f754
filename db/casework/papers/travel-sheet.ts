/**
 * The sheet for who goes along on a journey: how the person is called and known, the route, who waits, what must be known on the way, and whom to call
 * (papers/README.md, Travel sheet). Nothing of why, by whom or what for. Pure.
 */
import { type QuestionId, question } from '../../codebook/forms/index.ts';
import { PREGNANCY_WORDS } from '../../codebook/papers/forbidden-words.ts';
import { HOUSE_SHEET } from '../../codebook/papers/house-sheet.ts';
import { ON_THE_TRAVEL_SHEET, TRAVEL_SHEET } from '../../codebook/papers/travel-sheet.ts';
import { columnsOf } from '../../codebook/rows.ts';
import type { Language } from '../../codebook/types.ts';
import type { OnDuty } from '../../contract/duty.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import { answerOf, type RecordOf, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { newest } from '../record/counted-day.ts';
import { medicinesOf } from '../record/medicines.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { nameUsed } from '../rules/name-used.ts';
import { tellsForCertain } from './forbidden.ts';
import { ageWords, asRow, languagesOf } from './house-sheet.ts';
import { answerLabel, dateLabel, questionLabel } from './labels.ts';
import { both, type Findings, lookThrough, type Row } from './look-through.ts';
import { medicineTable } from './medicines.ts';
import { paperTable } from './paper-table.ts';
import { secretsOf } from './secrets.ts';

interface Journey {
  readonly travel: RecordOf<'travel'>;
  readonly records: readonly CaseRecord[];
  /** The last characters of the reference. */
  readonly reference: string;
  readonly onDuty: readonly OnDuty[];
}

const PEOPLE = ['escort-names', 'companions', 'known-by', 'reception', 'to-place'] as const;
const ON_THE_WAY = [
  ...(['fit-to-travel-conditions', 'allergies', 'diet', 'mobility', 'precautions', 'upsets', 'calms'] as const),
];
const ROUTE = question('travel', 'route');

export function travelSheet(journey: Journey, language: Language): Findings & { readonly paper: Paper } {
  const { travel, records, reference, onDuty } = journey;
  const say = (key: keyof typeof TRAVEL_SHEET): string => TRAVEL_SHEET[key][language];
  const house = (key: string): string => HOUSE_SHEET[key]?.[language] ?? '';
  const row = (label: string, value: string | undefined): Row[] =>
    value === undefined || value === '' ? [] : [{ label, value }];
  const day = textOf(travel, 'departed', records) ?? textOf(travel, 'planned-for', records);
  const isChild = mayBeUnder18(records);
  const person = [
    ...row(house('person'), ageWords(records, house, false)),
    ...row(say('day'), day === undefined ? undefined : dateLabel(day, language)),
    ...row(house('languages'), languagesOf(records, language, house('interpreter'))),
    ...paperCarried(travel, records, language).map((value) => ({ label: say('paper'), value })),
  ];
  const named = new Set<QuestionId<'travel'>>(['escort-names', 'reception']);
  const people = PEOPLE.flatMap((id) => {
    const value = textOf(travel, id, records) ?? (named.has(id) ? '' : undefined);
    return value === undefined
      ? []
      : [{ label: questionLabel('travel', id === 'escort-names' ? 'escort' : id, language), value }];
  });
  const route = rowsOf(travel, 'route', records);
  const medicines = medicinesOf(records);
  const health = ON_THE_WAY.flatMap((id) => {
    const value = newest(records, 'health', id, 'date')?.value;
    return row(questionLabel('health', id, language), typeof value === 'string' ? value : undefined);
  });
  const typedMedicines = row(house('medicines'), medicines.isUnread ? house('unread') : medicines.text);
  const known = [...health, ...typedMedicines];
  const blocks: PaperBlock[] = [
    { block: 'facts', title: null, pairs: true, rows: person },
    route.length === 0
      ? { block: 'list', title: say('route'), items: [], lines: 3 }
      : {
          block: 'table',
          title: say('route'),
          ...paperTable(ROUTE === undefined ? [] : columnsOf(ROUTE), route, language),
        },
    { block: 'facts', title: say('people'), rows: people },
    ...(known.length === 0 ? [] : [{ block: 'facts', title: say('mustKnow'), rows: known } as const]),
    ...(medicines.rows.length === 0
      ? []
      : [{ block: 'table', title: house('medicines'), ...medicineTable(medicines.rows, language) } as const]),
    { block: 'notice', text: [...(isChild ? [say('child')] : []), say('ifLate')].join('\n') },
    {
      block: 'facts',
      title: say('call'),
      rows: onDuty.length === 0 ? [{ label: house('duty'), value: '' }] : onDuty.map(asRow),
    },
    { block: 'signatures', over: 'name', labels: [say('escort'), say('left'), say('taken')] },
  ];
  const paper: Paper = {
    kind: 'travel-sheet',
    language,
    heading: say('title'),
    whose: [nameUsed(records), reference].filter((part) => part !== undefined).join(' · '),
    blocks,
    foot: [],
  };
  return { paper, ...findings(journey, { people, known, language }) };
}

/** Which papers they have with them; that one is still to come is not for the way. One whose name tells why is written by hand, or not at all. */
function paperCarried(
  travel: RecordOf<'travel'>,
  records: readonly CaseRecord[],
  language: Language,
): readonly string[] {
  const has = textOf(travel, 'document', records);
  const kind = answerOf(travel, 'document-kind', records);
  if (kind === undefined || (has !== 'has-own' && has !== 'issued')) return [];
  const words = answerLabel('travel', 'document-kind', kind, language);
  return [tellsForCertain(words) ? '' : words];
}

/**
 * A route names places and countries, and who goes along and who waits have names: of these the words that must not be read stop the sheet, and not that
 * another answer names them too. What else was typed tells nothing more of the person.
 */
function findings(
  { travel, records }: Journey,
  {
    people,
    known,
    language,
  }: { readonly people: readonly Row[]; readonly known: readonly Row[]; readonly language: Language },
): Findings {
  const none = new Set<string>();
  const looked = { said: none, ours: none, plain: none, also: PREGNANCY_WORDS };
  const knownBy = questionLabel('travel', 'known-by', language);
  const places = rowsOf(travel, 'route', records).flatMap((stage) =>
    [stage.from, stage.to, stage.number].flatMap((value) =>
      value === undefined ? [] : [{ label: questionLabel('travel', 'route', language), value }],
    ),
  );
  const medicines = medicinesOf(records).rows.flatMap(({ name, dose }) =>
    [name, dose].flatMap((value) =>
      value === undefined ? [] : [{ label: questionLabel('health', 'medicine-list', language), value }],
    ),
  );
  const secrets = secretsOf(records, language, ON_THE_TRAVEL_SHEET);
  const told = [
    { label: questionLabel('identity', 'name-used', language), value: nameUsed(records) ?? '' },
    ...people.filter(({ label }) => label === knownBy),
    ...known,
    ...medicines,
  ];
  const named = [...places, ...people.filter(({ label }) => label !== knownBy)];
  return both(lookThrough(told, { ...looked, secrets }), lookThrough(named, { ...looked, secrets: [] }));
}
