/** Electron's main process: the application, with Electron, this process and the folder of what was built. */
import { join } from 'node:path';
import { keepOutOfCoreDumps } from '../db/core-dump.ts';
import { runApplication } from './application.ts';
import * as electron from './electron.ts';

keepOutOfCoreDumps();
runApplication(electron, process, join(import.meta.dirname, '..'), (line) => console.error(line));
