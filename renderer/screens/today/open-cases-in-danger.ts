import { showOnly } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';

/** The list of who is in danger, and of nobody else. */
export function openCasesInDanger(): void {
  showOnly({ danger: true });
  go({ screen: 'cases' });
}
