/** Commands on exchange: cards, the directory, sealing, opening. */
import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { say } from '../../db/codebook/sentences.ts';
import { DEPTHS, type Depth, PURPOSES, STATION_STATES } from '../../db/contract/index.ts';
import { outgoingFolder } from './outgoing-folder.ts';
import { type Session, wholeNumber } from './session.ts';

interface EnrolOptions {
  readonly fingerprint?: string;
  readonly successorOf?: string;
  readonly beside?: true;
  readonly asAsked?: true;
  readonly goOn?: true;
  readonly json?: true;
}

interface SealOptions {
  readonly to: string;
  readonly depth?: Depth;
  readonly purpose?: string;
  readonly case?: string[];
  readonly again?: number;
  readonly file?: string;
  readonly index?: string;
  readonly out: string;
  readonly json?: true;
}

/** What a package said beyond what is kept of one office; nothing of an honest one. */
function notKept(lines: number): string {
  return lines === 0 ? '' : `; ${lines} lines beside its cases were not kept: more than an office can need`;
}

/** Twelve words, however they are separated. */
function words(text: string): string[] {
  return text
    .trim()
    .toLowerCase()
    .split(/[\s,;-]+/);
}

export function exchangeCommands(program: Command, session: Session): void {
  program
    .command('card <dir>')
    .description('write the office card')
    .requiredOption('--out <file>')
    .option('--json')
    .action((dir: string, options: { out: string; json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const card = await station.ask('exchange', 'card', { out: resolve(options.out) });
        output.answer(
          { file: options.out, fingerprint: card.fingerprint.join(' ') },
          `${options.out}\n${card.fingerprint.join(' ')}`,
        );
      }),
    );

  program
    .command('enrol <dir> <file...>')
    .description('headquarters: take office cards into the directory')
    .option('--fingerprint <words>', 'the twelve words that the office read out')
    .option('--successor-of <station>', 'the desk of the same office whose place it takes')
    .option('--beside', 'both desks are in use, each may correct what the other wrote')
    .option('--as-asked', 'as the card asks: in the place of the desk that it names, which is distrusted')
    .option('--go-on', 'although packages of that desk have not come')
    .option('--json')
    .action((dir: string, files: string[], options: EnrolOptions, command: Command) => {
      if (options.fingerprint !== undefined && files.length > 1)
        command.error('--fingerprint goes with one card', { exitCode: 2 });
      return session.withStation(dir, options.json === true, async (station, output) => {
        const offices: string[] = [];
        const said: string[] = [];
        for (const file of files) {
          const { office, fingerprint } = await station.ask('exchange', 'enrol', {
            file: resolve(file),
            ...(options.fingerprint === undefined ? {} : { fingerprint: words(options.fingerprint) }),
            ...(options.successorOf === undefined ? {} : { successorOf: options.successorOf }),
            ...(options.beside === undefined ? {} : { beside: true }),
            ...(options.asAsked === undefined ? {} : { asAsked: true }),
            ...(options.goOn === undefined ? {} : { goOn: true }),
          });
          offices.push(office);
          // Words that nobody compared are shown, to be read out over the telephone before the directory goes out.
          said.push(options.fingerprint === undefined ? `${office}  ${fingerprint.join(' ')}` : office);
        }
        output.answer({ offices }, said.join('\n'));
      });
    });

  program
    .command('mark <dir> <station>')
    .description('headquarters: say in the next directory what became of a desk')
    .addOption(new Option('--state <state>').choices(STATION_STATES).makeOptionMandatory())
    .option('--json')
    .action((dir: string, desk: string, options: { state: (typeof STATION_STATES)[number]; json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const { office } = await station.ask('exchange', 'markStation', { station: desk, state: options.state });
        output.answer({ office, state: options.state }, `${office}: ${options.state}`);
      }),
    );

  program
    .command('directory <dir>')
    .description('headquarters issues the directory (--out); an office takes it (--in)')
    .option('--out <folder>')
    .option(
      '--by-office',
      'a folder an office, named by its code; on this disk only, for it is the file that is mailed',
    )
    .option('--root-key <file>')
    .option('--index <file>', 'which file is for which office; outside the folder, for it stays here')
    .option('--in <file>')
    .option('--root <words>', "the root's twelve words, the first time")
    .option('--json')
    .action(
      (
        dir: string,
        options: {
          out?: string;
          byOffice?: true;
          rootKey?: string;
          index?: string;
          in?: string;
          root?: string;
          json?: true;
        },
        command: Command,
      ) => {
        const { out, in: taken } = options;
        if ((out === undefined) === (taken === undefined)) command.error('either --out or --in', { exitCode: 2 });
        return session.withStation(dir, options.json === true, async (station, output) => {
          if (out !== undefined) {
            const issued = await station.ask('exchange', 'issueDirectory', {
              folder: outgoingFolder(out),
              byOffice: options.byOffice === true,
              rootPassword: await session.secret('WAYMARK_ROOT_PASSWORD', 'Passphrase of the root key'),
              ...(options.rootKey === undefined ? {} : { rootKey: resolve(options.rootKey) }),
              ...(options.index === undefined ? {} : { index: resolve(options.index) }),
            });
            output.answer(
              issued,
              [
                ...issued.files.map(({ office, name }) => `${office}  ${name}`),
                ...issued.not.map(
                  ({ office, code }) => `${office}  ${code === null ? '–' : say(code, output.language, { office })}`,
                ),
                ...(issued.index === 'not-written' ? [say('index-not-written', output.language)] : []),
              ].join('\n'),
            );
            if (issued.not.length > 0) output.fail();
          } else if (taken !== undefined) {
            const result = await station.ask('exchange', 'takeDirectory', {
              file: resolve(taken),
              ...(options.root === undefined ? {} : { root: words(options.root) }),
            });
            output.answer(
              { ...result, root: result.root.join(' ') },
              [
                `${result.number}: ${result.offices}`,
                ...result.news.map(({ is, office, name, fingerprint }) =>
                  [say(`directory-news-${is}`, output.language, { office, name }), ...fingerprint].join(' '),
                ),
              ].join('\n'),
            );
          }
        });
      },
    );

  program
    .command('seal <dir>')
    .description(
      'write sealed packages for each active station of an office: one, or several that belong together where it is too much',
    )
    .requiredOption('--to <office>')
    .addOption(new Option('--depth <depth>').choices(DEPTHS))
    .addOption(new Option('--purpose <purpose>', 'what headquarters needs names for').choices(PURPOSES))
    .option('--case <reference...>', 'only these cases')
    .addOption(
      new Option(
        '--again <number>',
        'all cases of a package that was lost, by its number, in one that stands in its place',
      )
        .argParser(wholeNumber)
        .conflicts('case'),
    )
    .option('--file <name>', 'with --again, where the office has several desks: the name of the file that was lost')
    .option('--index <file>', 'which file is which, of how many; outside the folder, for it stays here')
    .requiredOption('--out <folder>')
    .option('--json')
    .action((dir: string, options: SealOptions) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const folder = outgoingFolder(options.out);
        const { language } = output;
        const wanted = {
          to: options.to,
          ...(options.depth === undefined ? {} : { depth: options.depth }),
          ...(options.purpose === undefined ? {} : { purpose: options.purpose }),
          ...(options.case === undefined
            ? {}
            : { cases: await Promise.all(options.case.map((reference) => idOf(reference))) }),
          ...(options.again === undefined ? {} : { again: options.again }),
          ...(options.file === undefined ? {} : { file: basename(options.file) }),
        };
        async function idOf(reference: string): Promise<string> {
          const { rows } = await station.ask('cases', 'list', { filter: { search: reference } });
          return rows.find((row) => row.reference === reference.toUpperCase())?.caseId ?? ''.padEnd(22, 'A');
        }
        const preview = await station.ask('exchange', 'previewSeal', wanted);
        const sealed = await station.ask('exchange', 'seal', {
          ...wanted,
          folder,
          ...(options.index === undefined ? {} : { index: resolve(options.index) }),
        });
        const stopped = sealed.stopped && { ...sealed.stopped, message: say(sealed.stopped.code, language) };
        const stays = preview.cases
          .filter((one) => !one.goes)
          .map(({ reference, reason }) => ({
            reference,
            reason,
            message: reason === null ? '' : say(reason, language),
          }));
        output.answer(
          {
            ...sealed,
            stopped,
            files: sealed.files.map((file) => ({ ...file, path: join(options.out, file.name) })),
            stays,
          },
          [
            ...sealed.files.map(({ name, bytes, part, parts }) =>
              [join(options.out, name), bytes, ...(part === null ? [] : [`${part}/${parts}`])].join('  '),
            ),
            ...(stopped === null ? [] : [`${sealed.files.length}/${stopped.all}: ${stopped.message}`]),
            ...(sealed.index === 'not-written' ? [say('index-not-written', language)] : []),
            `${sealed.totals.cases} cases, ${sealed.totals.records} records; ${sealed.totals.heldBack} held back, ${sealed.totals.unchanged} unchanged`,
            ...stays.map((one) => `${one.reference}: ${one.message}`),
          ].join('\n'),
        );
        if (stopped !== null) output.fail();
      }),
    );

  program
    .command('open <dir> <file...>')
    .description('open packages')
    .option('--receipts <folder>')
    .option('--json')
    .action((dir: string, files: string[], options: { receipts?: string; json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const receipts = options.receipts === undefined ? undefined : outgoingFolder(options.receipts);
        const { results } = await station.ask('exchange', 'open', {
          files: files.map((file) => resolve(file)),
          ...(receipts === undefined ? {} : { receipts }),
        });
        const told = results.map((result) =>
          result.outcome === 'refused'
            ? {
                ...result,
                error: {
                  code: result.error.code,
                  message: say(result.error.code, output.language, result.error.places),
                },
              }
            : result,
        );
        output.answer(
          { results: told },
          told
            .map((result) =>
              result.outcome === 'refused'
                ? `${result.file}: ${result.error.message}`
                : `${result.file}: ${result.from}, ${result.counts.cases} cases (${result.counts.new} new, ${result.counts.updated} updated, ${result.counts.unchanged} unchanged, ${result.counts.setAside} set aside)${notKept(result.counts.notKept)}`,
            )
            .join('\n'),
        );
        if (told.some((result) => result.outcome === 'refused')) output.fail();
      }),
    );
}
