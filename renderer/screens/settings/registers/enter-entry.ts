import type { Breach, InputOf, OfficeRequest, registersArea } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { enterInto, type Register, takeOutOf } from './undoable-entry.ts';

type BreachToPut = InputOf<(typeof registersArea)['putBreach']>;
type RequestToPut = InputOf<(typeof registersArea)['putRequest']>;

const takeOut: Register<unknown>['takeOut'] = (entry) => waymark.registers.takeOut(entry);
const BREACHES: Register<BreachToPut> = { put: (typed) => waymark.registers.putBreach(typed), takeOut };
const REQUESTS: Register<RequestToPut> = { put: (typed) => waymark.registers.putRequest(typed), takeOut };

/** Enters what was lost, taken or seen, or changes it. */
export function enterBreach(wanted: BreachToPut, before: Breach | undefined, onUndone: () => void): Promise<void> {
  return enterInto(BREACHES, wanted, before && breachAsTyped(before), onUndone);
}

/** The same of a request. */
export function enterRequest(
  wanted: RequestToPut,
  before: OfficeRequest | undefined,
  onUndone: () => void,
): Promise<void> {
  return enterInto(REQUESTS, wanted, before && requestAsTyped(before), onUndone);
}

/** Takes it out, where it was entered by mistake. */
export function takeBreachOut(breach: Breach, onUndone: () => void): Promise<void> {
  return takeOutOf(BREACHES, breach.id, breachAsTyped(breach), onUndone);
}

/** The same of a request. */
export function takeRequestOut(request: OfficeRequest, onUndone: () => void): Promise<void> {
  return takeOutOf(REQUESTS, request.id, requestAsTyped(request), onUndone);
}

/** An entry as it would be typed again: cases by their references. */
function breachAsTyped({ cases, ...breach }: Breach): BreachToPut {
  return { ...breach, cases: cases.map(({ reference }) => reference) };
}

function requestAsTyped({ about, ...request }: OfficeRequest): RequestToPut {
  return { ...request, about: about?.reference ?? null };
}

/** References in a text: whatever stands between them. */
export function referencesIn(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\s,;]+/u).filter((word) => word !== ''))];
}
