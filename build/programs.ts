import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, howToGetChromium } from './chromium-shell/find-chromium.ts';

/** A program beside Node, with Debian's package of it. */
export interface Program {
  readonly debian: string;
  readonly present: () => boolean;
  /** How to get it, in a sentence. */
  readonly how: string;
}

export function isOnPath(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;
}

export const chromium: Program = {
  debian: 'chromium',
  present: () => findChromium() !== undefined,
  how: howToGetChromium,
};
export const virtualDisplay: Program = {
  debian: 'xvfb',
  present: () => isOnPath('Xvfb'),
  how: 'Install Xvfb, a virtual display (Debian, Ubuntu: sudo apt-get install xvfb).',
};
export const strace: Program = {
  debian: 'strace',
  present: () => isOnPath('strace'),
  how: 'Install strace, which shows what files are written (Debian, Ubuntu: sudo apt-get install strace).',
};

export const poppler: Program = {
  debian: 'poppler-utils',
  present: () => isOnPath('pdftotext') && isOnPath('pdftoppm') && isOnPath('pdfinfo'),
  how: 'Install poppler, which reads PDFs (Debian, Ubuntu: sudo apt-get install poppler-utils).',
};

/**
 * Installs what is missing where that is ours to do (root on Debian: a container), and says how to get what is still
 * missing after that. Answers whether everything is there.
 */
export function provide(programs: readonly Program[]): boolean {
  const missing = () => programs.filter((program) => !program.present());
  const isOurs = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isOurs && missing().length > 0) {
    const packages = missing().map(({ debian }) => debian);
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
  }
  for (const { how } of missing()) console.error(how);
  return missing().length === 0;
}
