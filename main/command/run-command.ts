/** All commands of `waymark`, wherever they are typed and wherever the database runs. */
import { Command, CommanderError, Option } from 'commander';
import { accessCommands } from './access.ts';
import { annualCommand } from './annual-report.ts';
import { caseCommands } from './cases.ts';
import { codebookDocument } from './codebook.ts';
import { exchangeCommands } from './exchange.ts';
import { figuresCommand } from './figures.ts';
import { interchangeCommands } from './interchange.ts';
import { outputTo } from './output.ts';
import { publishCommand } from './publish.ts';
import { type OpenStation, sessionAt } from './session.ts';
import { stationCommands } from './station.ts';
import type { Terminal } from './terminal.ts';
import { tourCommand } from './tour.ts';

/** Runs one command, without the program's name. Answers how it ends: 0 done, 1 refused, 2 wrong usage. */
export async function runCommand(given: readonly string[], terminal: Terminal, open: OpenStation): Promise<0 | 1 | 2> {
  let failed = false;
  const fail = () => {
    failed = true;
  };
  const session = sessionAt(terminal, open, fail);
  const program = new Command('waymark')
    .description('The case database without a window.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.remark })
    .configureHelp({ sortSubcommands: true });

  stationCommands(program, session);
  accessCommands(program, session);
  caseCommands(program, session);
  annualCommand(program, session);
  interchangeCommands(program, session);
  exchangeCommands(program, session);
  publishCommand(program, session);
  figuresCommand(program, terminal, fail);
  tourCommand(program, { terminal, open, run: runCommand, fail });
  program
    .command('codebook')
    .description('all forms, questions, codes and labels')
    .addOption(new Option('--json', 'one JSON document'))
    .action(({ json }: { json?: true }) => {
      const { answer, language } = outputTo(json === true, terminal, fail);
      const document = codebookDocument();
      answer(
        document,
        document.forms.map((form) => `${form.kind}  ${form.label[language]}  (${form.questions.length})`).join('\n'),
      );
    });

  try {
    await program.parseAsync(given, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return failed ? 1 : 0;
}
