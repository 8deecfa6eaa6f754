/** Parts of screens drawn to text, where there is no window. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, vi } from 'vitest';

/** Loads a module of the renderer: the way out of the window is looked up in it once, and leads nowhere here. */
export async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  vi.stubGlobal('window', {});
  await import('../../renderer/calls.ts').finally(() => vi.unstubAllGlobals());
  return load();
}

/**
 * Loads a module of the renderer whose calls are answered as the test says: what a file before this loaded is forgotten,
 * for there the way out has been looked up, and what is loaded here is forgotten when the file ends.
 */
export async function loadedWith<Module>(waymark: object, load: () => Promise<Module>): Promise<Module> {
  afterAll(() => void vi.resetModules());
  vi.resetModules();
  vi.stubGlobal('window', { waymark });
  return load().finally(() => vi.unstubAllGlobals());
}

/** The element as HTML, in English. */
export const drawn = (element: ReactNode): string => renderToStaticMarkup(element);
