/** Charts of a table: what they show, what they say, and that nothing of them lies outside the picture. */
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { type Chart, chartsOf, notDrawn } from '../../../db/contract/charts/chart.ts';
import { chartFile } from '../../../db/contract/charts/chart-file.ts';
import { drawChart } from '../../../db/contract/charts/draw-chart.ts';
import { type Mark, SIZES } from '../../../db/contract/charts/drawing.ts';
import { scalesOf } from '../../../db/contract/charts/scale.ts';
import { paperCharts } from '../../../db/contract/charts/svg.ts';
import { widthOf, wrapped } from '../../../db/contract/charts/text-width.ts';
import type { Report, ReportDimension, ReportRow } from '../../../db/contract/report.ts';
import { formatsIn } from '../../../renderer/formats.ts';
import { outsideOf, wordsDrawn } from './words-drawn.ts';

const text = (en: string) => ({ en, fr: en, es: en });
const row = (
  code: string,
  n: number | null,
  percent: number | null = null,
  more: Partial<ReportRow> = {},
): ReportRow => ({
  ...{ code, label: text(code), n, percent, suppressed: n === null },
  ...more,
});
const dimension = (id: string, rows: readonly ReportRow[], more: Partial<ReportDimension> = {}): ReportDimension => ({
  ...{ id, label: text(id), denominator: 100, missing: 3, multi: false, rows },
  ...more,
});
const table = (dimensions: readonly ReportDimension[], more: Partial<Report> = {}): Report => ({
  table: 'ctm-profile',
  title: text('Profile'),
  unit: 'instances',
  population: 'assisted',
  period: { from: '2025', to: '2025', by: 'first-help' },
  filters: { origin: null, office: null, shared: false },
  coverage: {
    offices: [{ office: 'KG-BIS', instances: 100, until: '2026-11-20' }],
    ...{ heldBack: 0, erased: 0, unclassified: 0, core: 0, persons: null },
  },
  n: 103,
  narrowed: [],
  waterfall: null,
  notCounted: [],
  dimensions,
  caveats: [text('Assisted people only.')],
  protection: { k: null },
  ...more,
});

const words = (language: 'en' | 'fr' | 'es' = 'en') => ({ language, day: formatsIn(language).day });
const onlyChart = (report: Report): Chart => {
  const [chart, another] = chartsOf(report, words());
  if (chart === undefined || another !== undefined) throw new Error('one chart');
  return chart;
};
const drawn = (report: Report) => {
  const charts = chartsOf(report, words());
  return charts.map((chart) => drawChart(chart, scalesOf(charts), words()));
};
const boxes = (report: Report, look: string): readonly { readonly x: number; readonly width: number }[] =>
  drawn(report).flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.shape === 'rect' && mark.look === look ? [mark] : [])),
  );
const shown = (chart: Chart) =>
  chart.panels.map(({ rows }) => rows.map(({ code, number, percent }) => [code, number, percent]));

const GENDER = dimension('gender', [row('male', 31, 31), row('other', 2, 2), row('female', 67, 67)]);
const AGE = dimension('age', [row('under-15', 0, 0), row('15-17', 20, 20), row('18-24', 45, 45), row('25-30', 35, 35)]);

describe('a chart of bars', () => {
  it('has number and percent of the table, the largest first where there is no order, what is left over last', () => {
    expect(shown(onlyChart(table([GENDER])))).toEqual([
      [
        ['female', '67', '67 %'],
        ['male', '31', '31 %'],
        ['other', '2', '2 %'],
      ],
    ]);
  });

  it('has what is left over last, also where it is the largest', () => {
    const rows = [row('other', 50, 50), row('male', 20, 20), row('female', 30, 30)];
    const codes = onlyChart(table([dimension('gender', rows)])).panels[0]?.rows.map(({ code }) => code);
    expect(codes).toEqual(['female', 'male', 'other']);
  });

  it.each(['house', 'call-topics', 'call-advice', 'call-way', 'destination-m49'])(
    'begins with the largest where it is of a register, or of what leaves: %s',
    (id) => {
      const codes = onlyChart(table([dimension(id, [row('a', 20, 20), row('b', 80, 80)])])).panels[0]?.rows;
      expect(codes?.map(({ code }) => code)).toEqual(['b', 'a']);
    },
  );

  it('keeps an order that means something, and writes a zero without a bar', () => {
    const report = table([AGE]);
    expect(shown(onlyChart(report))[0]?.map(([code]) => code)).toEqual(['under-15', '15-17', '18-24', '25-30']);
    expect(boxes(report, 'bar')).toHaveLength(3);
  });

  it('measures all charts of a page with one scale, which ends at a quarter', () => {
    const report = table([GENDER, AGE]);
    expect(scalesOf(chartsOf(report, words()))).toMatchObject({ percent: 75 });
    const bars = boxes(report, 'bar').map(({ width }) => width);
    const [female, male] = bars.slice(0, 2);
    expect((female ?? 0) / (male ?? 1)).toBeCloseTo(67 / 31, 1);
    // Names take more or less room, so lengths are shares of their own track.
    expect(bars[3]).toBeGreaterThan(bars[4] ?? 0);
  });

  it('says nothing by a mark that no font of ours has', () => {
    const report = table([GENDER], { filters: { origin: null, office: null, shared: true } });
    for (const language of LANGUAGES) {
      expect([...paperCharts(report, 5, words(language)), chartFile(report, 5, words(language))].join('')).not.toMatch(
        /[○●☐✓→]/u,
      );
    }
  });

  it('draws what is left over hollow', () => {
    expect(boxes(table([GENDER]), 'rest')).toHaveLength(1);
  });

  it('has a tick where the other period was, and says which one that is', () => {
    const before = { n: 40, percent: 50, change: 67.5 };
    const report = table([dimension('gender', [row('female', 67, 67, { before }), row('male', 33, 33)])], {
      compared: { from: '2024', to: '2024', n: 80 },
    });
    expect(onlyChart(report).about.at(-1)).toBe('Dark tick: 2024 – 2024');
    const [picture] = drawn(report);
    const tick = picture?.marks.find(({ look }) => look === 'tick');
    const [bar] = boxes(report, 'bar');
    const x = Number(tick?.shape === 'path' ? /^M([\d.]+)/u.exec(tick.d)?.[1] : Number.NaN);
    expect((x - (bar?.x ?? 0)) / (bar?.width ?? 1)).toBeCloseTo(50 / 67, 2);
  });

  it('draws a range of persons as far as it is sure, and the rest of it as an outline', () => {
    const report = table([dimension('age', [row('15-17', 40), row('18-24', 60)])], {
      unit: 'persons',
      coverage: { ...table([]).coverage, persons: { least: 90, most: 100, notCompared: 10 } },
    });
    expect(shown(onlyChart(report))).toEqual([
      [
        ['15-17', '30–40', ''],
        ['18-24', '50–60', ''],
      ],
    ]);
    const [sure, range] = [boxes(report, 'bar')[0], boxes(report, 'unsure')[0]];
    expect((sure?.width ?? 0) / (range?.width ?? 1)).toBeCloseTo(3, 1);
  });

  it('of a long list leaves what nobody is in to the table before anything that somebody is in', () => {
    const rows = Array.from({ length: 40 }, (_, at) => row(`help-${at}`, at < 35 ? 0 : at, at < 35 ? 0 : at));
    const chart = onlyChart(table([dimension('service', rows)]));
    expect(chart.panels[0]?.rows.map(({ number }) => number)).toEqual(['35', '36', '37', '38', '39']);
    expect(chart.notes).toEqual(['Rows in the table alone: 35.']);
  });

  it('shows no more rows than an eye compares, and says how many stand in the table alone', () => {
    const many = Array.from({ length: 34 }, (_, at) => row(`c${at}`, 34 - at, 34 - at));
    const chart = onlyChart(table([dimension('nationality', many)]));
    expect(chart.panels[0]?.rows).toHaveLength(30);
    expect(chart.notes).toEqual(['Rows in the table alone: 4.']);
  });
});

describe('a hidden number', () => {
  const hidden = table([dimension('gender', [row('female', null), row('other', null), row('male', 60, 60)])]);

  it('is the word of the table, never a zero, without a bar and after the shown ones', () => {
    expect(shown(onlyChart(hidden))[0]).toEqual([
      ['male', '60', '60 %'],
      ['female', 'hidden', ''],
      ['other', 'hidden', ''],
    ]);
    expect(boxes(hidden, 'bar')).toHaveLength(1);
    expect(boxes(hidden, 'rest')).toHaveLength(0);
    expect(onlyChart(hidden).notes).toEqual(['hidden so that no one can be recognised; not zero']);
  });

  it('takes the finding away where it could be the largest, and only there', () => {
    expect(onlyChart(hidden).finding).toBe('male: 60 %');
    const half = table([dimension('gender', [row('female', null), row('male', 50, 50)])]);
    expect(onlyChart(half).finding).toBe('gender');
    const ofUnknown = table([dimension('gender', [row('female', null), row('male', 60)], { denominator: null })]);
    expect(onlyChart(ofUnknown)).toMatchObject({ finding: 'gender', about: ['gender, number'] });
    const several = table([dimension('exploitation', [row('sexual', null), row('labour', 60, 60)], { multi: true })]);
    expect(onlyChart(several).finding).toBe('exploitation');
  });
});

describe('a finding', () => {
  const findingOf = (rows: readonly ReportRow[]) => onlyChart(table([dimension('gender', rows)])).finding;

  it('is the largest row, first where it is less than half, in the language', () => {
    expect(findingOf([row('female', 50, 50), row('male', 30, 30)])).toBe('female: 50 %');
    expect(findingOf([row('female', 45, 45.4), row('male', 30, 30)])).toBe('female first: 45.4 %');
    const french = chartsOf(table([dimension('gender', [row('female', 45, 45.4)])]), words('fr'));
    expect(french[0]?.finding).toBe('female en tête : 45,4 %');
  });

  it('is the name of the variable where two are the largest, or what is left over is', () => {
    expect(findingOf([row('female', 50, 50), row('male', 50, 50)])).toBe('gender');
    expect(findingOf([row('other', 50, 50), row('male', 30, 30)])).toBe('gender');
    expect(findingOf([row('female', 0, 0)])).toBe('gender');
  });
});

const column = (code: string, rows: readonly ReportRow[], question = 'Sex'): ReportDimension =>
  dimension(`age/${code}`, rows, {
    label: text('age'),
    column: { of: 'age', code, label: text(code), question: text(question) },
    denominator: 50,
  });
const WOMEN = column('female', [row('15-17', 12, 24), row('18-24', 38, 76)]);
const MEN = column('male', [row('15-17', 20, 40), row('18-24', 30, 60)]);

describe('age by women and men', () => {
  it('stands back to back, by number; what else there is, is named', () => {
    const charts = chartsOf(table([AGE, WOMEN, MEN, column('no-answer', [row('15-17', 1, 100)])]), words());
    expect(charts.map(({ shape }) => shape)).toEqual(['bars', 'pyramid']);
    expect(charts[1]).toMatchObject({
      measure: 'number',
      finding: '18-24, female: the largest group (38)',
      panels: [{ label: 'female (50)' }, { label: 'male (50)' }],
      notes: ['In the table alone: no-answer.'],
    });
    const report = table([WOMEN, MEN]);
    const [left, right] = [boxes(report, 'bar'), boxes(report, 'rest')];
    expect((left[0]?.width ?? 0) / (left[1]?.width ?? 1)).toBeCloseTo(12 / 38, 1);
    expect((right[0]?.width ?? 0) / (left[0]?.width ?? 1)).toBeCloseTo(20 / 12, 1);
    // Both begin in the middle.
    const [ends] = [left.map(({ x, width }) => x + width)];
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(0.2);
    expect(new Set(right.map(({ x }) => x)).size).toBe(1);
  });
});

describe('columns that are parts of the table itself', () => {
  const part = (code: string, missing: number, rows: readonly ReportRow[]) =>
    dimension(`office-${code}`, rows, {
      ...{ label: text('office'), multi: true, denominator: 15, missing },
      column: { of: 'own-columns', code, label: text(code), question: null },
    });
  const in15 = [part('came', 9, [row('KG-BIS', 4, 26.7), row('MD-KIV', 2, 13.3)]), part('late', 15, [])];

  it('say how many are in each, and what shares of all of them are of', () => {
    const chart = onlyChart(table(in15));
    expect(chart.panels.map(({ label }) => label)).toEqual(['came (6)', 'late (0)']);
    expect(chart.about).toEqual(['office, % of all 15']);
  });

  it('do not say how many are in one where that is hidden', () => {
    const hidden = part('never', 0, [row('KG-BIS', null)]);
    const { panels } = onlyChart(table([...in15, { ...hidden, missing: null }], { protection: { k: 5 } }));
    expect(panels.at(-1)?.label).toBe('never (hidden)');
  });
});

describe('one variable by another', () => {
  it('is a panel for each column, on one scale, rows in one order; who is not in a row is a zero', () => {
    const by = (code: string, rows: readonly ReportRow[]) =>
      dimension(`type/${code}`, rows, {
        label: text('type'),
        column: { of: 'type', code, label: text(code), question: text('Country') },
      });
    const chart = onlyChart(
      table([
        by('a', [row('in-country', 5, 10), row('cross-border', 45, 90)]),
        by('b', [row('cross-border', 10, 100)]),
      ]),
    );
    expect(chart).toMatchObject({ shape: 'panels', measure: 'percent' });
    expect(shown(chart)).toEqual([
      [
        ['cross-border', '45', '90 %'],
        ['in-country', '5', '10 %'],
      ],
      [
        ['cross-border', '10', '100 %'],
        ['in-country', '0', ''],
      ],
    ]);
  });
});

describe('years and quarters', () => {
  it('are a line with each number at its point, and a gap where one is hidden', () => {
    const quarters = dimension('quarter', [row('q1', 10, 10), row('q2', 30, 30), row('q3', null), row('q4', 20, 20)]);
    const report = table([quarters]);
    expect(onlyChart(report)).toMatchObject({ shape: 'line', measure: 'number', finding: 'quarter' });
    const [picture] = drawn(report);
    const lines = picture?.marks.filter(({ look }) => look === 'line') ?? [];
    // From the first to the second: what is hidden is not passed over.
    expect(lines.map((mark) => mark.shape === 'path' && mark.d.match(/[ML]/gu))).toEqual([['M', 'L']]);
    const texts = picture?.marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : [])) ?? [];
    expect(texts).toEqual(expect.arrayContaining(['10', '30', 'hidden', '20', 'q1', 'q4']));
  });
});

describe('months and years', () => {
  const pointsOf = (report: Report) => {
    const marks = drawn(report)[0]?.marks ?? [];
    const [line] = marks.flatMap((mark) => (mark.look === 'line' && mark.shape === 'path' ? [mark.d] : []));
    return [...(line ?? '').matchAll(/[ML]([\d.]+)[ ,]([\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);
  };

  it('stand where they are in time, and where nobody is between them the line goes down to zero', () => {
    const months = [row('2025-11', 10), row('2025-12', 10), row('2026-03', 10)];
    const points = pointsOf(table([dimension('month', months)]));
    const [[first = 0, high = 0] = [], [second = 0] = []] = points;
    expect(points.map(([x]) => Math.round((x - first) / (second - first)))).toEqual([0, 1, 2, 3, 4]);
    expect(points.map(([, y]) => y === high)).toEqual([true, true, false, false, true]);
    const [[, top = 0] = [], ...years] = pointsOf(table([dimension('year', [row('2023', 10), row('2026', 10)])]));
    expect(years.map(([, y]) => y === top)).toEqual([false, false, true]);
  });

  it('are the newest where there are more than a chart has room for', () => {
    const months = Array.from({ length: 40 }, (_, at) =>
      row(`${2023 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`, 1 + at),
    );
    const { panels, notes } = onlyChart(table([dimension('month', months)]));
    expect(panels[0]?.rows.map(({ code }) => code)).toEqual(months.slice(10).map(({ code }) => code));
    expect(notes).toEqual(['Rows in the table alone: 10.']);
  });
});

const LONG = 'Begging and other forced activities of a kind that nobody had a word for in a list of long categories';
const EVERY_SHAPE = table([
  GENDER,
  AGE,
  WOMEN,
  MEN,
  dimension(
    'quarter',
    Array.from({ length: 4 }, (_, at) => row(`Quarter ${at + 1} of the year`, 1_000 * at)),
  ),
  dimension(
    'year',
    Array.from({ length: 30 }, (_, at) => row(String(1997 + at), 123_456 + at)),
  ),
  dimension(
    'exploitation',
    [row('a', 1, 1, { label: text(LONG) }), row('b', 99, 99, { label: text('W'.repeat(80)) })],
    {
      label: text(LONG),
      multi: true,
    },
  ),
]);

const rightOf = (mark: Mark): number => {
  if (mark.shape === 'rect') return mark.x + mark.width;
  if (mark.shape === 'path') return Math.max(...[...mark.d.matchAll(/[ML]([\d.-]+)/gu)].map(([, x]) => Number(x)));
  const share = { start: 1, middle: 0.5, end: 0 }[mark.anchor];
  return mark.x + share * widthOf(mark.text, SIZES[mark.look]);
};
const leftOf = (mark: Mark): number => {
  if (mark.shape === 'rect') return mark.x;
  if (mark.shape === 'path') return Math.min(...[...mark.d.matchAll(/[ML]([\d.-]+)/gu)].map(([, x]) => Number(x)));
  const share = { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  return mark.x - share * widthOf(mark.text, SIZES[mark.look]);
};

describe('what nobody answered', () => {
  const DEBT = dimension('debt', [row('none', 0), row('paying', 0)], { denominator: 0, missing: 103 });
  const SCHOOL = { ...DEBT, id: 'school', label: text('school') };
  const charted = (dimensions: readonly ReportDimension[]) => chartsOf(table(dimensions), words()).map(({ id }) => id);

  it('has no chart, and is named on the screen and in a picture', () => {
    expect(charted([GENDER, DEBT, SCHOOL])).toEqual(['gender']);
    expect(notDrawn(table([GENDER, DEBT, SCHOOL]), words())).toEqual([
      'Nobody has answered, so in the table alone: debt · school.',
    ]);
    expect(chartFile(table([GENDER, DEBT]), 3, words())).toContain('Nobody has answered, so in the table alone: debt.');
  });

  it('has none where several answers are possible either, whose base is everybody', () => {
    const papers = { ...DEBT, id: 'papers', multi: true, denominator: 103 };
    expect(charted([GENDER, papers])).toEqual(['gender']);
    expect(charted([GENDER, { ...papers, missing: 100 }])).toEqual(['gender', 'papers']);
  });

  it('has one where nothing else has', () => {
    expect(charted([DEBT, SCHOOL])).toEqual(['debt', 'school']);
    expect(notDrawn(table([DEBT, SCHOOL]), words())).toEqual([]);
  });

  it.each([
    ['a hidden number', dimension('debt', [row('none', null)], { denominator: 0 })],
    ['a hidden base', { ...DEBT, denominator: null }],
    ['zeros of those who answered', { ...DEBT, denominator: 12 }],
    [
      'a number of the period beside',
      { ...DEBT, rows: [row('none', 0, null, { before: { n: 4, percent: null, change: null } })] },
    ],
  ])('is not %s', (_, asked) => {
    expect(charted([GENDER, asked])).toEqual(['gender', 'debt']);
    expect(notDrawn(table([GENDER, asked]), words())).toEqual([]);
  });
});

test('nothing of a picture lies outside it, however long the words are', () => {
  for (const { width, height, marks } of drawn(EVERY_SHAPE)) {
    expect(Math.min(...marks.map(leftOf))).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...marks.map(rightOf))).toBeLessThanOrEqual(width + 1);
    const tops = marks.flatMap((mark) => (mark.shape === 'path' ? [] : [mark.y]));
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...tops)).toBeLessThanOrEqual(height);
  }
});

test.each([4, 8, 12, 16, 20])(
  'at an axis no number is written into the one before it: names of %d letters',
  (letters) => {
    const rows = [row('a'.repeat(letters), 97, 97), row('b'.repeat(letters), 3, 3)];
    const [picture] = drawn(table([dimension('gender', rows)]));
    const texts = (picture?.marks ?? []).flatMap((mark) => (mark.shape === 'text' ? [mark] : []));
    const lowest = Math.max(...texts.map(({ y }) => y));
    const axis = texts
      .filter(({ y }) => y === lowest)
      .map(({ x, anchor, text: said }) => {
        const width = widthOf(said, SIZES.quiet);
        const from = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
        return { said, from, to: from + width };
      });
    expect([axis[0]?.said, axis.at(-1)?.said]).toEqual(['0', '100 %']);
    for (const [at, { from }] of axis.entries()) if (at > 0) expect(from - (axis[at - 1]?.to ?? 0)).toBeGreaterThan(4);
  },
);

test('words are broken where they are longer than a line', () => {
  for (const line of wrapped(`${LONG} ${'W'.repeat(80)}`, 12, 200)) expect(widthOf(line, 12)).toBeLessThanOrEqual(200);
});

test('no line begins with a sign that belongs to what is before it', () => {
  const lines = wrapped('masqué pour que personne ne soit reconnu ; 60 % de tous', 12, 100);
  expect(lines.filter((line) => /^[;%]/u.test(line))).toEqual([]);
});

describe('a picture in a file', () => {
  test.each(LANGUAGES)('has what it counts, until when and its caveats in it: %s', (language) => {
    const svg = chartFile(table([GENDER]), 17, words(language));
    const until = formatsIn(language).day('2026-11-20');
    for (const said of ['Assisted people only.', `KG-BIS`, until, '67 %']) expect(svg).toContain(said);
    expect(svg).toContain({ en: 'Table 17', fr: 'Tableau 17', es: 'Tabla 17' }[language]);
  });

  it('is read aloud as its table', () => {
    expect(drawn(table([GENDER]))[0]?.aloud).toBe(
      'female: 67 %. gender, % of 100; missing 3. female: 67, 67 %. male: 31, 31 %. other: 2, 2 %',
    );
  });

  it('is nothing but shapes and words, whatever an office or a label is called', () => {
    const wicked = '</text><script>"&\u0007';
    const report = table([dimension('gender', [row('female', 67, 67, { label: text(wicked) })])], {
      title: text(wicked),
    });
    for (const svg of [chartFile(report, 1, words()), ...paperCharts(report, 1, words())]) {
      expect(svg).not.toContain('<script');
      expect(svg).not.toContain('\u0007');
      expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;');
      const isFile = svg.includes('<defs>');
      expect(new Set([...svg.matchAll(/<(\w+)/gu)].map(([, name]) => name))).toEqual(
        new Set(['svg', 'rect', 'path', ...(isFile ? ['title', 'desc', 'defs', 'g', 'use'] : ['text'])]),
      );
      expect(outsideOf(svg)).toEqual([]);
      if (!isFile) expect(svg).not.toContain('href');
    }
  });

  it('has its words in shapes of their letters, so that no font is asked for, and as they are to be read aloud', () => {
    const svg = chartFile(table([GENDER]), 17, words());
    expect(svg).not.toContain('<text');
    for (const said of ['Table 17', 'female', '67 %', 'Assisted people only.']) {
      expect(wordsDrawn(svg).join(' ')).toContain(said.replaceAll(' ', ''));
    }
    expect(/<title>([^<]*)/u.exec(svg)?.[1]).toBe('Profile · Table 17');
    expect(/<desc id="aloud">([^<]*)/u.exec(svg)?.[1]).toContain('female: 67, 67 %. male: 31, 31 %');
    expect(svg).toContain('aria-labelledby="aloud"');
  });

  it('is small: each letter has its shape once', () => {
    const svg = chartFile(table([GENDER, AGE]), 17, words());
    const ids = [...svg.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(svg.length).toBeLessThan(60_000);
  });

  it('writes a sign without a shape as text, in what font there is', () => {
    const svg = chartFile(table([dimension('gender', [row('female', 67, 67, { label: text('Ольга') })])]), 1, words());
    expect(svg).toContain('>Ольга</text>');
    expect(outsideOf(svg)).toEqual([]);
  });

  it('has no sign that is put into a paper as a picture of its own', () => {
    const way = table([dimension('corridor', [row('a', 1, 1, { label: text('Moldova → Serbia') })])]);
    expect(paperCharts(way, 1, words())[0]).toContain('Moldova – Serbia');
  });
});
