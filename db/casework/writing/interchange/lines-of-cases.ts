/**
 * The interchange lines of this office's own cases: what it wrote in them and is in force, one case a line, as `readLine` takes them. What
 * other offices wrote is theirs to give. Reads only.
 */
import { form, questionsOf } from '../../../codebook/forms/index.ts';
import { joinHalves } from '../../../codebook/halves.ts';
import type { SentenceCode } from '../../../codebook/sentences.ts';
import type { Answer, Body, Form } from '../../../codebook/types.ts';
import { ownStation } from '../../../store/station.ts';
import type { UserSession } from '../../people/user-session.ts';
import { textOf } from '../../record/answers.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { openingRecord } from '../../record/opening-record.ts';
import { formsAskedHere } from '../../record/own-questions.ts';
import { caseRecords } from '../../record/read.ts';
import { heldBackByKeeping } from '../../rules/consent.ts';
import { storyStaysClosed } from '../../rules/consent-given.ts';
import { leftWithoutStory, privateWithoutStory } from '../../rules/said-no.ts';

interface LinesOfCases {
  readonly lines: readonly string[];
  readonly records: number;
  /** Ids of the cases of the lines. */
  readonly cases: readonly string[];
  /** Cases that were asked for and are in no line, and why. */
  readonly stays: readonly { readonly reference: string; readonly code: SentenceCode }[];
  /** Answers that no line can hold: they cite what another office wrote, or this Waymark cannot read them. */
  readonly leftOut: readonly { readonly reference: string; readonly place: string }[];
}

/** Lines of these cases, or of every case that this office opened; in the order of their references, so that the same cases give the same lines. */
export function linesOfCases(session: UserSession, wanted?: readonly string[]): LinesOfCases {
  const found = wanted === undefined ? allCases(session) : [...new Set(wanted)];
  const all = found.map((caseId) => caseToWrite(session, caseId)).sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const going = all.filter(({ stays }) => stays === undefined);
  const labels = personLabels(going);
  const asked = formsAskedHere(session.db);
  const leftOut: { reference: string; place: string }[] = [];
  let records = 0;
  const lines = going.map((one) => {
    const written = recordLines(asked, one.records, records);
    records += one.records.length;
    leftOut.push(...written.leftOut.map((place) => ({ reference: one.reference, place })));
    const person = labels.get(one.person ?? '');
    return JSON.stringify({
      reference: one.reference,
      ...(person === undefined ? {} : { person }),
      records: written.records,
    });
  });
  return {
    lines,
    records,
    cases: going.map(({ caseId }) => caseId),
    stays: all.flatMap(({ reference, stays }) => (stays === undefined ? [] : [{ reference, code: stays }])),
    leftOut,
  };
}

interface CaseToWrite {
  readonly caseId: string;
  readonly reference: string;
  readonly person: string | undefined;
  readonly records: readonly CaseRecord[];
  readonly stays: SentenceCode | undefined;
}

function allCases({ db }: UserSession): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT case_id FROM case_index AS i WHERE kind = 'case'
       AND opener IN (SELECT id FROM own_station UNION SELECT k.id FROM known_station AS k JOIN own_station AS o ON o.office = k.office)`,
    )
    .pluck()
    .all();
}

function caseToWrite({ db }: UserSession, caseId: string): CaseToWrite {
  const all = caseRecords(db, caseId);
  const opening = openingRecord(all);
  const { office } = ownStation(db);
  const isStory = storyStaysClosed(all);
  const records = all
    .filter((record) => record.office === office && isWritable(record))
    .flatMap((record) => (isStory ? withoutStory(record) : [record]));
  return {
    caseId,
    reference: (opening && textOf(opening, 'reference', all)) ?? '',
    person: opening && textOf(opening, 'person', all),
    records,
    stays: whyItStays(all, opening?.office === office, records.length),
  };
}

function whyItStays(all: readonly CaseRecord[], isOwn: boolean, records: number): SentenceCode | undefined {
  if (!isOwn) return 'export-not-own';
  if (heldBackByKeeping(all) !== undefined) return 'export-not-kept';
  return records === 0 ? 'export-nothing-written' : undefined;
}

/** Where what happened may not be kept, no free text that may tell it goes into a file either. */
function withoutStory(record: CaseRecord): readonly CaseRecord[] {
  if (leftWithoutStory(record.kind) === 'nothing') return [];
  return [{ ...record, private: privateWithoutStory(record.kind, record.private) }];
}

function isWritable({ kind }: CaseRecord): boolean {
  const inForm = form(kind);
  return inForm !== undefined && inForm.system !== true && inForm.ownAct !== true;
}

/** Persons with several of the cases get a label that holds in the file; who has one needs none. */
function personLabels(cases: readonly CaseToWrite[]): ReadonlyMap<string, string> {
  const several = [...Map.groupBy(cases, ({ person }) => person ?? '')].filter(
    ([person, theirs]) => person !== '' && theirs.length > 1,
  );
  return new Map(several.map(([person], at) => [person, `person-${at + 1}`]));
}

/** The records as they stand in a line, numbered in the file after `before` others. */
function recordLines(asked: (inForm: Form) => Form, records: readonly CaseRecord[], before: number) {
  const numbers = new Map(records.map((record, at) => [record.id, String(before + at + 1)]));
  const leftOut: string[] = [];
  const written = records.map((record) => {
    const known = form(record.kind);
    if (known === undefined) throw new Error(`no form ${record.kind}`);
    const inForm = asked(known);
    const body = joinHalves(inForm, record.open, record.private);
    leftOut.push(...unwritable(inForm, record, body).map((id) => `${record.kind}.${id}`));
    const answers = questionsOf(inForm).flatMap(({ id, system }) => {
      const answer = body[id];
      if (answer === undefined || system === true) return [];
      const held = withNumbers(id, answer, inForm, numbers);
      if (held === undefined) leftOut.push(`${record.kind}.${id}`);
      return held === undefined ? [] : [[id, held] as const];
    });
    const day = inForm.date === undefined ? undefined : body[inForm.date];
    const dated = typeof day === 'string';
    return {
      kind: record.kind,
      id: numbers.get(record.id),
      ...(dated ? { date: day } : {}),
      body: Object.fromEntries(answers.filter(([id]) => !dated || id !== inForm.date)),
    };
  });
  return { records: written, leftOut };
}

/** Questions whose answers cannot be read here, or that a newer Waymark asked. */
function unwritable(inForm: Form, { unreadable }: CaseRecord, body: Body): readonly string[] {
  const known = new Set(questionsOf(inForm).map(({ id }) => id));
  return [...unreadable.open, ...unreadable.private, ...Object.keys(body).filter((id) => !known.has(id))];
}

/** An answer with the number of the record it cites in the place of its id; undefined where that is not in the line. */
function withNumbers(
  id: string,
  answer: Answer,
  inForm: Form,
  numbers: ReadonlyMap<string, string>,
): Answer | undefined {
  const cites = citedBy(id, answer, inForm);
  if (cites === undefined) return answer;
  const number = numbers.get(cites[0]);
  if (number === undefined) return undefined;
  const named = [number, cites[1]] as const;
  return Array.isArray(answer) ? named : { cites: named };
}

function citedBy(id: string, answer: Answer, inForm: Form): readonly [string, string] | undefined {
  if (typeof answer === 'object' && 'cites' in answer) return answer.cites;
  const names = questionsOf(inForm).some((question) => question.id === id && question.type === 'record');
  if (!names || !Array.isArray(answer)) return undefined;
  const [record, asked]: readonly (string | undefined)[] = answer;
  return record === undefined || asked === undefined ? undefined : [record, asked];
}
