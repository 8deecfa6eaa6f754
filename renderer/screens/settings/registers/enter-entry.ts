import type { Breach, dutyArea, InputOf, OfficeRequest, OnDuty, registersArea } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { enterInto, type Register, takeOutOf } from './undoable-entry.ts';

type BreachToPut = InputOf<(typeof registersArea)['putBreach']>;
type RequestToPut = InputOf<(typeof registersArea)['putRequest']>;
type DutyToPut = InputOf<(typeof dutyArea)['put']>;

const takeOut: Register<unknown>['takeOut'] = (entry) => waymark.registers.takeOut(entry);
const BREACHES: Register<BreachToPut> = { put: (typed) => waymark.registers.putBreach(typed), takeOut };
const REQUESTS: Register<RequestToPut> = { put: (typed) => waymark.registers.putRequest(typed), takeOut };

const DUTY: Register<DutyToPut> = {
  put: (typed) => waymark.duty.put(typed),
  takeOut: (entry) => waymark.duty.takeOut(entry),
};

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

/** Enters somebody on duty, or changes the entry. */
export function enterOnDuty(wanted: DutyToPut, before: OnDuty | undefined, onUndone: () => void): Promise<void> {
  return enterInto(DUTY, wanted, before && dutyAsTyped(before), onUndone);
}

/** Takes somebody off duty. */
export function takeOffDuty(onDuty: OnDuty, onUndone: () => void): Promise<void> {
  return takeOutOf(DUTY, onDuty.id, dutyAsTyped(onDuty), onUndone);
}

function dutyAsTyped({ id, name, telephone, hours, house }: OnDuty): DutyToPut {
  return { id, name, telephone, hours, house };
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
