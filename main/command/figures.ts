/** Checks figures that others published: what of them cannot be. Needs no station. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type SentenceCode, say } from '../../db/codebook/sentences.ts';
import { type Fault, faultsIn } from '../../db/statistics/impossible.ts';
import { outsideFigures } from '../../db/statistics/outside-figures.ts';
import { isWaymarkError, WaymarkError } from '../../db/store/errors.ts';
import { outputTo } from './output.ts';
import type { Terminal } from './terminal.ts';

/** Throws `figures-unreadable` for what is no file of text. */
function textIn(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new WaymarkError('figures-unreadable');
  }
}

/** Ends with 1 where something cannot be, or the file holds no figures. */
export function figuresCommand(program: Command, terminal: Terminal, fail: () => void): void {
  program
    .command('figures <file>')
    .description('which published figures cannot be, from a file of them (.csv)')
    .option('--json')
    .action((file: string, { json }: { json?: true }) => {
      const output = outputTo(json === true, terminal, fail);
      try {
        const sets = outsideFigures(textIn(file));
        const faults = sets.flatMap(faultsIn);
        const line = ({ code, set, part }: Fault) =>
          `${[set, ...(part === null ? [] : [part])].join(' · ')}: ${say(`figures-${code}` satisfies SentenceCode, output.language, {})}`;
        const none = say('figures-no-fault', output.language, { sets: sets.length });
        output.answer({ sets: sets.length, faults }, faults.length === 0 ? none : faults.map(line).join('\n'));
        if (faults.length > 0) output.fail();
      } catch (error) {
        if (!isWaymarkError(error)) throw error;
        output.refuse({ code: error.code, places: {} });
      }
    });
}
