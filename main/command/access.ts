/** Commands on ending a colleague's access and what is left to do after it. */
import type { Command } from 'commander';
import { say } from '../../db/codebook/sentences.ts';
import { type EndsOfAccess, TASKS_OF_PEOPLE } from '../../db/contract/index.ts';
import { outgoingFolder } from './outgoing-folder.ts';
import type { Session } from './session.ts';

interface RemoveOptions {
  readonly out: string;
  readonly goOn?: true;
  readonly json?: true;
}

interface AfterOptions {
  readonly done?: string;
  readonly act?: string;
  readonly back?: true;
  readonly deleteKeys?: true;
  readonly json?: true;
}

export function accessCommands(program: Command, session: Session): void {
  program
    .command('remove-access <dir> <user>')
    .description(
      'a colleague must no longer have access: seal what is due, remove the person, new keys for the station',
    )
    .requiredOption('--out <folder>', 'where packages and the card for headquarters are written')
    .option('--go-on', 'although something could not be sealed')
    .option('--json')
    .action((dir: string, name: string, options: RemoveOptions) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const folder = outgoingFolder(options.out);
        const { sealed, not } = await station.ask('station', 'sealBeforeEnd', { name, folder });
        if (not.length > 0) {
          output.remark(not.map(({ office, code }) => `${office}: ${say(code, output.language)}`).join('\n'));
        }
        const goOn = options.goOn === true ? { goOn: true } : {};
        const done = await station.ask('station', 'endAccess', { name, ...goOn });
        const { ended } = await station.ask('station', 'endsOfAccess', {});
        const left = ended[0]?.tasks ?? [];
        const fingerprint = done.fingerprint.join(' ');
        output.answer(
          { sealed, not, card: done.card, fingerprint, copies: done.copies, left },
          [
            fingerprint,
            ...(done.card === null ? [] : [done.card]),
            ...sealed.flatMap(({ office, files }) => files.map((file) => `${office}  ${file}`)),
            left.join(' '),
          ].join('\n'),
        );
      }),
    );

  program
    .command('after-access <dir>')
    .description('what is left to do after an access was ended')
    .option('--done <task>', `say that something is done: ${TASKS_OF_PEOPLE.join(', ')}`)
    .option('--act <number>', 'of which of them, where there are several')
    .option('--back', 'take back an act that removed nobody yet')
    .option('--delete-keys', 'delete the keys of what this station was')
    .option('--json')
    .action((dir: string, options: AfterOptions, command: Command) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        let now: EndsOfAccess = await station.ask('station', 'endsOfAccess', {});
        if (options.back === true) now = await station.ask('station', 'dropEndOfAccess', {});
        if (options.deleteKeys === true) now = await station.ask('station', 'deleteOldKeys', {});
        if (options.done !== undefined) {
          const task = TASKS_OF_PEOPLE.find((known) => known === options.done);
          const number = options.act === undefined ? now.ended[0]?.number : Number(options.act);
          if (task === undefined || number === undefined || !Number.isInteger(number)) {
            command.error('--done needs a task, and an act of which it is left', { exitCode: 2 });
          } else now = await station.ask('station', 'doneAfterAccess', { number, task });
        }
        output.answer(
          now,
          now.ended.map(({ number, user, tasks }) => `${number} ${user}: ${tasks.join(' ')}`).join('\n'),
        );
      }),
    );
}
