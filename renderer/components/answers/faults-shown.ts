import { createContext } from 'react';

/** True once a save was refused: from then on what cannot be read is said beside its field at once, also where the hand still is. */
export const FaultsShown = createContext(false);
