/** What the command has in a checkout alone: an installed program has a window for it. */

/** A module of `build/`, or undefined where it or what it needs is not there. Its caller says what it exports. */
export async function fromCheckout<Module>(path: string): Promise<Module | undefined> {
  try {
    return (await import(new URL(`../../build/${path}`, import.meta.url).href)) as Module;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
