import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import { list } from '../../../../db/codebook/lists/index.ts';
import { keysOf } from '../../../../db/codebook/lists/keys.ts';
import { NOTED_NOW } from '../../../../db/codebook/noted-now.ts';
import type { CaseFile } from '../../../../preload/contract.ts';
import { dangerActs } from '../../../../renderer/screens/case/danger-acts.ts';
import { drawn, loaded } from '../../drawn.ts';

const { WhichDanger } = await loaded(() => import('../../../../renderer/components/danger/note-danger.tsx'));

it('every danger that can be noted now has a key of its own and stands in the order of the list, worst first', () => {
  const { codes } = list('danger');
  const keys = NOTED_NOW.map((code) => keysOf(codes).get(code));
  expect(new Set(keys).size).toBe(NOTED_NOW.length);
  expect(NOTED_NOW).toEqual(codes.map(({ code }) => code).filter((code) => NOTED_NOW.some((one) => one === code)));
});

it('asks which danger there is, and what is happening in a few words; nothing is saved before one is chosen', () => {
  const form = drawn(
    <MantineProvider>
      <WhichDanger caseId="c" reference="MD-ALB-26-4Q4E51" />
    </MantineProvider>,
  );
  expect(form.match(/aria-pressed="false"/g)).toHaveLength(NOTED_NOW.length);
  expect(form).toContain('Whoever is feared knows where the person is');
  expect(form).toContain('What is happening, in a few words?');
  expect(form).toMatch(/<button[^>]*disabled=""[^>]*type="submit"|<button[^>]*type="submit"[^>]*disabled=""/);
});

const fileWith = (dangers: readonly string[], mayWrite: readonly string[]) =>
  ({ row: { dangers: dangers.map((danger) => ({ danger })) }, mayWrite }) as unknown as CaseFile;

it.each<[string, readonly string[], readonly string[], ReturnType<typeof dangerActs>]>([
  ['nothing where the role may not', ['injury'], [], { noting: false, answering: false, answerable: ['injury'] }],
  ['noting one where none is open', [], ['danger-answer'], { noting: true, answering: false, answerable: [] }],
  [
    'noting one where only hours run',
    ['emergency'],
    ['danger-answer'],
    { noting: true, answering: false, answerable: [] },
  ],
  ['both where one is open', ['injury'], ['danger-answer'], { noting: true, answering: true, answerable: ['injury'] }],
])('what can be done about danger in a case: %s', (_, dangers, mayWrite, acts) => {
  expect(dangerActs(fileWith(dangers, mayWrite))).toEqual(acts);
});
