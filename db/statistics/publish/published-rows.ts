/**
 * From the facts of one case to the rows that are published of it. Pure. What is in no list of this version leaves as the word *unclassified*, never as
 * it stands: a code of another office, or of one that lies, can hold anything.
 */
import { type FactRow, type FactValue, isMissingValue } from '../../casework/derived/facts.ts';
import { toldOf } from '../../casework/derived/request-told.ts';
import { dateFault, earliest, latest } from '../../codebook/date.ts';
import { PUBLISHED } from '../../codebook/published.ts';
import { isCountry } from '../../codebook/world.ts';
import { codesOf, ofBits, UNCLASSIFIED } from '../dimension.ts';
import { first } from '../placing.ts';
import { COUNTRY_SET, everyCodeOfSet, isInSet, OFFICE_SET, PROJECT_SET } from './code-sets.ts';
import { isCodeLeftOut } from './codes-left-out.ts';
import {
  type CASE_TABLES,
  PUBLISHED_VARIABLES,
  type PublishedRow,
  type PublishedValue,
  type Shape,
} from './published-tables.ts';

/** What of this publishing the rows hang on. */
interface PublishingFor {
  /** Another id in the place of one, the same for the same. */
  readonly newId: (id: string) => string;
  /** Offices that are known here, and lines of the register of projects: no other names leave. */
  readonly offices: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
}

type CaseTableId = (typeof CASE_TABLES)[number]['id'];
type PublishedCase = Readonly<Record<CaseTableId, readonly PublishedRow[]>>;

/** The rows of one office's part in a case, by table. */
export function publishedRows(
  { caseId, office, values }: Pick<FactRow, 'caseId' | 'office' | 'values'>,
  publishing: PublishingFor,
): PublishedCase {
  const key: PublishedRow = [publishing.newId(caseId), officeNamed(office, publishing)];
  const rows: Record<CaseTableId, PublishedRow[]> = { parts: [], answers: [], days: [], referrals: [], missing: [] };
  const part: PublishedValue[] = [...key];
  const lacks = (variable: string, reason: string) => rows.missing.push([...key, variable, reason]);
  for (const { variable, shape } of PUBLISHED_VARIABLES) {
    const value = values[variable.id] ?? null;
    const isGiven = !isMissingValue(value);
    if (!isGiven && value !== null) lacks(variable.id, String(value));
    switch (shape.kind) {
      case 'code': {
        const isTold = isGiven && !isCodeLeftOut(shape.set, String(value));
        const known = isTold && isKnown(shape.set, String(value), publishing);
        if (isTold && !known) lacks(variable.id, UNCLASSIFIED);
        part.push(known ? String(value) : null);
        break;
      }
      case 'codes':
        for (const code of isGiven ? codesIn(shape, value) : []) {
          if (isCodeLeftOut(shape.set, code)) continue;
          if (isKnown(shape.set, code, publishing)) rows.answers.push([...key, variable.id, code]);
          else lacks(variable.id, UNCLASSIFIED);
        }
        break;
      case 'id':
        part.push(publishing.newId(String(value)));
        break;
      case 'number': {
        const known = isWhole(value) && value >= shape.least && value <= shape.most;
        if (isGiven && !known) lacks(variable.id, UNCLASSIFIED);
        part.push(known ? value : null);
        break;
      }
      case 'yes-no':
        part.push(typeof value === 'number' ? value === 1 : null);
        break;
      case 'day':
        part.push(daysIn(value)[0] ?? null);
        break;
      case 'interval': {
        const between = first(daysIn(value));
        part.push(between?.from ?? null, between?.to ?? null);
        break;
      }
      case 'days':
        for (const day of daysIn(value)) rows.days.push([...key, shape.of, earliest(day), latest(day)]);
        break;
      case 'requests':
        for (const request of isGiven ? codesOf(String(value)) : [])
          rows.referrals.push([...key, ...requestTold(request)]);
        break;
      case 'reasons':
        for (const [id = '', reason = ''] of codesOf(value ?? '').map((word) => word.split('='))) {
          if (PUBLISHED.has(id) && isInSet('no-answer', reason)) lacks(id, reason);
        }
        break;
    }
  }
  rows.parts.push(part);
  return rows;
}

/** One that is not known here has a name that is drawn, so that the rows of two are not taken for one. */
function officeNamed(office: string, { offices, newId }: PublishingFor): string {
  return offices.has(office) ? office : `${UNCLASSIFIED}-${newId(`office ${office}`).slice(0, 8)}`;
}

function isKnown(set: string, code: string, { offices, projects }: PublishingFor): boolean {
  if (set === OFFICE_SET) return offices.has(code);
  if (set === PROJECT_SET) return projects.has(code);
  return set === COUNTRY_SET ? isCountry(code) : isInSet(set, code);
}

function codesIn({ set, bits }: Extract<Shape, { kind: 'codes' }>, value: FactValue): readonly string[] {
  if (!bits) return [...new Set(codesOf(value ?? ''))];
  return ofBits(
    everyCodeOfSet(set).map(({ code }) => code),
    Number(value),
  );
}

function isWhole(value: FactValue): value is number {
  return Number.isSafeInteger(value);
}

/** Days, months and years with a space between; what is no date is none. */
function daysIn(value: FactValue): readonly string[] {
  return typeof value === 'string' ? value.split(' ').filter((day) => dateFault(day) === undefined) : [];
}

const TOLD = [
  ['to-kind', 'provider-kind'],
  ['for', 'referral-for'],
  ['service', 'service'],
  ['outcome', 'request-outcome'],
] as const;

function requestTold(request: string): PublishedRow {
  const [day] = daysIn(toldOf(request, 'day') ?? null);
  const codes = TOLD.map(([what, set]) => {
    const told = toldOf(request, what);
    if (told === undefined || isInSet(set, told)) return told ?? null;
    return isCodeLeftOut(set, told) ? null : UNCLASSIFIED;
  });
  return [day === undefined ? null : earliest(day), day === undefined ? null : latest(day), ...codes];
}
