import { expect, it } from 'vitest';
import { loaded } from '../../drawn.ts';

const { mendingRoute } = await loaded(() => import('../../../../renderer/screens/print/print.tsx'));

it('what stops a paper is mended at its question; where none is known, in the case', () => {
  const at = { record: 'r', kind: 'stay', question: 'wishes' };
  expect(mendingRoute('c', { code: 'paper-tells', places: {}, at })).toEqual({
    screen: 'case',
    caseId: 'c',
    record: 'r',
    form: 'stay',
    question: 'wishes',
  });
  expect(mendingRoute('c', { code: 'emergency-over', places: {} })).toEqual({ screen: 'case', caseId: 'c' });
});
