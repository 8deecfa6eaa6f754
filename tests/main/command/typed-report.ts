/** `report DIR …` as the focal point of an office types it. */
import { Command, CommanderError } from 'commander';
import { caseCommands } from '../../../main/command/cases.ts';
import { type OpenStation, sessionAt } from '../../../main/command/session.ts';
import type { Terminal } from '../../../main/command/terminal.ts';
import { call } from '../../db/calls/a-desk.ts';
import { deskAt } from '../../db/calls/office-desk.ts';
import type { Office } from '../../db/casework/user-session.ts';

/** What the command writes at the terminal of the office's focal point, and whether it ends with 1. */
export async function typed(office: Office, ...words: readonly string[]) {
  const written: string[] = [];
  let isFailed = false;
  const write = (text: string) => void written.push(text);
  const desk = deskAt(office, 'focal-point');
  const open: OpenStation = () => ({
    ask: async (area, verb, input) => (area === 'station' ? (undefined as never) : call(desk, area, verb, input)),
    end: async () => {},
  });
  const terminal: Terminal = {
    ...{ write, remark: write, isWatched: false, ask: null },
    env: { LANG: 'en_GB', WAYMARK_USER: 'Vera', WAYMARK_PASSWORD: 'seven quiet rivers' },
  };
  const session = sessionAt(terminal, open, () => {
    isFailed = true;
  });
  const program = new Command().exitOverride().configureOutput({ writeErr: write });
  caseCommands(program, session);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: write });
  await program.parseAsync(['report', 'folder', ...words], { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    isFailed = true;
  });
  return { said: written.join(''), isFailed };
}
