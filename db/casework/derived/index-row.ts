/** What lists and the search keep of a case: one pure function from its records. */

import type { Kind, QuestionId } from '../../codebook/forms/index.ts';
import { NAME_KINDS, type NameKind } from '../../contract/case-list.ts';
import { FLAG_URGENCY, type FlagSince, URGENCIES } from '../../contract/case-row.ts';
import { codesOf, ofKind, type QuestionOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, inOrder, newest, thatCount } from '../record/counted-day.ts';
import { metOffices } from '../record/counted-here.ts';
import { type FileKind, fileKind } from '../record/file-kind.ts';
import { countsAsOwn, openingRecord, personOf } from '../record/opening-record.ts';
import { ageOf } from '../rules/age.ts';
import { waitsForApprover } from '../rules/asked-of.ts';
import { flagsOf, stageOf } from '../rules/case-stage.ts';
import { sharingWith } from '../rules/consent.ts';
import { emergencyEnds } from '../rules/emergency.ts';
import { linesNamed } from '../rules/fund.ts';
import { officesHanded } from '../rules/handed-over.ts';
import { lastDayInHouse } from '../rules/in-house.ts';
import { awaitedUntil } from '../rules/journey-here.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { namedBy, nameUsed } from '../rules/name-used.ts';
import { nationalitiesOf } from '../rules/nationality.ts';
import { nextStepOf } from '../rules/next-step.ts';
import { saidNo } from '../rules/said-no.ts';
import { initials } from './initials.ts';
import { keptStays } from './kept-stays.ts';
import { keptKeys } from './name-keys/index.ts';
import { listedName, nameOrder } from './name-order.ts';
import { asksFrom, caseLines, dangerPlaces } from './today-lines.ts';

export interface IndexRow {
  readonly reference: string;
  readonly person: string | null;
  readonly opener: string;
  readonly opened: string | null;
  readonly name: string | null;
  readonly initials: string | null;
  readonly ageGroup: string | null;
  readonly minor: 0 | 1;
  readonly nationality: string | null;
  readonly stage: string;
  readonly flags: string;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  /** {@link lastDayInHouse}. */
  readonly houseUntil: string | null;
  readonly today: string;
  /** The UTC minute at which the hours of an emergency end; null where there is none. */
  readonly emergencyUntil: string | null;
  /** 1: somebody said that nothing may be kept, and the file is the focal point's alone. */
  readonly closedByNo: 0 | 1;
  /** 1: a decision waits for the approver. */
  readonly asksApprover: 0 | 1;
  readonly offices: string;
  readonly sharing: string;
  readonly kind: FileKind;
  /** The offices that met the person, by their own records in force, divided by spaces. */
  readonly met: string;
  /** Every name the person goes by, each once ({@link KeptName} as JSON). */
  readonly names: string;
  /** {@link listedName}; and of a case its {@link nameOrder}: a file that is none has no place by name. */
  readonly listedName: string | null;
  readonly nameOrder: string | null;
  /** {@link dangerPlaces}. */
  readonly dangerOrder: number | null;
  readonly lateFrom: string | null;
  readonly lateUntil: string | null;
  readonly lateOrder: number | null;
  readonly dangerDay: string | null;
  readonly lateDay: string | null;
  /** The place of the most urgent flag in `URGENCIES`; null for none. */
  readonly flagOrder: number | null;
  readonly languages: string | null;
  readonly ageYears: number | null;
  /** {@link asksFrom}. */
  readonly asksFrom: string | null;
  readonly asksUntil: string | null;
  readonly keepingFrom: string | null;
  readonly gaps: string | null;
  /** {@link keptStays}. */
  readonly stays: string | null;
  /** {@link linesNamed} as JSON; null for none. */
  readonly projectLines: string | null;
  /** {@link officesHanded} as JSON; null for none. */
  readonly handedOffices: string | null;
  /** {@link awaitedUntil}. */
  readonly awaitedUntil: string | null;
  /** The keys of every name the person goes by (`name-keys`), divided by spaces. */
  readonly tokens: string;
  /** {@link searchedSigns} of the reference. */
  readonly signs: string;
}

/** A name that the person goes by, and which one it is. */
export interface KeptName {
  readonly kind: NameKind;
  readonly text: string;
}

function newestText<K extends Kind>(
  records: readonly CaseRecord[],
  kind: K,
  question: QuestionOf<K>,
  date: QuestionId,
): string | null {
  const value = newest(records, kind, question, date)?.value;
  return typeof value === 'string' ? value : null;
}

/** What the person is called and found by. */
export type FoundBy = Pick<IndexRow, 'name' | 'initials' | 'names' | 'listedName' | 'nameOrder' | 'tokens'>;

/**
 * The row, or undefined where nothing in force is left (all withdrawn, or not yet readable here). `own`: this office. `before`: by what the person is found,
 * where that is known to be as it was.
 */
export function indexRow(records: readonly CaseRecord[], own?: string, before?: FoundBy): IndexRow | undefined {
  if (records.length === 0) return undefined;
  const opening = openingRecord(records);
  const kind = fileKind(records, countsAsOwn);
  const began =
    kind === 'anonymous' ? ofKind(records, 'anonymous') : inOrder(thatCount(ofKind(records, 'intake')), 'date');
  const first = opening ?? began.find(countsAsOwn) ?? began[0] ?? records[0];
  if (first === undefined) return undefined;
  const reference = opening === undefined ? null : (textOf(opening, 'reference', records) ?? null);
  const next = nextStepOf(records);
  const emergencyUntil = emergencyEnds(records);
  const stage = stageOf(records);
  const flags = flagsOf(records);
  const lines = caseLines(records, emergencyUntil, own);
  const danger = dangerPlaces({ stage, kind }, lines);
  const age = ageOf(records);
  const asks = asksFrom({ stage, kind }, lines);
  const found = before ?? foundBy(records, kind);
  return {
    reference: reference ?? '',
    person: personOf(records),
    opener: first.station,
    opened: opening === undefined ? (dayTold(first, records) ?? null) : (textOf(opening, 'opened', records) ?? null),
    ageGroup: age.band ?? null,
    minor: mayBeUnder18(records) ? 1 : 0,
    nationality: nationalitiesOf(records).join(' ') || null,
    stage,
    flags: JSON.stringify(flags),
    nextStep: next.step ?? null,
    nextStepOn: next.day ?? null,
    houseUntil: lastDayInHouse(records) ?? null,
    today: JSON.stringify(lines),
    emergencyUntil: emergencyUntil ?? null,
    closedByNo: saidNo(records) === undefined ? 0 : 1,
    asksApprover: waitsForApprover(records) ? 1 : 0,
    offices: [...new Set(records.map((record) => record.office))].sort().join(' '),
    sharing: sharingWith(records, 'headquarters'),
    kind,
    met: [...metOffices(records)].sort().join(' '),
    dangerOrder: danger.always?.order ?? null,
    lateFrom: danger.late?.from ?? null,
    lateUntil: danger.late?.until ?? null,
    lateOrder: danger.late?.place?.order ?? null,
    dangerDay: danger.always?.day ?? null,
    lateDay: danger.late?.place?.day ?? null,
    flagOrder: flagOrder(flags),
    languages: languagesOf(records).join(' ') || null,
    ageYears: age.years ?? null,
    asksFrom: asks.asksFrom,
    asksUntil: asks.asksUntil,
    keepingFrom: asks.keepingFrom,
    gaps: asks.gaps,
    stays: keptStays(records),
    projectLines: listOrNull(linesNamed(records)),
    handedOffices: own === undefined ? null : listOrNull(officesHanded(records, own)),
    awaitedUntil: own === undefined ? null : (awaitedUntil(records, own) ?? null),
    signs: searchedSigns(reference ?? ''),
    name: found.name,
    initials: found.initials,
    names: found.names,
    listedName: found.listedName,
    nameOrder: found.nameOrder,
    tokens: found.tokens,
  };
}

function foundBy(records: readonly CaseRecord[], kind: FileKind): FoundBy {
  const named = namedBy(records);
  const given = newestText(named, 'identity', 'given-names', 'date');
  const family = newestText(named, 'identity', 'family-name', 'date');
  const used = nameUsed(records);
  const full = [given, family].filter((part) => part !== null);
  const name = full.length > 0 ? full.join(' ') : (used ?? null);
  const listed = listedName(family, given, used);
  const names = namesOf(inOrder(ofKind(named, 'identity'), 'date'), named);
  return {
    name,
    initials: name === null ? null : initials(name),
    names: JSON.stringify(names),
    listedName: listed,
    nameOrder: listed === null || kind !== 'case' ? null : nameOrder(listed),
    tokens: tokensOf(names.map(({ text }) => text)),
  };
}

/** The keys of names; those asked for last are remembered, because a case is saved several times in a row and its names seldom change. */
function tokensOf(names: readonly string[]): string {
  const asked = JSON.stringify(names);
  const found = lastTokens.get(asked) ?? [...new Set(names.flatMap((text) => keptKeys(text)))].join(' ');
  if (lastTokens.size >= MOST_TOKENS) lastTokens.clear();
  lastTokens.set(asked, found);
  return found;
}
const lastTokens = new Map<string, string>();
const MOST_TOKENS = 64;

/** What stands behind the last hyphen of a reference, from each sign on of which enough follow, divided by spaces: any part of it is the beginning of one. */
export function searchedSigns(reference: string): string {
  const own = (reference.split('-').at(-1) ?? '').replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  let signs = '';
  for (let at = 0; at + FEWEST_SIGNS <= own.length; at++) signs += at === 0 ? own : ` ${own.slice(at)}`;
  return signs;
}

/** Signs by which a reference is found, at least. */
export const FEWEST_SIGNS = 3;

function namesOf(identity: readonly RecordOf<'identity'>[], records: readonly CaseRecord[]): readonly KeptName[] {
  const told = identity.flatMap((record) =>
    NAME_KINDS.flatMap((kind) => codesOf(record, kind, records).map((text) => ({ kind, text }))),
  );
  return [...new Map(told.map((name) => [`${name.kind} ${name.text}`, name])).values()];
}

/** Every language that any office told, the best of each first. */
function languagesOf(records: readonly CaseRecord[]): readonly string[] {
  const told = inOrder(ofKind(records, 'profile'), '').flatMap((record) => codesOf(record, 'languages', records));
  return [...new Set(told)];
}

function listOrNull(values: readonly string[]): string | null {
  return values.length === 0 ? null : JSON.stringify(values);
}

function flagOrder(flags: readonly FlagSince[]): number | null {
  const places = flags.map(({ flag }) => URGENCIES.indexOf(FLAG_URGENCY[flag]));
  return places.length === 0 ? null : Math.min(...places);
}
