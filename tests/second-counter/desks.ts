/** Desks over which tables are counted twice. */
import { chance } from '../../db/demo/chance.ts';
import { type Desk, projectsIn } from './compare.ts';
import { requestsOf } from './requests.ts';
import { OFFICES, storiesOf } from './stories.ts';

const CASES = 14;
const AT_MISSION = 24;
const AT_HEADQUARTERS = 6;

const NONE = { offices: [], projects: [] };

/** The same invented lives at a mission and, as far as they go there, at headquarters, with questions of their own. */
export function desksOf(seed: number): readonly Desk[] {
  const cases = storiesOf(seed, CASES);
  const offices = OFFICES.filter((office) => cases.some(([first]) => first?.office === office));
  return [
    { cases, asked: requestsOf(chance(seed), AT_MISSION, { offices, projects: projectsIn(cases) }) },
    { cases, asked: requestsOf(chance(-seed), AT_HEADQUARTERS, NONE), headquarters: true },
  ];
}
