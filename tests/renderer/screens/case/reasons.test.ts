import { expect, it } from 'vitest';
import type { Warning } from '../../../../db/codebook/warnings.ts';
import { reasonsToSave } from '../../../../renderer/screens/case/use-reasons.ts';

it('a reason goes with the save for what needs one, and for nothing else', () => {
  const warned: readonly Warning[] = [
    { code: 'warning-day-not-come', kind: 'intake', question: 'date', blocks: false, needsReason: true },
    { code: 'warning-day-not-come', kind: 'screening', question: 'identified-on', blocks: false, needsReason: true },
    { code: 'warning-none-beside-others', kind: 'intake', question: 'needs-today', blocks: false },
  ];
  const given: Readonly<Record<string, string>> = { date: 'papers', 'needs-today': 'checked' };
  expect(reasonsToSave(warned, (question) => given[question])).toEqual({ date: 'papers' });
});
