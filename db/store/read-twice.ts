import { isWaymarkError } from './errors.ts';
import { asWaymarkError } from './system-errors.ts';

/** A page that the disk did not give back once looks damaged: it is asked once more before anybody hears that. */
export async function readTwice<T>(work: (isSecond: boolean) => T | Promise<T>): Promise<T> {
  try {
    return await work(false);
  } catch (error) {
    if (!isWaymarkError(asWaymarkError(error), 'database-damaged')) throw error;
    return work(true);
  }
}
