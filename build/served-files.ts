import type { Plugin } from 'vite';
import { fileFor } from '../main/pages.ts';
import { HOST, SCHEME } from '../main/security.ts';

interface Script {
  readonly fileName: string;
  /** The files that are run before it. */
  readonly imports: readonly string[];
}

/**
 * Ends the build where the window could not open what was built: a file whose name is not served, or scripts that wait for each other, of which
 * one runs before what it needs is there.
 */
export function servedFiles(): Plugin {
  return {
    name: 'served-files',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const parts = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith('.map'));
        const refused = notServed(parts.map(({ fileName }) => fileName));
        if (refused.length > 0) throw new Error(`not served: ${refused.join(', ')}`);
        const circle = circleIn(parts.filter((part) => part.type === 'chunk'));
        if (circle !== undefined) throw new Error(`they wait for each other: ${circle.join(' > ')}`);
      },
    },
  };
}

/** Of the names below the renderer's folder those that no address stands for. */
export function notServed(names: readonly string[]): readonly string[] {
  return names.filter((name) => fileFor(`${SCHEME}://${HOST}/${name}`) === undefined);
}

/** The first scripts found that import each other in a circle, the first of them once more at the end. */
export function circleIn(scripts: readonly Script[]): readonly string[] | undefined {
  const importsOf = new Map(scripts.map(({ fileName, imports }) => [fileName, imports]));
  const done = new Set<string>();
  const circleFrom = (name: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const imported of importsOf.get(name) ?? []) {
      const found = circleFrom(imported, [...way, name]);
      if (found !== undefined) return found;
    }
    done.add(name);
    return undefined;
  };
  for (const { fileName } of scripts) {
    const found = circleFrom(fileName, []);
    if (found !== undefined) return found;
  }
  return undefined;
}
