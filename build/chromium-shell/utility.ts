/** The start of a stand-in `utilityProcess`: `node utility.ts MODULE [arguments]`. */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

const [, , modulePath = '', ...args] = process.argv;
const port = new EventEmitter();

Object.defineProperty(process, 'parentPort', {
  value: Object.assign(port, { postMessage: (message: unknown) => void process.send?.(message) }),
});
process.on('message', (data) => void port.emit('message', { data }));
// Electron ends its utility processes with itself.
process.on('disconnect', () => process.exit(0));
process.argv = [process.execPath, modulePath, ...args];

await import(pathToFileURL(modulePath).href);
