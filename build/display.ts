import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A virtual display of the size of an office PC's screen, for tests on machines without one. */
interface VirtualDisplay {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  readonly end: () => void;
}

/** Starts Xvfb on the first free number. Rejects when there is no Xvfb or it says no. */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const end = () => void server.kill();
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display`)));
    const told = server.stdio[3] as Readable;
    let number = '';
    told.on('data', (piece: Buffer) => {
      number += piece.toString();
      if (number.endsWith('\n')) resolve({ name: `:${number.trim()}`, end });
    });
  });
}
