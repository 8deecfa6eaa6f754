/**
 * The day sheet of a house for the night shift: rooms, names used, what to do, medicines by hour, appointments, who comes and goes, who must not meet
 * (papers/README.md, Day sheet). No reference stands on it. Pure.
 */
import { addDays } from '../../codebook/date.ts';
import { dayLabel } from '../../codebook/dates-in-words.ts';
import type { QuestionId } from '../../codebook/forms/index.ts';
import { DAY_SHEET } from '../../codebook/papers/day-sheet.ts';
import { PREGNANCY_WORDS } from '../../codebook/papers/forbidden-words.ts';
import { HOUSE_SHEET } from '../../codebook/papers/house-sheet.ts';
import { compareRooms } from '../../codebook/room-order.ts';
import { say as sentenceIn } from '../../codebook/sentences.ts';
import type { Column, Language, Row as TableRow } from '../../codebook/types.ts';
import type { StayWithoutCase } from '../../contract/house-tonight.ts';
import type { Paper, PaperBlock, PaperStop } from '../../contract/papers.ts';
import { rowsOf, textOf } from '../record/answers.ts';
import { newest } from '../record/counted-day.ts';
import { medicinesOf } from '../record/medicines.ts';
import { openingRecord } from '../record/opening-record.ts';
import { toldInHouse } from '../rules/danger-in-house.ts';
import { comesOn, daysOf, leavesOn, presenceOn, type Resident, sleepsOn } from '../rules/in-house.ts';
import { nameUsed } from '../rules/name-used.ts';
import { houseKnows, saidNo } from '../rules/said-no.ts';
import { marksOf } from '../rules/told-apart.ts';
import { APPOINTMENT_COLUMNS, appointments, inDayOrder, isAmong } from './appointments.ts';
import { answerLabel, fill, questionLabel } from './labels.ts';
import { type Findings, lookThrough, type Row } from './look-through.ts';
import { atEachHour, byHourOfNight, MEDICINE_COLUMNS } from './medicines.ts';
import { paperTable } from './paper-table.ts';
import { secretsOf } from './secrets.ts';

interface DaySheet extends Findings {
  readonly paper: Paper;
}

/** What one person has on the sheet, by where it stands. */
interface Lines {
  readonly room: string;
  /** Whether they sleep there tonight. */
  readonly here: boolean;
  /** Whether they are there still and sleep there no more. */
  readonly leavesToday: boolean;
  readonly know: readonly Row[];
  /** The name used; `who`: with what tells them apart from others of that name. */
  readonly name: string;
  readonly who: string;
  readonly medicines: readonly TableRow[];
  readonly appointments: readonly TableRow[];
  readonly comesAndGoes: readonly string[];
  /** From which rooms to keep apart, as it was typed. */
  readonly apartFrom: string | undefined;
}

const KNOW = ['allergies', 'precautions', 'at-night'] as const satisfies readonly QuestionId<'health'>[];
const ROOM_COLUMN: Column = { id: 'room', type: 'text', label: DAY_SHEET.room ?? { en: '', fr: '', es: '' } };
const GIVEN_COLUMN: Column = { id: 'given', type: 'text', label: DAY_SHEET.given ?? { en: '', fr: '', es: '' } };
const NAME_COLUMN: Column = { id: 'who', type: 'text', label: DAY_SHEET.name ?? { en: '', fr: '', es: '' } };

export function daySheet(
  residents: readonly Resident[],
  withoutCase: readonly StayWithoutCase[],
  language: Language,
  today: string,
): DaySheet {
  const say = (key: string): string => DAY_SHEET[key]?.[language] ?? key;
  const marks = marksOf([
    ...residents.map(namedIn),
    ...withoutCase.map(({ id, nameUsed: name }) => ({ person: id, name, reference: null })),
  ]);
  const found = residents.map((resident) => ({
    resident,
    lines: linesOf(resident, marks.get(resident.caseId), language, today),
  }));
  const others = withoutCase.map((stay) => linesWithoutCase(stay, language, today));
  const inRooms = [...found.map(({ lines }) => lines), ...others].toSorted((a, b) => compareRooms(a.room, b.room));
  const medicines = byHourOfNight(inRooms.flatMap(({ medicines: taken }) => taken)).map(toTick);
  const fetched = inDayOrder(inRooms.flatMap(({ appointments: fixed }) => fixed));
  const here = inRooms.filter((one) => one.here);
  const listed = (title: string, items: readonly string[]): readonly PaperBlock[] =>
    items.length === 0 ? [] : [{ block: 'list', title: say(title), items }];
  const blocks: PaperBlock[] = [
    here.length === 0
      ? { block: 'list', title: say('here'), items: [say('nobody')] }
      : {
          block: 'table',
          title: say('here'),
          columns: [say('room'), say('name'), say('know')],
          rows: here.map(({ room, who, know }) => [room, who, know.map((one) => toKnow(one, say)).join('\n')]),
        },
    { block: 'notice', text: HOUSE_SHEET.ifAsked?.[language] ?? '' },
    ...(medicines.length === 0
      ? []
      : [tableOf(say('medicines'), toBeTicked(withWhom(MEDICINE_COLUMNS, 1)), medicines, language)]),
    ...(fetched.length === 0
      ? []
      : [tableOf(say('appointments'), withWhom(APPOINTMENT_COLUMNS, 2), fetched, language)]),
    ...listed(
      'leaveToday',
      inRooms.flatMap(({ leavesToday, room, who }) => (leavesToday ? [inWords(room, who)] : [])),
    ),
    ...listed(
      'comesAndGoes',
      inRooms.flatMap(({ comesAndGoes }) => comesAndGoes),
    ),
    ...listed(
      'apart',
      inRooms.flatMap(({ room, apartFrom }) => apartWords(room, apartFrom, say) ?? []),
    ),
    { block: 'signatures', labels: [say('shift'), HOUSE_SHEET.duty?.[language] ?? '', say('destroyed')] },
  ];
  const paper: Paper = {
    kind: 'day-sheet',
    language,
    heading: say('title'),
    whose: fill(say('night'), { day: dayLabel(today, language) }),
    blocks,
    foot: [],
  };
  const findings = [
    ...found.map(({ resident, lines }) => sayingWhose(lines, lookedThrough(resident, lines, language, today))),
    ...others.map((lines) => sayingWhose(lines, lookThrough(textsOf(lines, language), { also: PREGNANCY_WORDS }))),
  ];
  return {
    paper,
    stops: findings.flatMap(({ stops }) => stops),
    likenesses: findings.flatMap(({ likenesses }) => likenesses),
  };
}

/** An answer says what was asked, or *None known* would be of anything; what the house is told in a sentence says it itself. */
function toKnow({ label, value }: Row, say: (key: string) => string): string {
  return label === say('know') ? value : fill(say('answer'), { label, value });
}

function withWhom(columns: readonly Column[], at: number): readonly Column[] {
  return [...columns.slice(0, at), ROOM_COLUMN, NAME_COLUMN, ...columns.slice(at)];
}

/** A box beside each hour; what is taken when needed has none. */
function toTick(row: TableRow): TableRow {
  return row.hour === undefined ? row : { ...row, given: '☐' };
}

function toBeTicked([hour, ...others]: readonly Column[]): readonly Column[] {
  return [...(hour === undefined ? [] : [hour]), GIVEN_COLUMN, ...others];
}

function tableOf(title: string, columns: readonly Column[], rows: readonly TableRow[], language: Language): PaperBlock {
  return { block: 'table', title, ...paperTable(columns, rows, language) };
}

/** By what name somebody is on the sheet, and by what they are told apart from another of that name. */
function namedIn({ caseId, records, shows }: Resident): Parameters<typeof marksOf>[0][number] {
  const opening = openingRecord(records);
  const reference = opening === undefined ? undefined : textOf(opening, 'reference', records);
  return {
    person: caseId,
    name: shows === 'nobody' ? null : (nameUsed(records) ?? null),
    reference: reference ?? null,
  };
}

function linesOf(
  { records, stay, shows }: Resident,
  mark: string | undefined,
  language: Language,
  today: string,
): Lines {
  const say = (key: string): string => DAY_SHEET[key]?.[language] ?? key;
  const room = textOf(stay, 'room', records) ?? '';
  const days = daysOf(stay, records);
  const night = nightOf(days, today);
  const name = (shows === 'nobody' ? undefined : nameUsed(records)) ?? say('noName');
  const who = mark === undefined ? name : `${name} (${mark})`;
  const comesAndGoes = comingAndGoing({ who, room, ...days }, language, today);
  const apartFrom = textOf(stay, 'keep-apart-from', records);
  if (shows !== 'all') {
    const know = [{ label: say('know'), value: say('askDuty') }];
    return {
      ...NOTHING,
      room,
      ...night,
      name,
      who,
      know,
      comesAndGoes,
      apartFrom: shows === 'name' ? apartFrom : undefined,
    };
  }
  // Who does not want anything kept is on the sheet with what the house must know, and no more.
  const isNarrow = saidNo(records) !== undefined;
  const medicines = medicinesOf(records);
  const labelled = (kind: string, id: string, value: string | undefined): Row[] =>
    value === undefined || value === '' ? [] : [{ label: questionLabel(kind, id, language), value }];
  const known = KNOW.flatMap((id) => {
    const value = isNarrow && !houseKnows('health', id) ? undefined : newest(records, 'health', id, 'date')?.value;
    // An empty cell would be read as no allergy.
    if (value === undefined) return id === 'allergies' ? labelled('health', id, say('notNoted')) : [];
    return labelled('health', id, answerLabel('health', id, value, language));
  });
  const last = addDays(today, 1);
  const typed = appointments(isNarrow ? undefined : textOf(stay, 'appointments', records), today, language);
  return {
    room,
    ...night,
    name,
    who,
    know: [
      ...toldInHouse(records, today).map((code) => ({ label: say('know'), value: sentenceIn(code, language) })),
      ...known,
      ...labelled('health', 'medicines', medicines.text),
      ...(medicines.isUnread ? [{ label: say('know'), value: HOUSE_SHEET.unread?.[language] ?? '' }] : []),
      ...typed.lines.map((value) => ({ label: questionLabel('stay', 'appointments', language), value })),
    ],
    medicines: night.here ? medicines.rows.flatMap(atEachHour).map((line) => ({ ...line, room, who })) : [],
    appointments:
      !night.here || isNarrow
        ? []
        : rowsOf(stay, 'appointment-list', records)
            .filter((row) => isAmong(row, today, last))
            .map((row) => ({ ...row, room, who })),
    comesAndGoes,
    apartFrom,
  };
}

const NOTHING = { know: [], medicines: [], appointments: [], comesAndGoes: [], apartFrom: undefined } as const;

function linesWithoutCase(stay: StayWithoutCase, language: Language, today: string): Lines {
  const say = (key: string): string => DAY_SHEET[key]?.[language] ?? key;
  const who = stay.nameUsed ?? say('noName');
  const room = stay.room ?? '';
  const know = stay.mustKnow === null ? [] : [{ label: say('know'), value: stay.mustKnow }];
  const { first: from, until } = stay;
  const comesAndGoes = comingAndGoing({ who, room, from, until, expectedUntil: undefined }, language, today);
  return { ...NOTHING, room, ...nightOf({ from, until }, today), name: who, who, know, comesAndGoes };
}

interface Going extends Omit<ReturnType<typeof daysOf>, 'came'> {
  readonly who: string;
  readonly room: string;
}

/** Today and tomorrow. */
function comingAndGoing({ who, room, ...days }: Going, language: Language, today: string): readonly string[] {
  const line = (key: 'comes' | 'leaves', is: typeof comesOn | typeof leavesOn): readonly string[] =>
    [today, addDays(today, 1)]
      .filter((day) => is(days, day))
      .map((day) => inWords(dayLabel(day, language), room, who, DAY_SHEET[key]?.[language] ?? ''));
  const leaves = nightOf(days, today).leavesToday ? [] : line('leaves', leavesOn);
  return [...line('comes', comesOn), ...leaves];
}

function nightOf(days: Pick<Partial<Going>, 'from' | 'until'>, today: string): Pick<Lines, 'here' | 'leavesToday'> {
  const here = sleepsOn(days, today);
  return { here, leavesToday: !here && presenceOn(days, today) === 'here' };
}

function inWords(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function apartWords(room: string, others: string | undefined, say: (key: string) => string): string | undefined {
  return others === undefined ? undefined : fill(say('apartFrom'), { room: room === '' ? '–' : room, others });
}

/** What is printed of one person, value by value: who comes tomorrow is on the sheet with nothing but the name and the room. */
function textsOf(lines: Lines, language: Language): readonly Row[] {
  const say = (key: string): string => DAY_SHEET[key]?.[language] ?? key;
  const labelled = (label: string, values: readonly string[]): readonly Row[] =>
    values.map((value) => ({ label, value }));
  return [
    { label: say('name'), value: lines.name },
    { label: say('room'), value: lines.room },
    ...(lines.here ? lines.know : []),
    ...labelled(say('medicines'), cellsIn(MEDICINE_COLUMNS, lines.medicines, language)),
    ...labelled(say('appointments'), cellsIn(APPOINTMENT_COLUMNS, lines.appointments, language)),
    ...(lines.apartFrom === undefined ? [] : [{ label: say('apart'), value: lines.apartFrom }]),
  ];
}

/** The cells of a table as they are printed. */
function cellsIn(columns: readonly Column[], rows: readonly TableRow[], language: Language): readonly string[] {
  return paperTable(columns, rows, language).rows.flat();
}

/** A sheet of many says whose line is meant. `asked`: the answer alone, for a list that names nobody. */
function sayingWhose({ room, who }: Lines, { stops, likenesses }: Findings): Findings {
  const whose = inWords(room, who);
  const saying = ({ code, places }: PaperStop): PaperStop => ({
    code,
    places: { ...places, label: `${whose}: ${places.label}`, asked: places.label ?? '' },
  });
  return { stops: stops.map(saying), likenesses: likenesses.map(saying) };
}

function lookedThrough({ records, shows }: Resident, lines: Lines, language: Language, today: string): Findings {
  if (shows === 'nobody') return { stops: [], likenesses: [] };
  const say = (key: string): string => DAY_SHEET[key]?.[language] ?? key;
  const days = [...lines.medicines, ...lines.appointments].flatMap((row) =>
    [row['enough-until'], row.day].flatMap((day) => (typeof day === 'string' ? [day] : [])),
  );
  // What a table has in words of ours: days, hours, codes.
  const inOurWords = (columns: readonly Column[], rows: readonly TableRow[]): readonly string[] =>
    cellsIn(
      columns.filter(({ type }) => type !== 'text'),
      rows,
      language,
    );
  const ours = new Set([
    ...toldInHouse(records, today).map((code) => sentenceIn(code, language)),
    HOUSE_SHEET.unread?.[language],
    say('noName'),
    say('askDuty'),
    say('notNoted'),
  ]);
  const plain = new Set([
    ...inOurWords(MEDICINE_COLUMNS, lines.medicines),
    ...inOurWords(APPOINTMENT_COLUMNS, lines.appointments),
  ]);
  const pregnancy = newest(records, 'health', 'pregnancy-may-be-known', 'date')?.value === true;
  const also = pregnancy ? [] : PREGNANCY_WORDS;
  const secrets = secretsOf(records, language);
  return lookThrough(textsOf(lines, language), { secrets, said: new Set(days), ours, plain, also });
}
