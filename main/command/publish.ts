/** Publishing facts for an engine of the institution's own, at headquarters. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { PUBLISHED_NOTICE } from '../../db/codebook/published-notice.ts';
import { say } from '../../db/codebook/sentences.ts';
import type { Session } from './session.ts';

interface PublishOptions {
  readonly out: string;
  readonly reason?: string;
  readonly to?: string;
  readonly plain?: string;
  readonly json?: true;
}

export function publishCommand(program: Command, session: Session): void {
  program
    .command('publish <dir>')
    .description('headquarters: open facts as Parquet and CSV, with a dictionary and SQL to load them; personal data')
    .requiredOption('--out <folder>', 'a new folder, outside every station')
    .option('--reason <text>', 'why it leaves; kept in the list of what left')
    .option('--to <recipient>', 'for whom it is sealed: an age recipient (age1pq1…, from age-keygen -pq)')
    .option('--plain <text>', 'in the place of --to: why it is not sealed; kept too')
    .option('--json')
    .action((dir: string, options: PublishOptions) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const { reason = '', to, plain } = options;
        const folder = resolve(options.out);
        const published = await station.ask('statistics', 'publish', {
          ...{ out: folder, reason },
          ...(to === undefined ? {} : { recipient: to }),
          ...(plain === undefined ? {} : { plain }),
        });
        const { language } = output;
        const notice = PUBLISHED_NOTICE[language];
        const { number, rows, countedOnly, heldBack } = published;
        const places = { cases: rows.parts ?? 0, number, held: heldBack, only: countedOnly };
        output.answer(
          { notice, folder, sealed: to !== undefined, ...published },
          [notice, say('publish-done', language, places), folder].join('\n'),
        );
      }),
    );
}
