import { create } from 'zustand';
import type { AnswerOf, deskArea } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';

type ChosenPlace = NonNullable<AnswerOf<(typeof deskArea)['chooseFolder']>>;

/** Where sealed files go until the application ends: asked once, shown where it matters, changed in one step. */
export const useSealedFolder = create<{ readonly folder: ChosenPlace | null }>(() => ({ folder: null }));

/** Asks for a folder; the one before stays where the person chooses none. */
export async function chooseSealedFolder(): Promise<ChosenPlace | null> {
  const chosen = await waymark.desk.chooseFolder({ purpose: 'sealed' });
  if (chosen !== null) useSealedFolder.setState({ folder: chosen });
  return chosen;
}

/** The folder that is remembered, or the one that the person chooses now; null where none was chosen. */
export async function sealedFolder(): Promise<ChosenPlace | null> {
  return useSealedFolder.getState().folder ?? (await chooseSealedFolder());
}
