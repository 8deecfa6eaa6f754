/** Every measure by its name. */
import { caseOpening } from './case-opening.ts';
import { disk } from './disk.ts';
import { growing } from './growing.ts';
import { killing } from './killing.ts';
import { lists } from './lists.ts';
import { copying, importing, opening, sealing, verifying } from './long.ts';
import { names } from './names.ts';
import { profile } from './profile.ts';
import type { Measure } from './row.ts';
import { saving } from './saving.ts';
import { several } from './several.ts';
import { starting } from './starting.ts';
import { todays } from './todays.ts';
import { trying } from './trying.ts';
import { unlocking } from './unlocking.ts';
import { window } from './window.ts';

interface Named {
  readonly measure: Measure;
  /** Among those of `npm run bench -- quick`. */
  readonly quick: boolean;
  /** The number of cases means nothing to it. */
  readonly once?: true;
}

export const MEASURES: Readonly<Record<string, Named>> = {
  importing: { measure: importing, quick: true },
  sealing: { measure: sealing, quick: true },
  opening: { measure: opening, quick: true },
  verifying: { measure: verifying, quick: true },
  copying: { measure: copying, quick: true },
  profile: { measure: profile, quick: true },
  lists: { measure: lists, quick: true },
  today: { measure: todays, quick: true },
  saving: { measure: saving, quick: true },
  case: { measure: caseOpening, quick: true },
  unlocking: { measure: unlocking, quick: true },
  disk: { measure: disk, quick: true, once: true },
  starting: { measure: starting, quick: true, once: true },
  window: { measure: window, quick: true, once: true },
  growing: { measure: growing, quick: false, once: true },
  several: { measure: several, quick: false },
  names: { measure: names, quick: false, once: true },
  trying: { measure: trying, quick: false },
  killing: { measure: killing, quick: false, once: true },
};
