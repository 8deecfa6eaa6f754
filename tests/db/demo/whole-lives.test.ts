/** Whole lives: what an office tries everything with has every kind of record in it, in an order that can be true. */
import { describe, expect, it } from 'vitest';
import { FORMS, questionsOf } from '../../../db/codebook/forms/index.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { isRows } from '../../../db/codebook/rows.ts';
import type { Answer, Question } from '../../../db/codebook/types.ts';
import { warnings } from '../../../db/codebook/warnings.ts';
import { CASE_TABLES, reportRequest } from '../../../db/contract/statistics.ts';
import { inventedCases } from '../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { report } from '../../../db/statistics/report.ts';
import { openedBy } from '../../generate/records.ts';
import { asHeadquarters, factsOf } from '../statistics/table-of-facts.ts';

const DAY = '2026-05-04';
const lines = inventedCases(800, 3, DAY, { lives: true });
const lives = lines.map((line): readonly InterchangeRecord[] => JSON.parse(line).records);
const records = lives.flat();
const kinds = new Set(records.map(({ kind }) => kind));

/** Kinds that a lone office cannot write from a file: another office is in it, a picture, or the application itself. */
const NOT_FROM_A_FILE = ['anonymous', 'attachment', 'transfer', 'case'];

/** Lists of fewer codes are wholly used. */
const SHORT = 12;
/** But for these: somebody else decides it, or it would ring in an office where nobody can answer. */
const NEVER_SAID = new Set([
  ...['help', 'contact', 'return', 'child', 'family'].map((gate) => `gates ${gate}`),
  'safe-to-talk not-safe',
  'left-behind children',
  'stay-came not-yet',
  'left-for died',
]);

/** What a question, and each column of a table, says in one body, by list. */
function saidIn(question: Question, answer: Answer | undefined): readonly (readonly [string, unknown])[] {
  const own = question.list === undefined ? [] : [answer].flat().map((code) => [question.list ?? '', code] as const);
  const rows = isRows(answer) ? answer : [];
  const cells = (question.columns ?? []).flatMap((column) =>
    column.list === undefined ? [] : rows.map((row) => [column.list ?? '', row[column.id]] as const),
  );
  return [...own, ...cells];
}

const said = new Set(
  records.flatMap(({ kind, body }) => {
    const form = FORMS.get(kind);
    const questions = form === undefined ? [] : questionsOf(form);
    return questions.flatMap((question) => saidIn(question, body[question.id]).map((pair) => pair.join(' ')));
  }),
);

describe('whole lives', () => {
  it('are the same for the same seed, and others than the short ones only in what came besides', () => {
    expect(inventedCases(30, 3, DAY, { lives: true })).toEqual(inventedCases(30, 3, DAY, { lives: true }));
    const first = (cases: readonly string[]) =>
      cases.map((line) => JSON.parse(line).records.find(({ kind }: InterchangeRecord) => kind === 'intake').date);
    expect(first(inventedCases(30, 3, DAY, { lives: true }))).toEqual(first(inventedCases(30, 3, DAY)));
  });

  it('hold every kind of record, and every code of every short list', () => {
    expect([...FORMS.keys()].filter((kind) => !kinds.has(kind))).toEqual(NOT_FROM_A_FILE);
    const asked = [...FORMS.values()].filter(({ kind }) => kinds.has(kind)).flatMap(questionsOf);
    const lists = asked
      .filter(({ retired, system }) => retired !== true && system !== true)
      .flatMap(({ list: own, columns = [] }) => [own, ...columns.map((column) => column.list)])
      .filter((id) => id !== undefined);
    const codes = [...new Set(lists)]
      .map((id) => list(id))
      .map(({ id, codes: all }) => all.filter((one) => one.retired !== true).map(({ code }) => `${id} ${code}`))
      .filter((all) => all.length < SHORT)
      .flat();
    expect(codes.length).toBeGreaterThan(400);
    expect(codes.filter((code) => !said.has(code) && !NEVER_SAID.has(code))).toEqual([]);
  });

  it('are of grown people and children, of several origins, at every stage', () => {
    const answersOf = (kind: string, id: string) =>
      records.filter((record) => record.kind === kind).flatMap(({ body }) => [body[id]].flat());
    expect(new Set(answersOf('profile', 'nationalities')).size).toBeGreaterThan(5);
    const children = answersOf('profile', 'may-be-under-18').filter((flag) => flag === true).length;
    expect(children / lives.length).toBeGreaterThan(0.08);
    expect(children / lives.length).toBeLessThan(0.25);
    const furthest = lives.map((life) => STAGES.find((kind) => life.some((record) => record.kind === kind)));
    for (const stage of STAGES) expect(furthest).toContain(stage);
  });

  it('go one way: recruited, moved, held, out, identified, helped, planned, departed, arrived, seen again, closed', () => {
    for (const life of lives) {
      const days = way(life);
      expect(days, JSON.stringify(life)).toEqual(days.toSorted());
    }
  });

  it('raise no question that the forms would ask', () => {
    expect(lives.flatMap((life) => warnings(life.map(withDay), DAY))).toEqual([]);
  });
});

/** The furthest first. */
const STAGES = ['closure', 'follow-up', 'arrival', 'travel', 'plan', 'determination'];

function withDay({ kind, date, body }: InterchangeRecord) {
  const asked = FORMS.get(kind)?.date;
  return { kind, body: asked === undefined || date === undefined ? body : { ...body, [asked]: date } };
}

/** The months of a life's steps, in the order in which they come; what did not happen is not there. */
function way(life: readonly InterchangeRecord[]): readonly string[] {
  const first = (kind: string, asked?: string) => {
    const found = life.find((record) => record.kind === kind);
    return asked === undefined ? found?.date : found?.body[asked];
  };
  const seen = life.filter(({ kind, body }) => kind === 'follow-up' && body.state === 'done').at(0)?.date;
  const steps = [
    ...[first('recruitment', 'when'), first('journey-leg', 'left'), first('exploitation', 'started')],
    ...[first('way-out', 'when'), first('screening', 'identified-on'), first('determination')],
    ...[first('plan'), first('travel'), first('arrival'), seen, first('closure')],
  ];
  return steps.flatMap((step) => (typeof step === 'string' ? [step.slice(0, 7)] : []));
}

/**
 * Of those who are closed every one is closed: handing over takes another office. All these files are of one office, which helped all of them, and were opened on one day. Nobody in
 * them declines a question, and few are answered as unknown.
 */
const ONE_ROW = new Set([
  ...['closure-state', 'carried-over', 'assistance-country', 'assistance-region', 'office'],
  ...['questions-unknown', 'questions-declined'],
]);

/** Of a few children alone. */
const isColumn = (id: string) => id.includes('/');

describe('what the tables make of them', () => {
  const opened = lives
    .slice(0, 200)
    .map((life, at) => openedBy(`life-${at}`, { office: 'KG-BIS' }, life, { opened: '2026-01-02' }));

  it.each(['mission', 'headquarters'])('is something to read in every table of a %s', (kind) => {
    const facts = factsOf(opened);
    if (kind === 'headquarters') asHeadquarters(facts);
    for (const table of CASE_TABLES) {
      const { n, dimensions } = report(facts, { ...reportRequest.parse({ table }), protect: null }, DAY);
      expect(n, table).toBeGreaterThan(10);
      for (const { id, rows } of dimensions.filter(
        (dimension) => !ONE_ROW.has(dimension.id) && !isColumn(dimension.id),
      )) {
        const filled = rows.filter((row) => (row.n ?? 0) > 0).map(({ code }) => code);
        expect(filled.length, `${table}: ${id}`).toBeGreaterThan(1);
      }
    }
  });
});
