import { showUndoable } from '../../../state/saved.ts';

/** How an entry is put into a register, and taken out of it. */
export interface Register<Typed> {
  readonly put: (typed: Typed) => Promise<{ readonly id: string }>;
  readonly takeOut: (entry: { readonly id: string }) => Promise<unknown>;
}

/** Enters it; what was entered is taken out again, what was changed gets its words back. `before`: as it would be typed again. */
export async function enterInto<Typed>(
  { put, takeOut }: Register<Typed>,
  wanted: Typed,
  before: Typed | undefined,
  onUndone: () => void,
): Promise<void> {
  const { id } = await put(wanted);
  showUndoable(() => (before === undefined ? takeOut({ id }) : put(before)), onUndone);
}

/** Takes out what was entered by mistake; taken back, it is entered anew. */
export async function takeOutOf<Typed>(
  { put, takeOut }: Register<Typed>,
  id: string,
  typed: Typed,
  onUndone: () => void,
): Promise<void> {
  await takeOut({ id });
  showUndoable(() => put({ ...typed, id: undefined }), onUndone);
}
