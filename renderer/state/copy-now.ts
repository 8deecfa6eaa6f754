import { waymark } from '../calls.ts';
import { loadStation } from './session.ts';
import { work } from './work.ts';

/** Makes the copy at the second place now instead of at closing, and reads its minute again. */
export async function copyNow(): Promise<void> {
  await work(() => waymark.station.copyNow({}));
  await loadStation();
}
