import { expect, test } from 'vitest';
import { proposedAnswer } from '../../../db/codebook/proposed.ts';
import type { Body } from '../../../db/codebook/types.ts';

test.each<[string, string, string, Body, string | undefined]>([
  ['help that belongs to one table of the CTM', 'service', 'phase', { service: 'grant-scheme' }, 'reintegration'],
  ['help that belongs to several', 'service', 'phase', { service: 'shelter' }, undefined],
  ['nothing noted', 'service', 'phase', {}, undefined],
  ['another question of the form', 'service', 'outcome', { service: 'grant-scheme' }, undefined],
  ['another form', 'stay', 'phase', { service: 'grant-scheme' }, undefined],
])('the phase of help, where its code says it: %s', (_, kind, question, body, proposed) => {
  expect(proposedAnswer(kind, question, body)).toBe(proposed);
});
