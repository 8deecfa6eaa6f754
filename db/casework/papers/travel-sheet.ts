/**
 * The sheet for who goes along on a journey: how the person is called and known, the route, who waits, what must be known on the way, and whom to call
 * (papers/README.md, Travel sheet). Nothing of why, by whom or what for. Pure.
 */

import { dateLabel } from '../../codebook/dates-in-words.ts';
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
import { answerLabel, questionLabel } from './labels.ts';
import { both, type Findings, lookThrough, type Row } from './look-through.ts';
import { medicineTable, typedMedicines } from './medicines.ts';
import { paperTable } from './paper-table.ts';
import { secretsOf } from './secrets.ts';

interface Journey {
  readonly travel: RecordOf<'travel'>;
  readonly records: readonly CaseRecord[];
  /** The last characters of the reference. */
  readonly reference: string;
  readonly onDuty: readonly OnDuty[];
}

/** Who goes along and who waits have a line for the hand where nobody noted them. */
const PEOPLE = ['escort-names', 'companions', 'known-by', 'reception', 'to-place'] as const;
const BY_HAND: ReadonlySet<string> = new Set<QuestionId<'travel'>>(['escort-names', 'reception']);
/** Names of people and a place, which are the sheet's own. */
const NAMED = PEOPLE.filter((id) => id !== 'known-by');
const KNOWN = ['fit-to-travel-conditions', 'allergies', 'diet', 'mobility', 'precautions', 'upsets', 'calms'] as const;
const ROUTE = question('travel', 'route') ?? {};

export function travelSheet(journey: Journey, language: Language): Findings & { readonly paper: Paper } {
  const { travel, records, reference, onDuty } = journey;
  const say = (key: keyof typeof TRAVEL_SHEET): string => TRAVEL_SHEET[key][language];
  const house = houseWords(language);
  const route = rowsOf(travel, 'route', records);
  const medicines = medicinesOf(records);
  const known = knownRows(records, language);
  const blocks: PaperBlock[] = [
    { block: 'facts', title: null, pairs: true, rows: personRows(journey, language) },
    route.length === 0
      ? { block: 'list', title: say('route'), items: [], lines: 3 }
      : { block: 'table', title: say('route'), ...paperTable(columnsOf(ROUTE), route, language) },
    { block: 'facts', title: say('people'), rows: PEOPLE.flatMap((id) => peopleRow(journey, id, language)) },
    ...(known.length === 0 ? [] : [{ block: 'facts', title: say('mustKnow'), rows: known } as const]),
    ...(medicines.rows.length === 0
      ? []
      : [{ block: 'table', title: house('medicines'), ...medicineTable(medicines.rows, language) } as const]),
    { block: 'notice', text: [...(mayBeUnder18(records) ? [say('child')] : []), say('ifLate')].join('\n') },
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
  return { paper, ...findings(journey, known, language) };
}

function houseWords(language: Language): (key: string) => string {
  return (key) => HOUSE_SHEET[key]?.[language] ?? '';
}

function rowIf(label: string, value: string | undefined): readonly Row[] {
  return value === undefined || value === '' ? [] : [{ label, value }];
}

function personRows({ travel, records }: Journey, language: Language): readonly Row[] {
  const house = houseWords(language);
  const day = textOf(travel, 'departed', records) ?? textOf(travel, 'planned-for', records);
  return [
    ...rowIf(house('person'), ageWords(records, house, false)),
    ...rowIf(TRAVEL_SHEET.day[language], day === undefined ? undefined : dateLabel(day, language)),
    ...rowIf(house('languages'), languagesOf(records, language, house('interpreter'))),
    ...paperCarried(travel, records, language).map((value) => ({ label: TRAVEL_SHEET.paper[language], value })),
  ];
}

function peopleRow({ travel, records }: Journey, id: (typeof PEOPLE)[number], language: Language): readonly Row[] {
  const value = textOf(travel, id, records) ?? (BY_HAND.has(id) ? '' : undefined);
  const label = questionLabel('travel', id === 'escort-names' ? 'escort' : id, language);
  return value === undefined ? [] : [{ label, value }];
}

/** What must be known on the way; medicines of a table have one of their own. */
function knownRows(records: readonly CaseRecord[], language: Language): readonly Row[] {
  const house = houseWords(language);
  return [
    ...KNOWN.flatMap((id) => {
      const value = newest(records, 'health', id, 'date')?.value;
      return rowIf(questionLabel('health', id, language), typeof value === 'string' ? value : undefined);
    }),
    ...rowIf(house('medicines'), typedMedicines(medicinesOf(records), house('unread'))),
  ];
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
function findings(journey: Journey, known: readonly Row[], language: Language): Findings {
  const { travel, records } = journey;
  const places = rowsOf(travel, 'route', records).flatMap((stage) =>
    [stage.from, stage.to, stage.number].flatMap((value) => rowIf(questionLabel('travel', 'route', language), value)),
  );
  const medicines = medicinesOf(records).rows.flatMap(({ name, dose }) =>
    [name, dose].flatMap((value) => rowIf(questionLabel('health', 'medicine-list', language), value)),
  );
  const told = [
    ...rowIf(questionLabel('identity', 'name-used', language), nameUsed(records)),
    ...peopleRow(journey, 'known-by', language),
    ...known,
    ...medicines,
  ];
  const named = [...places, ...NAMED.flatMap((id) => peopleRow(journey, id, language))];
  const also = PREGNANCY_WORDS;
  return both(
    lookThrough(told, { secrets: secretsOf(records, language, ON_THE_TRAVEL_SHEET), also }),
    lookThrough(named, { also }),
  );
}
