/**
 * What gates say of a step, as it is kept with the record of it (casework/RULES.md, The gate of a step): how each stands, what of what it asks is
 * there, and what is missing. Pure.
 */
import type { RowIn } from '../../codebook/forms/index.ts';
import {
  type ConditionOf,
  GATE_CONDITIONS,
  type GateCondition,
  type GateFinding,
  type KeptGate,
} from '../../codebook/lists/gate-then.ts';
import { isRows } from '../../codebook/rows.ts';
import type { Cell, Row } from '../../codebook/types.ts';
import type { Gate, KeptGateThen } from '../../contract/case-file.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { childConditionsThere } from './child-gate.ts';
import { overridingDecisions, POINTS_OF } from './override.ts';

type GateThenRow = RowIn<'travel', 'gate-then'>;

/** The question in which they are kept. */
export const GATE_THEN = 'gate-then';

/**
 * What was kept of the gates of a record's step, in the order in which they were looked at. Read from the record itself: what it cites is no word of
 * its own. Codes that only a newer Waymark knows are there as they came.
 */
export function gatesThenOf({ private: closed }: Pick<CaseRecord, 'private'>): readonly KeptGateThen[] {
  const kept = Object.hasOwn(closed, GATE_THEN) ? closed[GATE_THEN] : undefined;
  if (kept === undefined || !isRows(kept)) return [];
  return [...Map.groupBy(kept, ({ gate }) => wordIn(gate) ?? '')].map(([gate, rows]) => ({
    gate,
    day: rows.flatMap(({ day }) => wordIn(day) ?? [])[0] ?? null,
    state: rows.flatMap(({ state }) => wordIn(state) ?? [])[0] ?? null,
    decisions: rows.flatMap(({ decision }) => wordIn(decision) ?? []),
    there: rows.flatMap(({ condition, missing }) => (missing === undefined ? (wordIn(condition) ?? []) : [])),
    missing: rows.flatMap(missingOfRow),
  }));
}

function missingOfRow({ missing, line }: Row): KeptGateThen['missing'] {
  const code = wordIn(missing);
  return code === undefined ? [] : [{ code, line: wordIn(line) ?? null }];
}

function wordIn(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' ? cell : undefined;
}

type Said = Gate & { readonly gate: KeptGate };

/** The rows of these gates, as they say on a day. `records`: those of which they speak. */
export function gateThenRows(
  records: readonly CaseRecord[],
  gates: readonly Gate[],
  today: string,
): readonly GateThenRow[] {
  return gates.filter(isKept).flatMap((said) => rowsOfGate(records, said, today));
}

function isKept(gate: Gate): gate is Said {
  return Object.hasOwn(GATE_CONDITIONS, gate.gate);
}

function rowsOfGate(records: readonly CaseRecord[], said: Said, today: string): readonly GateThenRow[] {
  const { gate, allowed } = said;
  const missing = missingIn(said);
  const isPassed = said.missing.some(({ code }) => code === 'gate-overridden');
  const decisions = isPassed ? decisionsOn(records, gate, missing, today) : [];
  const head: GateThenRow = { gate, day: today, state: stateOf(allowed, isPassed) };
  return [
    ...(decisions.length === 0 ? [head] : decisions.map((decision) => ({ ...head, decision }))),
    ...thereIn(records, gate, missing).map((condition) => ({ gate, condition })),
    ...missing.map(({ condition, code, line }) => ({ gate, condition, missing: code, ...line })),
  ];
}

function stateOf(allowed: boolean, isPassed: boolean): NonNullable<GateThenRow['state']> {
  if (isPassed) return 'passed';
  return allowed ? 'open' : 'closed';
}

interface Missing {
  readonly condition: GateCondition;
  readonly code: GateFinding;
  readonly line: { readonly line?: string };
}

/** What the gate says is missing, each under what it asks. That somebody decided to go on is none of it. */
function missingIn({ gate, missing }: Said): readonly Missing[] {
  return missing.flatMap(({ code, places }) => {
    const condition = conditionsOf(gate).find(({ findings }) => findings.some((one) => one === code));
    if (condition === undefined) return [];
    const line = typeof places.line === 'string' ? { line: places.line } : {};
    return [{ condition: condition.id, code: code as GateFinding, line }];
  });
}

/** A no is the whole answer: what else is asked was not looked at. */
const WHOLE_ANSWER: ReadonlySet<GateFinding> = new Set([
  'help-refused',
  'contact-refused',
  'return-refused',
  'authorities-refused',
  'family-refused',
]);

function thereIn(
  records: readonly CaseRecord[],
  gate: KeptGate,
  missing: readonly Missing[],
): readonly GateCondition[] {
  if (gate === 'child') return childConditionsThere(records);
  if (missing.some(({ code }) => WHOLE_ANSWER.has(code))) return [];
  return conditionsOf(gate)
    .map(({ id }) => id)
    .filter((id) => missing.every(({ condition }) => condition !== id));
}

function conditionsOf(gate: KeptGate) {
  const asked: Readonly<Record<string, { readonly missing: readonly GateFinding[] }>> = GATE_CONDITIONS[gate];
  return Object.entries(asked).map(([id, { missing }]) => ({ id: id as ConditionOf<KeptGate>, findings: missing }));
}

function decisionsOn(
  records: readonly CaseRecord[],
  gate: KeptGate,
  missing: readonly Missing[],
  today: string,
): readonly string[] {
  if (!isOverridable(gate)) return [];
  const points = POINTS_OF[gate].filter((point) => missing.some(({ code }) => code === point));
  return overridingDecisions(records, gate, points, today);
}

function isOverridable(gate: KeptGate): gate is KeptGate & keyof typeof POINTS_OF {
  return Object.hasOwn(POINTS_OF, gate);
}
