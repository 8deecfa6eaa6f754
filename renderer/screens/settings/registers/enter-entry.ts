import type { Breach, InputOf, OfficeRequest, registersArea } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { showSaved } from '../../../state/saved.ts';

type BreachToPut = InputOf<(typeof registersArea)['putBreach']>;
type RequestToPut = InputOf<(typeof registersArea)['putRequest']>;

/** Enters it; what was entered is taken out again, what was changed gets its words back. */
export async function enterBreach(
  wanted: BreachToPut,
  before: Breach | undefined,
  onUndone: () => void,
): Promise<void> {
  const { id } = await waymark.registers.putBreach(wanted);
  showSaved('saved', async () => {
    if (before === undefined) await waymark.registers.takeOut({ id });
    else await waymark.registers.putBreach(breachAsTyped(before));
    showSaved('undone');
    onUndone();
  });
}

/** The same of a request. */
export async function enterRequest(
  wanted: RequestToPut,
  before: OfficeRequest | undefined,
  onUndone: () => void,
): Promise<void> {
  const { id } = await waymark.registers.putRequest(wanted);
  showSaved('saved', async () => {
    if (before === undefined) await waymark.registers.takeOut({ id });
    else await waymark.registers.putRequest(requestAsTyped(before));
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
