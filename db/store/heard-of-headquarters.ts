/**
 * What this desk heard of headquarters, said back to it in every package of cases. Reads only.
 */
import { saidByHeadquarters } from './contract-hold.ts';
import type { Database } from './database.ts';
import { EPOCHS_HEARD, writeFilesHeard, writeHoldHeard } from './heard-line.ts';
import { cachedPerDatabase } from './statement-cache.ts';

const statements = cachedPerDatabase((db) => ({
  // A station numbers for each addressee: what came to the one that this one was is not this one's.
  files: db.prepare<[string, number], { epoch: number; number: number }>(
    `SELECT epoch, max(number) AS number FROM package_in
     WHERE station = ? AND (addressee IS NULL OR addressee = (SELECT id FROM own_station))
     GROUP BY epoch ORDER BY epoch DESC LIMIT ?`,
  ),
}));

/**
 * The lines to one desk of headquarters: the files of it that came, its own words on reports, and of each report the word by which this office goes,
 * whichever desk of headquarters said it. So it is told of a hold of a desk that is out of use, and of the word of another desk that lifted that.
 */
export function heardLines(db: Database, headquarters: string): readonly Buffer[] {
  const came = statements(db)
    .files.all(headquarters, EPOCHS_HEARD)
    .map(({ epoch, number }) => [epoch, number] as const);
  const words = saidByHeadquarters(db).flatMap((of) =>
    of.filter(({ station }, at) => station === headquarters || at === of.length - 1),
  );
  return [
    ...(came.length === 0 ? [] : [writeFilesHeard({ station: headquarters, files: came })]),
    ...words.map(({ office: _, ...word }) => writeHoldHeard(word)),
  ];
}
