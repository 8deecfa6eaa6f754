import { expect, it } from 'vitest';
import type { CaseColumn, ListedCase } from '../../../../preload/contract.ts';
import type { RowWords } from '../../../../renderer/screens/cases/row-words.ts';
import { drawn, loaded } from '../../drawn.ts';

const { DrawnPart } = await loaded(() => import('../../../../renderer/components/drawn-part.tsx'));
const { rowCells } = await loaded(() => import('../../../../renderer/screens/cases/row-cells.ts'));
const { tableColumns } = await loaded(() => import('../../../../renderer/screens/cases/columns.ts'));
const { formatsIn } = await loaded(() => import('../../../../renderer/formats.ts'));
const { sayIn } = await loaded(() => import('../../../../renderer/locales/words.ts'));

const words: RowWords = {
  say: (key, places) => sayIn('en', 'cases', key, places),
  marks: (key, places) => sayIn('en', 'marks', key, places),
  sentence: (code) => code,
  standing: () => '',
  formats: formatsIn('en'),
  language: 'en',
  own: 'KG-BIS',
};

const row = (columns: readonly CaseColumn[], told: Partial<ListedCase>) => {
  const shown = { caseId: 'a', kind: 'case', reference: 'KG-BIS-19-7K2MQX', ...told } as ListedCase;
  return drawn(
    rowCells(shown, tableColumns(columns, false, []), false, words).map((cell, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
      <DrawnPart key={at} {...cell} />
    )),
  );
};

it('a reference that is too long for its column stands in full behind it', () => {
  expect(row([], { reference: 'MD-CHISINAU1-26-7K2MQX' })).toContain('title="MD-CHISINAU1-26-7K2MQX"');
  expect(row([], {})).not.toContain('title="KG-BIS-19-7K2MQX"');
});

it('a reference that is too long is cut before its own signs, by which rows of one office and year are told apart', () => {
  const html = row([], { reference: 'MD-CHISINAU1-26-7K2MQX' });
  expect(html).toMatch(/<span class="[^"]*cut[^"]*">MD-CHISINAU1-26-<\/span>7K2MQX<\/span>/);
  expect(row([], {})).toContain('<span>KG-BIS-19-7K2MQX</span>');
});

it('a day of another year stands in full behind it, and of who wants nothing kept the month alone', () => {
  expect(row(['changed'], { changedAt: '2019-09-12T08:00Z' })).toContain('title="12 Sept 2019"');
  const refused = row(['changed'], { kind: 'anonymous', changedAt: '2019-09-12T08:00Z' });
  expect(refused).toContain('title="September 2019"');
  expect(refused).not.toContain('12 Sept');
  expect(row(['opened'], { opened: '2019-09' })).toContain('title="September 2019"');
});

it('a next step stands in full behind it with its day', () => {
  const html = row(['next-step'], { nextStep: 'talk-again', nextStepOn: '2019-09-12' });
  expect(html).toContain('title="Talk again 12 Sept 2019"');
});

it.each<[string, Partial<ListedCase>, string]>([
  ['sealed', { acknowledged: false }, 'sealed 12 Sept 2019, no receipt yet'],
  ['received', { acknowledged: true, receivedAt: '2019-09-13' }, 'received by headquarters on 13 Sept 2019'],
  ['to be answered', { waiting: true }, 'to be answered'],
])('how far what is written has got stands in full behind it, with its sign: %s', (brief, told, whole) => {
  const html = row(['state'], { sealedAt: '2019-09-12', unsent: 0, draft: false, waiting: false, ...told });
  expect(html).toMatch(new RegExp(`data-sign="[a-z]+" title="${whole}"[^>]*>${brief}`));
});
