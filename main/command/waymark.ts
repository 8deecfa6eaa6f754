/**
 * `waymark`: the same case database without a window, for headquarters' batch work, for IT, for scripts and checks.
 * Exit 0 done, 1 refused, 2 wrong usage. Every command runs with its user's role and stands in the audit trail.
 */
import { Command, CommanderError, Option } from 'commander';
import { keepOutOfCoreDumps } from '../../db/core-dump.ts';
import { accessCommands } from './access.ts';
import { caseCommands } from './cases.ts';
import { codebookDocument } from './codebook.ts';
import { exchangeCommands } from './exchange.ts';
import { interchangeCommands } from './interchange.ts';
import { outputTo } from './output.ts';
import { language, session } from './session.ts';
import { stationCommands } from './station.ts';

keepOutOfCoreDumps();
const program = new Command('waymark')
  .description('The case database without a window.')
  .exitOverride()
  .configureHelp({ sortSubcommands: true });

stationCommands(program, session);
accessCommands(program, session);
caseCommands(program, session);
interchangeCommands(program, session);
exchangeCommands(program, session);
program
  .command('codebook')
  .description('all forms, questions, codes and labels')
  .addOption(new Option('--json', 'one JSON document'))
  .action(({ json }: { json?: true }) => {
    const document = codebookDocument();
    outputTo(json === true, language).answer(
      document,
      document.forms.map((form) => `${form.kind}  ${form.label[language]}  (${form.questions.length})`).join('\n'),
    );
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
