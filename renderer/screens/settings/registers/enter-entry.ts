import type { Breach, InputOf, OfficeRequest, registersArea } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { showSaved } from '../../../state/saved.ts';

type BreachToPut = InputOf<(typeof registersArea)['putBreach']>;
type RequestToPut = InputOf<(typeof registersArea)['putRequest']>;

/** Puts an entry into its register. */
type Put<Typed> = (typed: Typed) => Promise<{ readonly id: string }>;

const putBreach: Put<BreachToPut> = (typed) => waymark.registers.putBreach(typed);
const putRequest: Put<RequestToPut> = (typed) => waymark.registers.putRequest(typed);

/** Enters it; what was entered is taken out again, what was changed gets its words back. */
export function enterBreach(wanted: BreachToPut, before: Breach | undefined, onUndone: () => void): Promise<void> {
  return enter(putBreach, wanted, before && breachAsTyped(before), onUndone);
}

/** The same of a request. */
export function enterRequest(
  wanted: RequestToPut,
  before: OfficeRequest | undefined,
  onUndone: () => void,
): Promise<void> {
  return enter(putRequest, wanted, before && requestAsTyped(before), onUndone);
}

/** Takes out what was entered by mistake; taken back, it is entered anew. */
export function takeBreachOut(breach: Breach, onUndone: () => void): Promise<void> {
  return takeOut(putBreach, breach.id, breachAsTyped(breach), onUndone);
}

/** The same of a request. */
export function takeRequestOut(request: OfficeRequest, onUndone: () => void): Promise<void> {
  return takeOut(putRequest, request.id, requestAsTyped(request), onUndone);
}

async function enter<Typed>(
  put: Put<Typed>,
  wanted: Typed,
  before: Typed | undefined,
  onUndone: () => void,
): Promise<void> {
  const { id } = await put(wanted);
  undoable(async () => {
    if (before === undefined) await waymark.registers.takeOut({ id });
    else await put(before);
  }, onUndone);
}

async function takeOut<Typed>(put: Put<Typed>, id: string, typed: Typed, onUndone: () => void): Promise<void> {
  await waymark.registers.takeOut({ id });
  undoable(() => put({ ...typed, id: undefined }), onUndone);
}

function undoable(undo: () => Promise<unknown>, onUndone: () => void): void {
  showSaved('saved', async () => {
    await undo();
    showSaved('undone');
    onUndone();
  });
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
