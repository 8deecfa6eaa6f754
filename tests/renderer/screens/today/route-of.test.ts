import { expect, test } from 'vitest';
import { leadsToWaiting, routeOf } from '../../../../renderer/screens/today/route-of.ts';

const CASE = 'c'.repeat(22);

test.each([
  ['case', CASE, { screen: 'case', caseId: CASE }],
  ['form:follow-up', CASE, { screen: 'case', caseId: CASE, form: 'follow-up' }],
  ['first-contact:first-contact/1', null, { screen: 'first-contact', draft: 'first-contact/1' }],
  ['first-contact:first-contact/1', CASE, { screen: 'first-contact', into: CASE, draft: 'first-contact/1' }],
  ['exchange', null, { screen: 'exchange' }],
  ['exchange:directory', null, { screen: 'exchange', part: 'directory' }],
  ['hotline', null, { screen: 'hotline' }],
  ['statistics', null, { screen: 'statistics' }],
  ['cases:waiting', null, { screen: 'cases' }],
  ['settings', null, { screen: 'settings' }],
  ['settings:registers', null, { screen: 'settings', part: 'registers' }],
  ['case', null, undefined],
  ['form:follow-up', null, undefined],
  ['something-newer', CASE, undefined],
])('a line that opens %s leads there', (opens, caseId, route) => {
  expect(routeOf({ opens, caseId })).toEqual(route);
});

test('only the line on waiting cases narrows the list', () => {
  expect(leadsToWaiting({ opens: 'cases:waiting' })).toBe(true);
  expect(leadsToWaiting({ opens: 'cases' })).toBe(false);
});
