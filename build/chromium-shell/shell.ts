/** The shell's own process: `node shell.ts [arguments of the application]`, started by `starter.ts`. */
import { registerHooks } from 'node:module';
import { exitCodeOf } from './exit-code.ts';

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

// Electron's argv holds the program and the application's arguments; here the script stands between them.
process.argv = [process.execPath, ...process.argv.slice(2)];
// Whoever started the shell is gone: nobody would start it again after a lock.
process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', () => process.exit(exitCodeOf(null, 'SIGTERM')));

await import(new URL('../../out/main/index.js', import.meta.url).href);
