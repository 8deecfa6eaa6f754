/** `npm run tour`: the tour, anywhere; the window is built first where that is due, so that pictures can be taken of it. */
import { keepOutOfCoreDumps } from '../../db/core-dump.ts';
import { buildWhenStale } from '../out.ts';
import { giveTour } from './give-tour.ts';

keepOutOfCoreDumps();
process.exitCode = (await buildWhenStale()) ? await giveTour(process.argv.slice(2)) : 1;
