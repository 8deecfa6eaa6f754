/**
 * Whatever another office signs is taken in, kept byte for byte, and stops nobody: every question of every form with what it cannot mean,
 * and a codebook of years to come. Each value meets each form once here; `npm run bench -- hostile` has it meet each form in both ways, and
 * has twice as much of it read by those who read less.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { UserSession } from '../../../db/casework/people/user-session.ts';
import { FORMS, questionsOf, sensitivityHalf } from '../../../db/codebook/forms/index.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import type { Form, Question, QuestionType } from '../../../db/codebook/types.ts';
import { type JsonObject, type JsonValue, writeLine } from '../../../db/store/line.ts';
import { randomId } from '../../../db/store/station.ts';
import { introduce, openDesk, putFile, type Desk as Station, writeCase } from '../exchange/desk.ts';
import {
  type ForgedRecord,
  type ForgedStation,
  forgeChapter,
  forgeSealed,
  forgeStation,
  packed,
} from '../exchange/forge.ts';
import { call, deskOf } from './a-desk.ts';
import { everyRole, uncodedAnswers, uncodedChanges } from './every-read.ts';

let station: Station;
let sender: ForgedStation;
let sessions: readonly UserSession[];

beforeEach(async () => {
  station = await openDesk('MD-KIV');
  const [other, hq] = await Promise.all([forgeStation('RS-BEG'), forgeStation('HQ', { kind: 'headquarters' })]);
  sender = other;
  introduce(station, [station.station, other, hq]);
  sessions = everyRole(station);
});
afterEach(() => station.close());

const ITSELF = 'the record itself';
const NEXT = 'the next record';
type Value = JsonValue | typeof ITSELF | typeof NEXT;

const wide = (n: number): JsonObject => Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, i]));
const deep = (n: number): JsonValue => (n === 0 ? null : [deep(n - 1)]);
const words = (n: number, of = 'unknown'): readonly string[] => Array.from({ length: n }, () => of);

const rows = (n: number): JsonValue => Array.from({ length: n }, () => ({ name: 'x' }));

/** About ninety things that an answer may be said to be, as far as a line can hold them. */
const HOSTILE: readonly Value[] = [
  ...[null, true, false, 0, 1, -1, 17, 7_777, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
  ...['', ' ', '\n', 'x', 'yes', 'no', 'null', 'undefined', 'NaN', 'constructor', '__proto__', 'tostring'],
  ...['hasOwnProperty', 'valueOf', 'agrees', 'refuses', 'emergency', 'with-name', 'asked', 'age', 'override', 'case'],
  ...['2026', '2026-13', '2026-00', '2026-02-31', '2026-02-29', '9999-12-31', '0000-01-01', '1899-12-31', '2200-01-01'],
  ...['+275760-09-13', '2026-05-04T10:00Z', '2026-5-4', '٢٠٢٦-٠٥-٠٤', 'KGZ', 'KG-GB', 'kir', 'EUR', 'H1'],
  ...[
    '\u202eenoyna',
    '\u2066a\u2069',
    '\u200b',
    '\ufeffAlina',
    'a\u0000b',
    'a\u001bc',
    '\u0085',
    '\u{1f600}',
    'ﷺ'.repeat(500),
  ],
  ...['<script>alert(1)</script>', "'; DROP TABLE record; --", '{"missing":"unknown"}', '%s%n', 'x'.repeat(20_000)],
  ...[[], [null], [1, 2], [[]], [''], ['constructor'], ['KGZ', 'KGZ'], words(2_000), ['yes', 'no', null], deep(5)],
  ...[{}, wide(300), { missing: null }, { missing: 'forgotten' }, { missing: 'unknown', cites: [] }, { missing: [] }],
  ...[{ cites: null }, { cites: {} }, { cites: 'x' }, { cites: [null] }, { cites: [] }, { cites: [1, 2] }],
  ...[{ cites: ['constructor', 'constructor'] }, { cites: [randomId(), 'sex'] }, { least: 15, most: 17 }],
  ...[{ constructor: { name: 'x' } }, { value: 'agrees' }, ITSELF, NEXT],
  // Tables as they may not be, and one that is one with signs and a column of its own.
  ...[[{}], [{ name: null }], [{ name: 'x' }, 'y'], [{ day: '2026-02-31', hours: '25:00' }], rows(1_800)],
  ...[[{ name: 'x', constructor: 'y' }], [{ name: '\u202ex', day: '2026-01-13', later: 'z' }]],
];

/** A right answer, so that what is wrong stands among what is not. */
function right(question: Question): JsonValue {
  switch (question.type) {
    case 'code':
      return list(question.list ?? '').codes[0]?.code ?? '';
    case 'codes':
      return list(question.list ?? '').codes.map(({ code }) => code);
    case 'flag':
      return true;
    case 'text':
    case 'long-text':
      return 'invented';
    case 'date':
      return '2026-01-12';
    case 'number':
    case 'money':
    case 'rate':
      return question.min ?? 1;
    case 'country':
      return 'MDA';
    case 'countries':
      return ['MDA'];
    case 'language':
      return 'ron';
    case 'languages':
      return ['ron'];
    case 'currency':
      return 'EUR';
    case 'register':
      return question.subdivision === true ? 'MD-CU' : 'H1';
    case 'id':
      return randomId();
    case 'record':
      return [randomId(), 'result'];
    case 'questions':
      return ['profile.nationalities'];
    case 'rows':
      return [{ [question.columns[0]?.id ?? '']: question.columns[0]?.type === 'date' ? '2026-01-13' : 'invented' }];
  }
}

function said(value: Value, question: Question, ids: readonly string[], at: number): JsonValue {
  const cited = value === ITSELF ? ids[at] : value === NEXT ? ids[(at + 1) % ids.length] : undefined;
  return cited === undefined ? asLongAsCounts(value, question) : { cites: [cited, question.id] };
}

const TEXTS: ReadonlySet<QuestionType> = new Set(['text', 'long-text']);
const SEVERAL: ReadonlySet<QuestionType> = new Set(['codes', 'countries', 'languages', 'questions', 'record', 'rows']);
/** More letters than a code has. */
const BEGINNING = 100;

/** Whole where the question may be answered at length; any other refuses the beginning as it would the whole, which is read a thousand times. */
function asLongAsCounts(value: JsonValue, { type }: Question): JsonValue {
  if (typeof value === 'string' && !TEXTS.has(type)) return value.slice(0, BEGINNING);
  return Array.isArray(value) && !SEVERAL.has(type) ? value.slice(0, BEGINNING) : value;
}

/** A record of the form with an answer to every question: those whose place is hostile get what it cannot mean. */
function recordOf(
  form: Form,
  value: Value,
  hostile: (place: number) => boolean,
  ids: readonly string[],
  at: number,
): ForgedRecord {
  const halves: Record<'open' | 'private', Record<string, JsonValue>> = { open: {}, private: {} };
  for (const [place, question] of questionsOf(form).entries()) {
    const answer = hostile(place) ? said(value, question, ids, at) : right(question);
    halves[sensitivityHalf(question.sensitivity)][question.id] = answer;
  }
  return { kind: form.kind, id: ids[at] ?? '', body: halves.open, private: halves.private };
}

/** Both ways for each form and value, or one: by turns, so that each form and each value is met in both. */
const BOTH_WAYS = process.env.WAYMARK_HOSTILE === 'both-ways';

/** Each form with that value alone, or with every second answer right, the others for the next value that comes to it in this way. */
function recordsWith(value: Value, turn: number): readonly ForgedRecord[] {
  const every = () => true;
  const second = (place: number) => place % 2 === (turn >> (BOTH_WAYS ? 0 : 1)) % 2;
  const wanted = [...FORMS.values()].flatMap((form, at) => {
    const ways = BOTH_WAYS ? [every, second] : [(at + turn) % 2 === 0 ? every : second];
    return ways.map((hostile) => ({ form, hostile }));
  });
  const ids = wanted.map(() => randomId());
  return wanted.map(({ form, hostile }, at) => recordOf(form, value, hostile, ids, at));
}

const ROOM = [{ kind: 'stay', open: { house: 'H1', from: '2026-01-12', room: '4' } }];

/** One of our own cases for each chapter, which the sender adds to; and one that is the sender's alone. */
async function receive(chapters: readonly (readonly ForgedRecord[])[], more: readonly Buffer[] = []) {
  const cases = chapters.map((records, at) => ({
    caseId: at === 0 ? randomId() : writeCase(station, `MD-KIV-26-${String(at).padStart(6, '0')}`, {}, ROOM),
    records,
  }));
  const parts = cases.map(({ caseId, records }) => packed(forgeChapter(sender, caseId, records)));
  const lines = [...parts.flatMap((part) => part.lines), ...more];
  const file = putFile(station, 'in.waymark', await forgeSealed({ from: sender, to: station.station, parts, lines }));
  const { results } = await call(deskOf(station, station.session), 'exchange', 'open', { files: [file] });
  expect(results).toMatchObject([{ outcome: 'accepted', counts: { setAside: 0, cases: chapters.length } }]);
  return cases.map(({ caseId, records }) => ({
    caseId,
    records: records.slice(0, 1).map(({ id = '' }) => id),
  }));
}

/** The desk of the focal point works on: Today says what it knows, the house is who is there, a note is saved, everything verifies. */
async function expectWork(cases: readonly { readonly caseId: string }[]): Promise<void> {
  const desk = deskOf(station, station.session);
  const today = await call(desk, 'cases', 'today', {});
  const codes = today.groups.flatMap(({ lines }) => lines.map(({ code }) => code));
  expect(codes.filter((code) => !SENTENCES.has(code))).toEqual([]);
  const { rows } = await call(desk, 'cases', 'house', { on: '2026-01-13' });
  for (const { caseId } of cases.slice(1)) {
    expect(rows).toContainEqual(expect.objectContaining({ caseId, room: '4', from: '2026-01-12' }));
    await call(desk, 'records', 'save', { caseId, records: [{ kind: 'note', body: { text: 'work goes on' } }] });
  }
  expect(await call(desk, 'station', 'verify', {})).toMatchObject({ clean: true, faults: [] });
}

it('what no question means stops no call of anybody', async () => {
  const cases = await receive(HOSTILE.map(recordsWith));
  // The focal point reads all; half of the cases are read by one of the five others too, and each form in both ways by all of them.
  const isReadByOthers = (at: number) => BOTH_WAYS || Math.floor(at / 10) % 2 === 0;
  const faults = sessions.map((session, turn) => {
    const read = turn === 0 ? cases : cases.filter((_, at) => at % 5 === turn % 5 && isReadByOthers(at));
    return () => uncodedAnswers(station, [session], read);
  });
  for (const found of faults) expect(await found()).toEqual([]);
  await expectWork(cases);
});

it('nor any call that changes a case', async () => {
  // Every eighth value: the values meet each other in the records of a case, and each change reads all of them.
  const cases = await receive(HOSTILE.filter((_, at) => at % 8 === 0).map(recordsWith));
  expect(await uncodedChanges(station, sessions, cases)).toEqual([]);
  await expectWork(cases);
});

it('what a newer Waymark writes stops no call of anybody', async () => {
  const newer = (kind: string, body: JsonObject, more: JsonObject = {}): ForgedRecord => ({
    kind,
    id: randomId(),
    body,
    private: body,
    fields: { v: '1.7', codebook: '9', mood: { of: ['a', 'b'] }, ...more },
  });
  const answers: JsonObject = {
    'new-code': 'of-later',
    'new-codes': ['of-later', 'of-much-later'],
    'new-flag': true,
    'new-text': 'written later',
    'new-date': '2028-02-29',
    'new-span': { from: '2028', to: '2029' },
    'new-rows': [{ month: '2028-01', pay: 5 }],
    'new-rows.count': 1,
    'x-md-kiv.own': 4,
    constructor: 'x',
  };
  const known = [...FORMS.values()].map((form) =>
    newer(form.kind, {
      ...Object.fromEntries(
        questionsOf(form).map((question): [string, JsonValue] => [
          question.id,
          question.type === 'code' ? 'of-later' : question.type === 'codes' ? ['of-later'] : { later: [1] },
        ]),
      ),
      ...answers,
    }),
  );
  const long = newer('stay', { 'child-list': rows(10_000), 'child-list.count': 10_000 });
  const kinds = ['voucher', 'constructor', 'x-own', 'perpetrator', 'Form!'].map((kind) => newer(kind, answers));
  const line = writeLine({ of: { any: ['shape'] }, type: 'release', v: '2.4' });
  const cases = await receive([kinds, known, [...kinds, long], [...known, ...kinds]], [line]);
  expect(await uncodedAnswers(station, sessions, cases)).toEqual([]);
  await expectWork(cases);
  expect(station.db.prepare("SELECT CAST(line AS TEXT) FROM kept_line WHERE type = 'release'").pluck().all()).toEqual([
    line.toString('utf8'),
  ]);
});
