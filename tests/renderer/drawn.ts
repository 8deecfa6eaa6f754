/** Parts of screens drawn to text, where there is no window. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';

/** Loads a module of the renderer: the way out of the window is looked up in it once, and leads nowhere here. */
export async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  vi.stubGlobal('window', {});
  await import('../../renderer/calls.ts').finally(() => vi.unstubAllGlobals());
  return load();
}

/** The element as HTML, in English. */
export const drawn = (element: ReactElement): string => renderToStaticMarkup(element);
