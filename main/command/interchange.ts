/** Commands on interchange lines: taking cases over, rehearsing it, writing cases out. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { say } from '../../db/codebook/sentences.ts';
import { ENCODINGS, type ImportFinding, type ImportResult } from '../../db/contract/index.ts';
import { caseOf } from './cases.ts';
import { groupedFindings } from './findings.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

interface ImportOptions {
  readonly encoding?: (typeof ENCODINGS)[number];
  readonly again?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export function interchangeCommands(program: Command, session: Session): void {
  program
    .command('import-cases <dir> <file>')
    .description('take cases over from interchange lines, one case a line; all or none')
    .addOption(new Option('--encoding <name>', 'of a file that is not UTF-8').choices(ENCODINGS))
    .option('--again', 'take a file that was taken over before')
    .option('--dry-run', 'only say what would be done and what is wrong; writes nothing, also while the window is open')
    .option('--json')
    .action((dir: string, given: string, options: ImportOptions) => {
      const file = { file: resolve(given), encoding: options.encoding, again: options.again === true };
      const json = options.json === true;
      return options.dryRun === true
        ? session.withFolder(dir, json, async (station, output) => {
            const password = await session.secret('WAYMARK_PASSWORD', 'Password');
            const who = { user: session.user ?? '', password };
            tell(await station.ask('cases', 'rehearseImport', { ...file, ...who }), 'import-would-take', output);
          })
        : session.withStation(dir, json, async (station, output) =>
            tell(await station.ask('cases', 'import', file), 'import-done', output),
          );
    });

  program
    .command('export-cases <dir> [references...]')
    .description('write own records of own cases as the lines that import-cases takes; not encrypted')
    .requiredOption('--out <file>', 'a new file, outside every station')
    .option('--reason <text>', 'why it leaves; kept in the list of what left')
    .option('--json')
    .action((dir: string, references: string[], options: { out: string; reason?: string; json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const cases = await Promise.all(references.map((reference) => caseOf(station, reference)));
        const written = await station.ask('cases', 'export', {
          out: resolve(options.out),
          reason: options.reason ?? '',
          ...(references.length === 0 ? {} : { cases }),
        });
        const { language } = output;
        output.answer(
          { ...written, stays: written.stays.map((one) => ({ ...one, message: say(one.code, language) })) },
          [
            say('export-done', language, { cases: written.cases, records: written.records, number: written.number }),
            ...written.stays.map(({ reference, code }) => `${reference}: ${say(code, language)}`),
            ...(written.leftOut.length === 0 ? [] : [say('export-left-out', language)]),
            ...written.leftOut.map(({ reference, place }) => `    ${reference}: ${place}`),
          ].join('\n'),
        );
      }),
    );
}

/** Every line's faults and warnings to a program; to people those that are alike once. Ends with 1 where there is a fault. */
function tell(
  result: ImportResult,
  done: 'import-done' | 'import-would-take',
  { answer, fail, language }: Output,
): void {
  const { cases, records, errors, warnings } = result;
  const told = (findings: readonly ImportFinding[]) =>
    findings.map((found) => ({
      ...found,
      message: [found.message, say(found.code, language, { place: found.message })]
        .filter((part) => part !== '')
        .join(': '),
    }));
  answer(
    { cases, records, errors: told(errors), warnings: told(warnings) },
    [
      ...groupedFindings(errors, language),
      ...groupedFindings(warnings, language),
      ...(errors.length > 0 ? [] : [say(done, language, { cases, records })]),
    ].join('\n'),
  );
  if (errors.length > 0) fail();
}
