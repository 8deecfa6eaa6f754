/**
 * The system calls of a program and all its processes, as `strace` (Linux) saw them: which files were opened for writing, made or
 * renamed, and every byte that was written to a file.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const NAMING = 'open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat,mkdir,mkdirat';
const WRITING = 'write,writev,pwrite64,pwritev,pwritev2,sendfile,copy_file_range';

export interface Trace {
  /** Absolute paths that were made, renamed to or opened for writing, in the order of the first time. */
  readonly touched: readonly string[];
  /** Bytes written to files and to the channels between the processes. */
  readonly written: { readonly files: number; readonly channels: number };
  /** What was searched for and found in something written to a file: `path: what`. */
  readonly inFiles: readonly string[];
  /** The same for what the processes told each other. */
  readonly inChannels: readonly string[];
  /** Lines that could not be read; none, or the trace proves nothing. */
  readonly unread: readonly string[];
}

/** Why no trace can be made here; undefined where it can. */
export function whyNoTrace(): string | undefined {
  if (process.platform !== 'linux') return 'System calls are traced on Linux only: run this test there.';
  const tried = spawnSync('strace', ['-f', '-e', 'trace=none', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed (Debian: sudo apt-get install strace).';
  return tried.status === 0 ? undefined : `strace may not trace here: ${tried.stderr.trim()}`;
}

/**
 * Runs a program under trace. `contents`: also what is written, through `search`; without it only which files. Throws where the
 * program does not end well.
 */
export async function traced(
  program: readonly string[],
  file: string,
  search?: (bytes: Buffer) => readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Trace> {
  const calls = search === undefined ? NAMING : `${NAMING},${WRITING}`;
  // By a filter in the kernel, so that only these calls stop the program.
  const how = ['-f', '--seccomp-bpf', '-y', '-xx', '-s', '4194304', '-o', file];
  const options = [...how, '-e', 'signal=none', '-e', `trace=${calls}`];
  const child = spawn('strace', [...options, ...program], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (piece: Buffer) => said.push(piece));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`the traced program ended with ${status}: ${Buffer.concat(said).toString('utf8')}`);
  try {
    return await readTrace(file, search ?? (() => []));
  } finally {
    rmSync(file);
  }
}

const HEX = String.raw`((?:\\x[0-9a-f]{2})*)`;
const CALL = /^\d+ +(\w+)\((.*)$/s;
const TEXT = new RegExp(`"${HEX}"(\\.\\.\\.)?`, 'g');
const WRITTEN_TO = new RegExp(`^\\d+<${HEX}>`);
const AT_FOLDER = new RegExp(`^(?:AT_FDCWD|\\d+)<${HEX}>`);
const FOR_WRITING = /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b/;
/** Kept of what went before, so that a name in two writes is found. */
const TAIL = 512;

async function readTrace(file: string, search: (bytes: Buffer) => readonly string[]): Promise<Trace> {
  const touched = new Set<string>();
  const inFiles = new Set<string>();
  const inChannels = new Set<string>();
  const unread: string[] = [];
  const written = { files: 0, channels: 0 };
  const tails = new Map<string, Buffer>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, call, given] = CALL.exec(line) ?? [];
    // The rest of a call that another process came between, how a process ended, and what it was killed before doing.
    if (call === undefined || given === undefined) {
      if (!/^\d+ +(?:<\.\.\. |\+\+\+ |--- |\?\?\?\()/.test(line)) unread.push(line.slice(0, 200));
      continue;
    }
    if (!WRITING.split(',').includes(call)) {
      for (const path of pathsOf(call, given)) touched.add(path);
      continue;
    }
    const to = WRITTEN_TO.exec(given)?.[1];
    const texts = [...given.matchAll(TEXT)];
    if (to === undefined || texts.some(([, , cut]) => cut !== undefined)) unread.push(line.slice(0, 200));
    if (to === undefined) continue;
    const place = fromHex(to).toString('utf8');
    const bytes = Buffer.concat(texts.map(([, text]) => fromHex(text ?? '')));
    const isFile = place.startsWith('/');
    if (isFile) written.files += bytes.length;
    else written.channels += bytes.length;
    const whole = Buffer.concat([tails.get(place) ?? Buffer.alloc(0), bytes]);
    tails.set(place, whole.subarray(-TAIL));
    if (isFile) touched.add(place);
    for (const found of search(whole)) (isFile ? inFiles : inChannels).add(isFile ? `${place}: ${found}` : found);
  }
  return { touched: [...touched], written, inFiles: [...inFiles], inChannels: [...inChannels], unread };
}

/** The paths that a call makes or opens for writing. What a symbolic link says is no file, only the link is. */
function pathsOf(call: string, given: string): readonly string[] {
  if (call.startsWith('open') && !FOR_WRITING.test(given)) return [];
  const folder = fromHex(AT_FOLDER.exec(given)?.[1] ?? '').toString('utf8');
  const texts = [...given.matchAll(TEXT)].map(([, path]) => fromHex(path ?? '').toString('utf8'));
  const paths = call.startsWith('symlink') ? texts.slice(-1) : texts;
  return paths.filter((path) => path !== '').map((path) => resolve(folder, path));
}

function fromHex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
