/** The annual report as PDF. */
import { type Command, Option } from 'commander';
import { say } from '../../db/codebook/sentences.ts';
import { outgoingFile, writeWhole } from '../../db/store/outgoing-file.ts';
import { paperPrinter } from './pdf.ts';
import { type Session, wholeNumber } from './session.ts';

const AUDIENCES = ['inside', 'partners', 'public'] as const;

interface AnnualOptions {
  readonly year: number;
  readonly before?: number;
  readonly office?: string;
  readonly shared?: true;
  readonly audience: (typeof AUDIENCES)[number];
  readonly reason?: string;
  readonly out: string;
  readonly json?: true;
}

export function annualCommand(program: Command, session: Session): void {
  program
    .command('annual <dir>')
    .description('the annual report as PDF: tables, pictures, what they rest on')
    .requiredOption('--year <year>', 'of which year', wholeNumber)
    .requiredOption('--out <file>')
    .option('--before <year>', 'inside: another year, whose numbers stand beside', wholeNumber)
    .option('--office <code>', 'at headquarters: of one office alone')
    .option('--shared', 'inside: only cases whose sharing with headquarters is not refused')
    .addOption(
      new Option('--audience <audience>', 'for whom; partners and the public have the printed year')
        .choices(AUDIENCES)
        .default('public'),
    )
    .option('--reason <text>', 'inside: why exact numbers leave')
    .option('--json')
    .action((dir: string, { out, audience, json, ...options }: AnnualOptions) =>
      session.withStation(dir, json === true, async (station, output) => {
        // Before it is entered in the list of what left.
        const file = outgoingFile(out, { kind: 'pdf' });
        const pdfOf = await paperPrinter();
        const { language } = output;
        const { number, document } = await station.ask('statistics', 'annual', {
          ...options,
          ...{ audience: audience === 'inside' ? 'internal' : audience, language, how: 'command' },
        });
        writeWhole(file, await pdfOf(document));
        output.answer({ number, file: out }, say('annual-written', language, { number, file: out }));
      }),
    );
}
