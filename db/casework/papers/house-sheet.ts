/**
 * The house sheet: what the people of the house need to know of who stays there, on one side (papers/README.md, House sheet). A pure function from
 * the case's records; what it may not say is checked on the finished sheet, not trusted to the layout.
 */

import { dayLabel } from '../../codebook/dates-in-words.ts';
import type { QuestionId } from '../../codebook/forms/index.ts';
import { isolated } from '../../codebook/isolated.ts';
import { codeOf } from '../../codebook/lists/index.ts';
import { PREGNANCY_WORDS } from '../../codebook/papers/forbidden-words.ts';
import { HOUSE_SHEET, SHEET_FOOT } from '../../codebook/papers/house-sheet.ts';
import { say as sentenceIn } from '../../codebook/sentences.ts';
import { shortReference } from '../../codebook/short-reference.ts';
import type { Language, Text } from '../../codebook/types.ts';
import type { OnDuty } from '../../contract/duty.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import { answerOf, codesOf, isUnread, ofKind, type RecordOf, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { newest } from '../record/counted-day.ts';
import { medicinesOf } from '../record/medicines.ts';
import { openingRecord } from '../record/opening-record.ts';
import { ageOf } from '../rules/age.ts';
import { toldInHouse } from '../rules/danger-in-house.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { nameUsed } from '../rules/name-used.ts';
import { houseKnows, saidNo } from '../rules/said-no.ts';
import { appointmentRows, appointments } from './appointments.ts';
import { saysNothing } from './betrayal.ts';
import { answerLabel, fill, questionLabel } from './labels.ts';
import { type Findings, lookThrough, type Row, textsOf } from './look-through.ts';
import { medicineTable, typedMedicines } from './medicines.ts';
import { secretsOf } from './secrets.ts';

const MUST_KNOW = ['allergies', 'diet', 'mobility', 'precautions', 'upsets', 'calms', 'at-night'] as const;
const SAFETY = ['safety-letter', 'outings', 'calls-agreed', 'visitors-agreed', 'keep-apart-from'] as const;

/** Days that the sheet says of itself: a secret day that is one of them is told by neither. */
const DAYS_SAID = ['from', 'expected-until', 'review-date', 'rules-date'] as const;

/** Answers that are printed in the codebook's words and not in somebody's. */
const OUR_WORDS = ['safety-letter', 'outings', 'deposited'] as const;

interface HouseSheet extends Findings {
  readonly paper: Paper;
}

/** What the office registered beside the case. */
interface OfHouse {
  /** Whom who stays in the house can tell that something there is not right; null where nobody was named. */
  readonly complaintsTo: string | null;
  readonly onDuty: readonly OnDuty[];
}

/** `ofHouse` is of the house of the stay. */
export function houseSheet(
  records: readonly CaseRecord[],
  stay: RecordOf<'stay'>,
  language: Language,
  today: string,
  { complaintsTo, onDuty }: OfHouse = { complaintsTo: null, onDuty: [] },
): HouseSheet {
  const say = (key: string): string => HOUSE_SHEET[key]?.[language] ?? key;
  // Who does not want anything kept is on the sheet with what the house must know, and no more (casework/RULES.md, No is an event).
  const isNarrow = saidNo(records) !== undefined;
  const health = (id: QuestionId<'health'>): string | undefined => {
    if (isNarrow && !houseKnows('health', id)) return undefined;
    const found = newest(records, 'health', id, 'date')?.value;
    return found === undefined ? undefined : answerLabel('health', id, found, language);
  };
  const ofStay = (id: QuestionId<'stay'>): string | undefined => {
    if (isNarrow && !houseKnows('stay', id)) return undefined;
    const found = answerOf(stay, id, records);
    return found === undefined ? undefined : answerLabel('stay', id, found, language);
  };
  // A table that is not read is not a table with nothing in it.
  const unread = (id: QuestionId<'stay'>): string | undefined =>
    isUnread(stay, id) && (!isNarrow || houseKnows('stay', id)) ? say('unread') : undefined;
  const row = (label: string, value: string | undefined): Row[] =>
    value === undefined || value === '' ? [] : [{ label, value }];

  const opening = openingRecord(records);
  const reference = opening === undefined ? undefined : textOf(opening, 'reference', records);
  const shortened = reference === undefined ? undefined : `${say('reference')} ${shortReference(reference)}`;
  // At the head of each side, in large type: for finding it at night.
  const whose: Row[] = [
    ...row(say('name'), nameUsed(records)),
    ...row(say('room'), ofStay('room')),
    ...row(say('reference'), shortened),
  ];
  const person: Row[] = [
    { label: say('person'), value: ageWords(records, say, isNarrow) },
    ...(isNarrow ? [] : row(say('languages'), languagesOf(records, language, say('interpreter')))),
    ...row(say('arrived'), ofStay('from')),
    ...row(say('expectedUntil'), ofStay('expected-until')),
    ...row(say('review'), ofStay('review-date')),
    ...row(
      say('children'),
      childrenWith(records, lines(ofStay('child-list'), unread('child-list'), ofStay('children-with-them'))),
    ),
  ];
  const medicines = medicinesOf(records);
  const taken = medicineTable(medicines.rows, language);
  const typed = appointments(isNarrow ? undefined : textOf(stay, 'appointments', records), today, language);
  const fixed = appointmentRows(isNarrow ? [] : rowsOf(stay, 'appointment-list', records), today, language);
  const listed = [...typed.lines, ...[unread('appointment-list')].filter((line) => line !== undefined)];
  const pregnancy = !isNarrow && newest(records, 'health', 'pregnancy-may-be-known', 'date')?.value === true;
  const known = (ids: readonly (typeof MUST_KNOW)[number][]): Row[] =>
    ids.flatMap((id) => row(questionLabel('health', id, language), health(id)));
  const inTable = medicines.rows.length > 0;
  // A table has its own place below.
  const typedOnes = typedMedicines(medicines, say('unread'));
  const nothingNoted = [
    ...MUST_KNOW.filter((id) => (!isNarrow || houseKnows('health', id)) && (health(id) ?? '') === '').map((id) =>
      questionLabel('health', id, language),
    ),
    ...(inTable || typedOnes !== undefined ? [] : [say('medicines')]),
  ];
  const mustKnow: Row[] = [
    ...known(MUST_KNOW.slice(0, 1)),
    ...row(say('medicines'), typedOnes),
    // A row has its own keeper; of what was typed it stands here.
    ...row(say('medicinesKept'), inTable && medicines.text === undefined ? undefined : health('medicines-kept-by')),
    ...known(MUST_KNOW.slice(1)),
    ...(pregnancy ? row(questionLabel('health', 'pregnancy-for-house', language), health('pregnancy-for-house')) : []),
    // In one line, so that what was noted is not lost among what was not; and said, so that nobody reads silence for safety.
    ...row(say('nothingKnown'), nothingNoted.join(' · ')),
  ];
  const letter = isNarrow ? undefined : textOf(stay, 'safety-letter', records);
  const letterInWords = letter === undefined ? undefined : safetyWords(letter, language);
  const safety = SAFETY.flatMap((id) =>
    row(questionLabel('stay', id, language), id === 'safety-letter' ? letterInWords : ofStay(id)),
  );
  const things: Row[] = [
    ...row(questionLabel('stay', 'wishes', language), ofStay('wishes')),
    ...row(say('deposited'), join(ofStay('deposited'), ofStay('deposited-why'))),
    ...row(
      say('rules'),
      !isNarrow && answerOf(stay, 'rules-explained', records) === true
        ? ['✓', ofStay('rules-language'), ofStay('rules-date')].filter((part) => part !== undefined).join(' · ')
        : undefined,
    ),
  ];
  const tonight = toldInHouse(records, today).map((code) => sentenceIn(code, language));
  const blocks: PaperBlock[] = [
    { block: 'facts', title: null, pairs: true, rows: person },
    ...(tonight.length === 0 ? [] : [{ block: 'notice', text: tonight.join('\n') } as const]),
    { block: 'facts', title: say('mustKnow'), rows: mustKnow },
    ...(inTable ? [{ block: 'table', title: say('medicines'), ...taken } as const] : []),
    // A heading with nothing under it reads as something that was forgotten.
    ...(safety.length === 0 ? [] : [{ block: 'facts', title: say('safety'), rows: safety } as const]),
    { block: 'notice', text: say('ifAsked') },
    ...(fixed.table.rows.length === 0 ? [] : [{ block: 'table', title: say('appointments'), ...fixed.table } as const]),
    // With nothing in either way there are lines to write on; a table alone needs none.
    ...(fixed.table.rows.length > 0 && listed.length === 0
      ? []
      : [{ block: 'list', title: say('appointments'), items: listed } as const]),
    ...(things.length === 0 ? [] : [{ block: 'facts', title: say('things'), rows: things } as const]),
    ...(onDuty.length === 0 ? [] : [{ block: 'facts', title: say('onDuty'), rows: onDuty.map(asRow) } as const]),
    // Who is named above is written in by nobody.
    { block: 'signatures', labels: [...(onDuty.length === 0 ? [say('duty')] : []), say('signedIn'), say('signedOut')] },
  ];
  const paper: Paper = {
    kind: 'house-sheet',
    language,
    heading: say('title'),
    whose: whose.map(({ value }) => isolated(value)).join(' · '),
    blocks,
    ...(complaintsTo === null ? {} : { back: backOf(complaintsTo, say) }),
    foot: [],
  };
  const enough = medicines.rows.flatMap((medicine) => medicine['enough-until'] ?? []);
  const said = new Set([
    ...typed.days,
    ...fixed.days,
    ...enough,
    ...DAYS_SAID.flatMap((id) => textOf(stay, id, records) ?? []),
  ]);
  const ours = new Set([
    ageWords(records, say, isNarrow),
    languagesOf(records, language, say('interpreter')),
    nothingNoted.join(' · '),
    letterInWords,
    say('unread'),
    health('medicines-kept-by'),
    ...medicines.rows.flatMap((medicine) => {
      const keeper = medicine['kept-by'];
      return keeper === undefined ? [] : answerLabel('health', 'medicines-kept-by', keeper, language);
    }),
    ...OUR_WORDS.map(ofStay),
  ]);
  const plain = new Set([
    ...[...fixed.days, ...enough].map((day) => dayLabel(day, language)),
    ...[...DAYS_SAID, 'room' as const].map(ofStay),
    shortened,
  ]);
  const also = pregnancy ? [] : PREGNANCY_WORDS;
  return {
    paper,
    ...lookThrough([...whose, ...textsOf(paper)], { secrets: secretsOf(records, language), said, ours, plain, also }),
  };
}

/** The back of the sheet, for whoever stays in the house. */
function backOf(complaintsTo: string, say: (key: string) => string): readonly PaperBlock[] {
  return [
    { block: 'facts', title: say('notRight'), rows: [{ label: say('complaintsTo'), value: complaintsTo }] },
    { block: 'notice', text: say('complaintsWords') },
  ];
}

/** The line at the foot of a copy, once the paper has a number in the outgoing list, which says who printed it: a sheet names no colleague. */
export function footOf(
  language: Language,
  places: {
    readonly at: string;
    readonly number: number;
    readonly copy: number;
    readonly copies: number;
    readonly destroyBy: string;
  },
  words: Text = SHEET_FOOT,
): string {
  return fill(words[language], { ...places, destroyBy: dayLabel(places.destroyBy, language) });
}

/** What the letter asks of the house: a night shift that is new has never been told what B means. */
function safetyWords(letter: string, language: Language): string {
  const found = codeOf('safety-letter', letter);
  if (found === undefined) return letter;
  const help = found.help?.[language];
  return help === undefined ? found.label[language] : `${found.label[language]}: ${help}`;
}

export function ageWords(records: readonly CaseRecord[], say: (key: string) => string, isNarrow: boolean): string {
  if (!mayBeUnder18(records)) return say('adult');
  // Who may be a child is one on the sheet, also where an age of 18 or more was told: that age would contradict it.
  const { years } = ageOf(records);
  return isNarrow || years === undefined || years >= 18 ? say('child') : fill(say('childAged'), { n: years });
}

/** That a child has no children is nothing that a house need read. */
function childrenWith(records: readonly CaseRecord[], answer: string | undefined): string | undefined {
  return answer !== undefined && mayBeUnder18(records) && saysNothing(answer) ? undefined : answer;
}

export function languagesOf(records: readonly CaseRecord[], language: Language, needed: string): string | undefined {
  const profile = ofKind(records, 'profile').findLast((record) => codesOf(record, 'languages', records).length > 0);
  if (profile === undefined) return undefined;
  const words = answerLabel('profile', 'languages', codesOf(profile, 'languages', records), language);
  return answerOf(profile, 'interpreter', records) === true ? `${words} (${needed})` : words;
}

function lines(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join('\n');
}

function join(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(' · ');
}

/** Whom one calls, and when. */
export function asRow({ name, telephone, hours }: OnDuty): Row {
  return { label: name, value: [telephone, hours].filter((part) => part !== '').join(' · ') };
}
