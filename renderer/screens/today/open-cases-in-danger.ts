import { showOnly } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';

/** The list of who is in danger, and of nobody else, as Today has them: the worst off first. */
export function openCasesInDanger(): void {
  showOnly({ danger: true }, { sort: 'urgency', descending: false });
  go({ screen: 'cases' });
}
