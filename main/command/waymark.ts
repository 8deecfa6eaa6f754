/**
 * `waymark`: the same case database without a window, for headquarters' batch work, for IT, for scripts and checks.
 * Exit 0 done, 1 refused, 2 wrong usage. Every command runs with its user's role and stands in the audit trail.
 */
import { keepOutOfCoreDumps } from '../../db/core-dump.ts';
import { stationIn } from './connection.ts';
import { runCommand } from './run-command.ts';
import { ownTerminal } from './terminal.ts';

keepOutOfCoreDumps();
process.exitCode = await runCommand(process.argv.slice(2), ownTerminal, stationIn);
