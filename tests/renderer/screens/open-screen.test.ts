/** Another person's page or paper that is opened in the place of one is drawn from its beginning: React keeps what it has of the same key. */
import { isValidElement } from 'react';
import { afterAll, expect, it, vi } from 'vitest';
import type { Route } from '../../../renderer/state/route.ts';

vi.resetModules();
afterAll(() => void vi.resetModules());
vi.stubGlobal('window', { waymark: { on: () => () => {} }, addEventListener: () => {} });
const { screenOf } = await import('../../../renderer/screens/open-screen.tsx').finally(() => vi.unstubAllGlobals());

function keyOf(route: Route): string | null {
  const screen = screenOf(route);
  return isValidElement(screen) ? screen.key : null;
}

const CONTACTS: readonly Route[] = [
  { screen: 'first-contact' },
  { screen: 'first-contact', draft: 'one' },
  { screen: 'first-contact', draft: 'other' },
  { screen: 'first-contact', into: 'case', reference: 'KG-BIS-0001' },
  { screen: 'first-contact', into: 'case', draft: 'one' },
  { screen: 'first-contact', call: 'call' },
];
const PAPERS: readonly Route[] = [
  { screen: 'print', paper: 'first-contact', caseId: null },
  { screen: 'print', paper: 'first-contact', caseId: 'case' },
  { screen: 'print', paper: 'consent-text', caseId: null },
  { screen: 'print', paper: 'consent-text', caseId: 'case', text: 'withdrawn' },
];

it.each([
  ['first contact', CONTACTS],
  ['paper', PAPERS],
])('a %s shows nothing of another that stood in its place', (_, routes) => {
  expect(new Set(routes.map(keyOf)).size).toBe(routes.length);
  for (const route of routes) expect(keyOf({ ...route })).toBe(keyOf(route));
});
