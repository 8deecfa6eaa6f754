/** Commands on a station: making it, its users, copies, verification, a demonstration. */
import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { say } from '../../db/codebook/sentences.ts';
import { ROLES, ROOT_KEY_FILE, type Role } from '../../db/contract/index.ts';
import { withRecoveryFile } from './recovery-file.ts';
import { type Session, wholeNumber } from './session.ts';

interface InitOptions {
  readonly kind: 'mission' | 'headquarters';
  readonly office: string;
  readonly name: string;
  readonly country: string;
  readonly user: string;
  readonly copies?: string;
  readonly rootOut?: string;
  readonly rootKey?: string;
  readonly recoveryOut?: string;
  readonly demo?: true;
  readonly json?: true;
}

interface RestoreOptions {
  readonly recovery?: true;
  readonly recoveryOut?: string;
  readonly setAside?: true;
  readonly json?: true;
}

export function stationCommands(program: Command, session: Session): void {
  program
    .command('init <dir>')
    .description('make a station')
    .addOption(new Option('--kind <kind>').choices(['mission', 'headquarters']).makeOptionMandatory())
    .requiredOption('--office <code>', 'office code, such as KG-BIS')
    .requiredOption('--name <text>', 'the office as people call it')
    .requiredOption('--country <iso3>', 'ISO 3166-1 alpha-3')
    .requiredOption('--user <name>', 'first user')
    .option('--copies <folder>', 'second place for copies')
    .option('--root-out <file>', `headquarters: where the root key file goes (default: ${ROOT_KEY_FILE} in the folder)`)
    .option('--root-key <file>', 'headquarters: carry on the directories of one that was lost, with its root key file')
    .option('--recovery-out <file>', 'where the recovery code is written')
    .option('--demo', 'for invented cases only: marked so, and real offices refuse it')
    .option('--json')
    .action((dir: string, options: InitOptions) =>
      session.withFolder(dir, options.json === true, async (station, output) => {
        const headquarters = options.kind === 'headquarters';
        const wanted = {
          kind: options.kind,
          office: options.office,
          name: options.name,
          country: options.country,
          user: options.user,
          password: await session.secret('WAYMARK_PASSWORD', 'Password'),
          copies: options.copies === undefined ? null : resolve(options.copies),
          ...(headquarters
            ? { rootPassword: await session.secret('WAYMARK_ROOT_PASSWORD', 'Passphrase of the root key') }
            : {}),
          ...(options.rootOut === undefined ? {} : { rootOut: resolve(options.rootOut) }),
          ...(options.rootKey === undefined ? {} : { rootKey: resolve(options.rootKey) }),
          ...(options.demo === undefined ? {} : { demo: true }),
        };
        const { done, toShow } = await withRecoveryFile(options.recoveryOut, dir, () =>
          station.ask('station', 'setUp', wanted),
        );
        const made = done.session;
        const { office, id, fingerprint } = made.station;
        const value = {
          office,
          station: id,
          fingerprint: fingerprint.join(' '),
          ...(made.root === null ? {} : { root: made.root.join(' ') }),
        };
        output.answer(
          value,
          [
            `${office} ${id}`,
            fingerprint.join(' '),
            ...(made.root === null ? [] : [`root: ${made.root.join(' ')}`]),
            ...(toShow === null ? [] : [toShow]),
          ].join('\n'),
        );
      }),
    );

  program
    .command('users <dir>')
    .description('list, add or remove users; removing changes the database key')
    .option('--add <name>')
    .addOption(new Option('--role <role>').choices(ROLES))
    .option('--house <code>', 'the house of a shelter manager')
    .option('--remove <name>')
    .option('--json')
    .action(
      (
        dir: string,
        options: { add?: string; role?: Role; house?: string; remove?: string; json?: true },
        command: Command,
      ) =>
        session.withStation(dir, options.json === true, async (station, output) => {
          if (options.add !== undefined && options.role === undefined)
            command.error('--add needs --role', { exitCode: 2 });
          let users = await station.ask('station', 'users', {});
          if (options.add !== undefined && options.role !== undefined) {
            users = await station.ask('station', 'addUser', {
              name: options.add,
              role: options.role,
              house: options.house ?? null,
              password: await session.secret('WAYMARK_NEW_PASSWORD', 'Password of the new user'),
            });
          }
          if (options.remove !== undefined)
            users = await station.ask('station', 'removeUser', { name: options.remove });
          output.answer(
            users,
            users
              .map(
                (user) =>
                  `${user.active ? ' ' : '-'} ${user.name}  ${user.role}${user.house === null ? '' : ` ${user.house}`}`,
              )
              .join('\n'),
          );
        }),
    );

  program
    .command('new-epoch <dir>')
    .description(
      'go on with a database that is older than it was, without what is missing; a focal point decides, the trail says so',
    )
    .option('--json')
    .action((dir: string, options: { json?: true }) =>
      session.inNewEpoch(dir, options.json === true, async (station, output) => {
        const { groups } = await station.ask('cases', 'today', { group: 'desk' });
        const told = groups.flatMap(({ lines }) => lines).map(({ code, places }) => ({ code, places }));
        output.answer(
          { told },
          told.map(({ code, places }) => say(code, output.language, places)).join('\n') || 'nothing was missing',
        );
      }),
    );

  program
    .command('verify <dir>')
    .description('check pages, chains, signatures, the audit trail and everything derived')
    .option('--json')
    .action((dir: string, options: { json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const result = await station.ask('station', 'verify', {});
        const { cases, chapters, records, picturesElsewhere } = result.checked;
        const elsewhere = picturesElsewhere === 0 ? '' : `; ${picturesElsewhere} scans or photos did not travel here`;
        output.answer(
          result,
          result.clean
            ? `clean: ${cases} cases, ${chapters} chapters, ${records} records${elsewhere}`
            : result.faults.map((fault) => `${fault.check} ${fault.subject}`).join('\n'),
        );
        if (!result.clean) output.fail();
      }),
    );

  program
    .command('backup <dir>')
    .description('write an encrypted copy, checked after writing')
    .requiredOption('--out <file>')
    .option('--replace', 'replace a copy that lies there although it holds more, or does not say')
    .option('--json')
    .action((dir: string, options: { out: string; replace?: true; json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const copy = await station.ask('station', 'backup', {
          out: resolve(options.out),
          replace: options.replace === true,
        });
        output.answer(copy, `${options.out}: ${copy.bytes} bytes, ${copy.at}`);
      }),
    );

  program
    .command('restore <file> <dir>')
    .description('make a station from a copy, in a new epoch')
    .option('--recovery', 'with the recovery code instead of a password; the user gets a new password')
    .option('--recovery-out <file>', 'where the new recovery code is written')
    .option('--set-aside', 'keep a station that lies in the folder beside it, under another name')
    .option('--json')
    .action((file: string, dir: string, options: RestoreOptions, command: Command) => {
      const byCode = options.recovery === true;
      if (!byCode && options.recoveryOut !== undefined)
        command.error('--recovery-out goes with --recovery', { exitCode: 2 });
      return session.withFolder(dir, options.json === true, async (station, output) => {
        const { user } = session;
        const wanted = {
          file: resolve(file),
          setAside: options.setAside === true,
          ...(user === undefined ? {} : { user }),
          ...(byCode
            ? {
                recoveryCode: await session.secret('WAYMARK_RECOVERY_CODE', 'Recovery code'),
                password: await session.secret('WAYMARK_NEW_PASSWORD', 'New password'),
              }
            : { password: await session.secret('WAYMARK_PASSWORD', 'Password') }),
        };
        const { done, toShow } = await withRecoveryFile(options.recoveryOut, dir, () =>
          station.ask('station', 'restore', wanted),
        );
        const { office, id } = done.session.station;
        const { lacks, older } = done;
        const lost = { missing: lacks?.missing ?? 0, until: lacks?.until ?? '–' };
        output.answer(
          { office, station: id, lacks, older, ...(toShow === null ? {} : { recoveryCode: toShow }) },
          [
            `${office} ${id}`,
            ...(toShow === null ? [] : [toShow]),
            ...(lacks === null ? [] : [say('today-restored-older', output.language, lost)]),
            ...(older === null ? [] : [older]),
          ].join('\n'),
        );
      });
    });

  program
    .command('copies <file>')
    .description('the copies of one station that lie beside a copy, newest first: day, number of cases')
    .option('--json')
    .action((file: string, options: { json?: true }) =>
      // No folder is opened for it: the copies stand alone.
      session.withFolder(dirname(resolve(file)), options.json === true, async (station, output) => {
        const { user } = session;
        const rows = await station.ask('station', 'copies', {
          file: resolve(file),
          ...(user === undefined ? {} : { user }),
          password: await session.secret('WAYMARK_PASSWORD', 'Password'),
        });
        output.answer(rows, rows.map(({ name, at, cases }) => `${at}  ${cases ?? '-'}  ${name}`).join('\n'));
      }),
    );

  program
    .command('demo <dir>')
    .description('fill a station of its own with invented cases')
    .requiredOption('--cases <n>', 'how many', wholeNumber)
    .option('--seed <s>', 'which ones', wholeNumber, 1)
    .option('--json')
    .action((dir: string, options: { cases: number; seed: number; json?: true }) =>
      session.withFolder(dir, options.json === true, async (station, output) => {
        const { session: made } = await station.ask('station', 'setUpDemo', {
          cases: options.cases,
          seed: options.seed,
          user: session.user ?? 'Demo',
          password: await session.secret('WAYMARK_PASSWORD', 'Password'),
          language: output.language,
        });
        const user = made.user.name;
        output.answer(
          { office: made.station.office, station: made.station.id, cases: options.cases, user },
          `${made.station.office}: ${options.cases}, ${user}`,
        );
      }),
    );
}
