import { expect, it } from 'vitest';
import type { CaseFile, ShownDanger } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { DangerStrip } = await loaded(() => import('../../../../renderer/screens/case/danger-strip.tsx'));
const { DrawnPart } = await loaded(() => import('../../../../renderer/components/drawn-part.tsx'));
const { dangerMark } = await loaded(() => import('../../../../renderer/components/stage-and-flag-badges.tsx'));
const { useDangerStanding } = await loaded(() => import('../../../../renderer/components/danger/danger-standing.ts'));
const { useSentence } = await loaded(() => import('../../../../renderer/components/sentence.ts'));
const { useFormats, useText } = await loaded(() => import('../../../../renderer/locales/index.ts'));

const SELF_HARM: ShownDanger = {
  danger: 'self-harm',
  says: 'today-self-harm',
  since: '2026-11-27',
  until: null,
  nobodyTold: true,
};
const TOLD: ShownDanger = { ...SELF_HARM, nobodyTold: false };
const LOOKED: ShownDanger = { ...TOLD, until: '2026-11-28' };
const HOURS: ShownDanger = { ...TOLD, danger: 'emergency', says: 'today-emergency', until: '2026-11-28T09:00Z' };

/** As a row of the list says it. */
function Mark({ danger }: { readonly danger: ShownDanger }) {
  const [marks, formats, sentence, standing] = [useText('marks'), useFormats(), useSentence(), useDangerStanding()];
  return <DrawnPart {...dangerMark(danger, { marks, formats, sentence, standing })} />;
}

const strip = (danger: ShownDanger, isTold = false) => {
  const row = { caseId: 'c', reference: 'r', dangers: [danger] };
  return drawn(<DangerStrip file={{ row, mayWrite: [] } as unknown as CaseFile} isTold={isTold} />);
};

it.each([
  ['nobody was told yet', SELF_HARM, 'since 27 Nov · Nobody told yet'],
  ['a person was told', TOLD, 'since 27 Nov · A person was told'],
  ['somebody looks again', LOOKED, 'since 27 Nov · look again 28 Nov'],
])('the case and the list say how far a danger is: %s', (_, danger, words) => {
  expect(strip(danger)).toContain(words);
  expect(drawn(<Mark danger={danger} />)).toContain(words.slice(words.indexOf(' · ')));
});

it('what another office must answer is said as of what came from there', () => {
  expect(strip(SELF_HARM, true)).toContain('Nobody told, as of what came');
  expect(strip(TOLD, true)).toContain('A person was told');
});

it('the sign in the list is filled until somebody was told', () => {
  const [first, then] = [SELF_HARM, TOLD].map((danger) => drawn(<Mark danger={danger} />));
  expect(first).toContain('data-sign="alert-triangle-filled"');
  expect(then).not.toContain('data-sign="alert-triangle-filled"');
});

it('the hours in which something may be kept without consent are told to nobody: only their end is said', () => {
  expect(strip(HOURS)).not.toMatch(/told|look again/);
});
