import { expect, it } from 'vitest';
import { drawn, loaded } from '../../drawn.ts';

const { RequestLead } = await loaded(() => import('../../../../renderer/screens/case/request-lead.tsx'));

it('a question to another office says that it leaves with the next sealed file', () => {
  const asked = { result: 'asked', 'by-role': 'other-office' };
  expect(drawn(<RequestLead kind="decision" body={asked} />)).toContain('next file that is sealed for them');
  expect(drawn(<RequestLead kind="decision" body={{ ...asked, 'by-role': 'headquarters' }} />)).not.toBe('');
});

it.each([
  ['answered', 'decision', { result: 'yes', 'by-role': 'other-office' }],
  ['asked of an authority', 'decision', { result: 'asked', 'by-role': 'police' }],
  ['no decision', 'note', {}],
])('and nothing where it is %s', (_, kind, body) => {
  expect(drawn(<RequestLead kind={kind} body={body} />)).toBe('');
});
