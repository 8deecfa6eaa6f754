/** What a life is told with through the screens: what came before a step is written by the screens' own calls, and read back by them. */
import type { Page } from '@playwright/test';
import { call, drawAnew, openCase } from './acts.ts';

/** A record to write: its kind, its answers, and which record it changes where it is not new. */
export type Written = readonly [kind: string, body: object, id?: string];

/** What comes before a step, written without its screens. */
export function write(page: Page, caseId: string, ...records: readonly Written[]) {
  const written = records.map(([kind, body, id]) => ({ kind, body: { ...body }, ...(id === undefined ? {} : { id }) }));
  return call(page, 'records', 'save', { caseId, records: written });
}

/** A case of somebody whose screens came before. */
export async function begin(page: Page, ...records: readonly Written[]): Promise<string> {
  const { caseId } = await call(page, 'cases', 'begin', {});
  await write(page, caseId, ...records);
  return caseId;
}

export function fileOf(page: Page, caseId: string) {
  return call(page, 'cases', 'open', { caseId });
}

/** The newest record of a kind in a case, and what it says. */
export async function recordOf(page: Page, caseId: string, kind: string) {
  const { records } = await fileOf(page, caseId);
  const found = records.find((record) => record.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in the case`);
  return found;
}

/** What is missing at a gate, as sentence codes. */
export async function missingAt(page: Page, caseId: string, gate: string): Promise<readonly string[]> {
  const { gates } = await fileOf(page, caseId);
  return gates.find((one) => one.gate === gate)?.missing.map(({ code }) => code) ?? [];
}

/** Shows a case as it is now, whatever was written past the screens. */
export async function seeCase(page: Page, caseId: string): Promise<void> {
  await drawAnew(page);
  await openCase(page, caseId);
}

/** The house of a life: `H1`, *Garden*, with three rooms of two beds. */
export function registerGarden(page: Page) {
  const rooms = ['R1', 'R2', 'R3'].map((room) => ({ room, beds: 2 }));
  return call(page, 'houses', 'put', { isNew: true, code: 'H1', nameUsed: 'Garden', forWhom: [], rooms });
}
