import type { OfferedProject } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAsked } from '../../state/asked.ts';
import { useMay } from '../../state/session.ts';

/** The project lines of the office. Undefined while they are asked for; none for who records nothing of money. */
export function useOfferedProjects(): readonly OfferedProject[] | undefined {
  const may = useMay('projects');
  return useAsked(`offered projects ${may}`, async () => (may ? waymark.projects.offered({}) : [])).answer;
}
