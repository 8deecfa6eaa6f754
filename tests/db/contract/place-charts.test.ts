/** Maps and flows: where numbers stand, what is drawn of them, and that no word stands on another. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COUNTRIES } from '../../../db/codebook/countries.ts';
import { REGION_MAPPINGS, type RegionVersion } from '../../../db/codebook/regions.ts';
import { LANGUAGES, type Language, type Text } from '../../../db/codebook/types.ts';
import { countryLabel } from '../../../db/codebook/world.ts';
import { type Chart, chartsOf } from '../../../db/contract/charts/chart.ts';
import { chartFile } from '../../../db/contract/charts/chart-file.ts';
import { drawChart } from '../../../db/contract/charts/draw-chart.ts';
import { type Look, MAP_CLASSES, type Mark, SIZES } from '../../../db/contract/charts/drawing.ts';
import { placeIn, viewOf } from '../../../db/contract/charts/map-view.ts';
import { scalesOf } from '../../../db/contract/charts/scale.ts';
import { widthOf } from '../../../db/contract/charts/text-width.ts';
import { placeOf, WORLD_HEIGHT, WORLD_WIDTH, world } from '../../../db/contract/charts/world/world.ts';
import type { Report, ReportDimension } from '../../../db/contract/report.ts';
import { formatsIn } from '../../../renderer/formats.ts';
import { outsideOf, wordsDrawn } from './words-drawn.ts';

const inEach = (of: (language: Language) => string): Text => ({ en: of('en'), fr: of('fr'), es: of('es') });
const named = (code: string) =>
  inEach((language) =>
    code
      .split('>')
      .map((country) => countryLabel(country, language))
      .join(' → '),
  );
type Numbers = readonly (readonly [code: string, n: number | null])[];
const dimension = (id: string, rows: Numbers): ReportDimension => ({
  ...{ id, label: inEach(() => id), denominator: 100, missing: 3, multi: id !== 'nationality' },
  rows: rows.map(([code, n]) => ({ code, label: named(code), n, percent: null, suppressed: n === null })),
});
const table = (dimensions: readonly ReportDimension[], more: Partial<Report> = {}): Report => ({
  ...{ table: 'corridors', title: inEach(() => 'Ways'), unit: 'instances', population: 'assisted' },
  period: { from: '2025', to: '2025', by: 'first-help' },
  filters: { origin: null, office: null, shared: false },
  coverage: {
    offices: [{ office: 'KG-BIS', instances: 100, until: '2026-11-20' }],
    ...{ heldBack: 0, erased: 0, unclassified: 0, core: 0, persons: null },
  },
  ...{ n: 103, narrowed: [], waterfall: null, notCounted: [], dimensions, protection: { k: null } },
  caveats: [inEach(() => 'Assisted people only.')],
  ...more,
});
const words = (language: Language = 'en') => ({ language, day: formatsIn(language).day });
const chartIn = (report: Report, shape: Chart['shape'], language: Language = 'en'): Chart => {
  const chart = chartsOf(report, words(language)).find((one) => one.shape === shape);
  if (chart === undefined) throw new Error(`no ${shape}`);
  return chart;
};
const drawnIn = (report: Report, shape: Chart['shape'], language: Language = 'en'): readonly Mark[] => {
  const chart = chartIn(report, shape, language);
  return drawChart(chart, scalesOf([chart]), words(language)).marks;
};
const ofNationality = (rows: Numbers) => table([dimension('nationality', rows)]);
const ofCorridors = (rows: Numbers) => table([dimension('corridor', rows)]);
const ofRoutes = (rows: Numbers) => table([dimension('route', rows)]);

const textsOf = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.shape === 'text' ? [mark] : []));
const saidIn = (marks: readonly Mark[]) => textsOf(marks).map(({ text }) => text);
const pathsOf = (marks: readonly Mark[], look: Look) =>
  marks.flatMap((mark) => (mark.shape === 'path' && mark.look === look ? [mark.d] : []));
const pointsOf = (d: string) =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** Words on a picture as boxes: as wide as they are taken to be, as high as their letters. */
const boxesOf = (marks: readonly Mark[], look: Look) =>
  textsOf(marks)
    .filter((mark) => mark.look === look)
    .map(({ text, x, y, anchor, look: of }) => {
      const width = widthOf(text, SIZES[of]);
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      return { text, left, right: left + width, top: y - SIZES[of] * 0.75, bottom: y + SIZES[of] * 0.2 };
    });
const overlapping = (marks: readonly Mark[]): readonly string[] => {
  const boxes = boxesOf(marks, 'on-map');
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
};
/** Words that a line to other words goes through: sampled along it. */
const crossedWords = (marks: readonly Mark[]): readonly string[] => {
  const lines = pathsOf(marks, 'leader').map(pointsOf);
  return boxesOf(marks, 'on-map')
    .filter(({ left, right, top, bottom }) =>
      lines.some(([from = [0, 0], to = [0, 0]]) =>
        Array.from({ length: 101 }, (_, at) => at / 100).some((part) => {
          const [x, y] = [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
          return x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1;
        }),
      ),
    )
    .map(({ text }) => text);
};
/** What a band is wide in its first step. */
const widthOfBand = (d: string): number => {
  const points = pointsOf(d);
  const [first, last] = [points[0] ?? [0, 0], points.at(-2) ?? [0, 0]];
  return Math.hypot(first[0] - last[0], first[1] - last[1]);
};

describe('the world', () => {
  it('has a place for every country and territory that can be chosen, but for Antarctica', () => {
    const without = [...COUNTRIES.keys()].filter((country) => placeOf(country) === undefined);
    expect(without).toEqual(['ATA']);
  });

  it('has Kosovo, with its own shape, and a dotted border with Serbia', () => {
    expect(world().shapes.has('XKX')).toBe(true);
    const [x, y] = placeOf('XKX')?.at ?? [0, 0];
    expect(world().dotted.some((line) => line.some(([a, b]) => Math.hypot(a - x, b - y) < 60))).toBe(true);
    const [sx, sy] = placeOf('SRB')?.at ?? [0, 0];
    expect(Math.hypot(sx - x, sy - y)).toBeLessThan(120);
  });

  it('has the places where they are: south of the equator, west and east', () => {
    const at = (country: string) => placeOf(country)?.at ?? [0, 0];
    expect(at('CHL')[0]).toBeLessThan(at('BRA')[0]);
    expect(at('MDA')[0]).toBeLessThan(at('KGZ')[0]);
    expect(at('ZAF')[1]).toBeGreaterThan(at('EGY')[1]);
    for (const [
      country,
      {
        at: [x, y],
      },
    ] of world().places) {
      expect([country, x >= 0 && x <= WORLD_WIDTH, y >= -50 && y <= WORLD_HEIGHT]).toEqual([country, true, true]);
    }
  });

  it('has no country in two ends of the map: none is wider than half of it', () => {
    for (const [country, areas] of world().shapes)
      for (const [outline = []] of areas) {
        const xs = outline.map(([x]) => x);
        expect([country, Math.max(...xs) - Math.min(...xs) < WORLD_WIDTH / 2]).toEqual([country, true]);
      }
  });

  it('has the parts of France with a code of their own, and Crimea with Ukraine', () => {
    const [guiana, france] = [placeOf('GUF')?.at ?? [0, 0], placeOf('FRA')?.at ?? [0, 0]];
    expect(france[0] - guiana[0]).toBeGreaterThan(1_000);
    const outline = (world().shapes.get('UKR') ?? []).flat(2);
    const [, kyiv] = placeOf('UKR')?.at ?? [0, 0];
    expect(Math.max(...outline.map(([, y]) => y)) - kyiv).toBeGreaterThan(100);
  });
});

describe('numbers of countries', () => {
  const report = ofNationality([
    ['MDA', 45],
    ['XKX', 12],
    ['MLT', 1],
    ['KGZ', null],
    ['SUN', 2],
    ['the-rest', 5],
  ]);

  it('are a map beside the bars, with the numbers of the table at their names', () => {
    expect(chartsOf(report, words()).map(({ shape }) => shape)).toEqual(['bars', 'map']);
    const said = saidIn(drawnIn(report, 'map'));
    for (const text of ['Moldova 45', 'Kosovo 12', 'Malta 1', 'Kyrgyzstan hidden']) expect(said).toContain(text);
  });

  it.each(LANGUAGES)('are named in the language, with what the borders mean and what Kosovo is: %s', (language) => {
    const said = saidIn(drawnIn(report, 'map', language)).join(' ');
    expect(said).toContain(`${countryLabel('MDA', language)} 45`);
    expect(said).toContain(
      { en: 'imply no opinion', fr: 'n’impliquent aucune opinion', es: 'no implican opinión' }[language],
    );
    expect(said).toContain('1244 (1999)');
    expect(saidIn(drawnIn(ofNationality([['MDA', 45]]), 'map', language)).join(' ')).not.toContain('1244');
  });

  it('say what is not on the map: countries that are no more, and the rest', () => {
    expect(chartIn(report, 'map').notes).toContain('Not on the map: Soviet Union 2 · the-rest 5.');
  });

  it('are darker where they are larger', () => {
    const sizes = ofNationality([
      ['UKR', 80],
      ['POL', 35],
      ['ROU', 15],
      ['BGR', 8],
      ['HUN', 2],
    ]);
    const looks = drawnIn(sizes, 'map').flatMap(({ look, shape }) =>
      shape === 'path' && look.startsWith('class') ? [look] : [],
    );
    expect(new Set(looks)).toEqual(new Set(MAP_CLASSES));
    const legend = saidIn(drawnIn(sizes, 'map'));
    for (const range of ['1–5', '6–10', '11–20', '21–40', '41–80']) expect(legend).toContain(range);
  });

  it('are points where a State is too small to be seen, also where its number is hidden', () => {
    const points = (rows: Numbers) => pathsOf(drawnIn(ofNationality(rows), 'map'), 'point').length;
    expect(points([['MLT', 4]])).toBe(1);
    expect(
      points([
        ['LIE', 4],
        ['SMR', null],
        ['TUV', 2],
      ]),
    ).toBe(3);
    expect(points([['KAZ', 4]])).toBe(0);
  });

  it('that are hidden have stripes and their word, and the colour of no number', () => {
    const marks = drawnIn(
      ofNationality([
        ['KGZ', null],
        ['UZB', null],
      ]),
      'map',
    );
    expect(pathsOf(marks, 'striped')).toHaveLength(2);
    expect(marks.filter(({ look, shape }) => shape === 'path' && look.startsWith('class'))).toEqual([]);
    expect(saidIn(marks)).toEqual(expect.arrayContaining(['Kyrgyzstan hidden', 'Uzbekistan hidden']));
  });

  it('of persons who could not all be compared are ranges', () => {
    const ranges = table([dimension('nationality', [['MDA', 40]])], {
      coverage: { ...report.coverage, persons: { least: 90, most: 100, notCompared: 10 } },
    });
    expect(saidIn(drawnIn(ranges, 'map'))).toContain('Moldova 30–40');
  });

  it('that lie close are led to without a line through the name of another', () => {
    const rows: Numbers = ['UKR', 'MDA', 'BIH', 'XKX', 'MKD', 'LIE', 'KGZ', 'UZB', 'TJK'].map((code, at) => [
      code,
      at + 1,
    ]);
    for (const language of LANGUAGES) {
      const marks = drawnIn(ofNationality(rows), 'map', language);
      expect(boxesOf(marks, 'on-map')).toHaveLength(rows.length);
      expect(crossedWords(marks)).toEqual([]);
    }
  });

  it('of zero are in no colour', () => {
    const marks = drawnIn(
      ofNationality([
        ['MDA', 45],
        ['UKR', 0],
      ]),
      'map',
    );
    expect(saidIn(marks).join()).not.toContain('Ukraine');
  });

  it('are no map where a row is no country', () => {
    expect(
      chartsOf(
        ofNationality([
          ['MDA', 45],
          ['female', 3],
        ]),
        words(),
      ).map(({ shape }) => shape),
    ).toEqual(['bars']);
    expect(chartsOf(ofNationality([['the-rest', 5]]), words()).map(({ shape }) => shape)).toEqual(['bars']);
  });
});

/** A table of the regions of a mapping, as its rows are: each region in its words, zeros too. */
const ofRegions = (version: RegionVersion, numbers: Readonly<Record<string, number | null>>, more: Numbers = []) => {
  const rows = REGION_MAPPINGS[version].regions.map(({ id, label }) => {
    const n = numbers[id] === undefined ? 0 : numbers[id];
    return { code: id, label, n, percent: null, suppressed: n === null };
  });
  const regions = { ...dimension('destination-region', more), rows: [...rows, ...dimension('', more).rows] };
  return table([regions]);
};

describe('numbers of regions', () => {
  const report = ofRegions('iom-2011', { vienna: 40, brussels: 12, bangkok: null }, [['unmapped', 3]]);

  it('are a map beside the bars, all countries of a region in the shade of its number', () => {
    expect(chartsOf(report, words()).map(({ shape }) => shape)).toEqual(['bars', 'regions']);
    const marks = drawnIn(report, 'regions');
    const dark = pathsOf(marks, 'class-5');
    const regionOfVienna = [
      ...(REGION_MAPPINGS['iom-2011'].regions.find(({ id }) => id === 'vienna')?.countries ?? []),
    ];
    expect(dark).toHaveLength(regionOfVienna.filter((code) => world().shapes.has(code)).length);
    expect(dark.length).toBeGreaterThan(15);
  });

  it.each(LANGUAGES)(
    'have the name of the region once, with its number, and the notes on borders and Kosovo: %s',
    (language) => {
      const said = saidIn(drawnIn(report, 'regions', language)).join(' ');
      const { vienna, brussels } = Object.fromEntries(
        REGION_MAPPINGS['iom-2011'].regions.map(({ id, label }) => [id, label[language]]),
      );
      expect(said.split(`${vienna} 40`)).toHaveLength(2);
      expect(said).toContain(`${brussels} 12`);
      expect(said).toContain('1244 (1999)');
      expect(said).toContain({ en: 'imply no opinion', fr: 'n’impliquent aucune', es: 'no implican' }[language]);
    },
  );

  it('that are hidden have no shade, but stripes and their word', () => {
    const marks = drawnIn(ofRegions('norad-2010', { 'east-asia': null }), 'regions');
    expect(marks.filter(({ look, shape }) => shape === 'path' && look.startsWith('class'))).toEqual([]);
    expect(pathsOf(marks, 'striped').length).toBeGreaterThan(2);
    expect(saidIn(marks)).toContain('East Asia hidden');
  });

  it('say what lies in no region, and are read aloud as a table', () => {
    expect(chartIn(report, 'regions').notes).toContain('Not on the map: unmapped 3.');
    const [chart] = [chartIn(report, 'regions')];
    const { aloud } = drawChart(chart, scalesOf([chart]), words());
    expect(aloud).toContain('European Economic Area (Brussels): 12');
  });

  it('of zero have neither shade nor name', () => {
    expect(saidIn(drawnIn(report, 'regions')).join(' ')).not.toContain('Dakar');
  });

  it('are no map where a row is a region of no mapping that is known', () => {
    const unknown = table([
      dimension('destination-region', [
        ['vienna', 3],
        ['elsewhere', 2],
      ]),
    ]);
    expect(chartsOf(unknown, words()).map(({ shape }) => shape)).toEqual(['bars']);
  });
});

describe('from where to where', () => {
  const report = ofCorridors([
    ['MDA>RUS', 40],
    ['UKR>POL', 10],
    ['RUS>MDA', 4],
    ['KGZ>KGZ', 6],
    ['UZB>TUR', null],
  ]);

  it('is an arrow as wide as its number', () => {
    expect(chartsOf(report, words()).map(({ shape }) => shape)).toEqual(['bars', 'ways']);
    const widths = pathsOf(drawnIn(report, 'ways'), 'flow')
      .slice(0, 1)
      .concat(pathsOf(drawnIn(report, 'ways'), 'flow').slice(1, 2));
    const [wide = 0, narrow = 0] = widths.map(widthOfBand);
    expect(wide).toBeCloseTo(14, 0);
    expect(wide / narrow).toBeCloseTo(4, 0);
  });

  it('has each number of the table, and the names of all countries', () => {
    const said = saidIn(drawnIn(report, 'ways'));
    for (const text of [
      '40',
      '10',
      '4',
      '6',
      'hidden',
      'Moldova',
      'Russia',
      'Ukraine',
      'Poland',
      'Kyrgyzstan',
      'Uzbekistan',
    ])
      expect(said).toContain(text);
  });

  it('where the number is hidden is a broken line without any width', () => {
    const marks = drawnIn(
      ofCorridors([
        ['UZB>TUR', null],
        ['KGZ>KGZ', null],
      ]),
      'ways',
    );
    expect(pathsOf(marks, 'hidden-flow')).toHaveLength(2);
    expect([...pathsOf(marks, 'flow'), ...pathsOf(marks, 'unsure-flow')]).toEqual([]);
  });

  it('has each number nearer to its own way than to any other, and the number of a ring within it', () => {
    const rows: Numbers = [
      ...([
        ['MDA>RUS', 40],
        ['MDA>TUR', 31],
        ['UKR>POL', 18],
        ['MDA>ITA', 16],
        ['KGZ>RUS', 9],
        ['UZB>KAZ', 8],
        ['UZB>RUS', 7],
        ['MDA>ARE', 5],
      ] as const),
      ...([
        ['KGZ>KGZ', 26],
        ['MDA>MDA', 12],
        ['UKR>UKR', 4],
      ] as const),
    ];
    const marks = drawnIn(ofCorridors(rows), 'ways');
    const numbers = boxesOf(marks, 'on-map').filter(({ text }) => /^\d+$/u.test(text));
    // Wide ways are drawn before narrow ones, so that they stand in the order of their numbers.
    const outlines = pathsOf(marks, 'flow').map(pointsOf);
    const inOrder = rows.toSorted(([, a], [, b]) => (b ?? 0) - (a ?? 0));
    expect([outlines.length, numbers.length]).toEqual([rows.length, rows.length]);
    inOrder.forEach(([code, n], own) => {
      const box = numbers.find(({ text }) => text === String(n));
      if (box === undefined) throw new Error(`${code} has no number`);
      const at = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
      if (code.slice(0, 3) !== code.slice(4)) {
        const far = outlines.map((outline) => Math.min(...outline.map(([x, y]) => Math.hypot(x - at[0], y - at[1]))));
        expect([code, far.indexOf(Math.min(...far))]).toEqual([code, own]);
        return;
      }
      const [xs, ys] = [outlines[own]?.map(([x]) => x) ?? [], outlines[own]?.map(([, y]) => y) ?? []];
      expect([code, Math.min(...xs) < box.left, box.right < Math.max(...xs)]).toEqual([code, true, true]);
      expect([code, Math.min(...ys) < box.top, box.bottom < Math.max(...ys)]).toEqual([code, true, true]);
    });
  });

  it('says which ways an eye could not follow any more', () => {
    const many = [...COUNTRIES.keys()].filter((code) => code !== 'ATA' && code !== 'ITA').slice(0, 23);
    const chart = chartIn(ofCorridors(many.map((code, at): [string, number] => [`${code}>ITA`, 50 - at])), 'ways');
    expect(chart.panels[0]?.rows).toHaveLength(20);
    expect(chart.notes[0]).toMatch(/^Not on the map: .* – Italy 30 · .* – Italy 29 · .* – Italy 28\.$/u);
  });
});

describe('through which countries', () => {
  const report = ofRoutes([
    ['MDA>UKR>RUS', 20],
    ['MDA>RUS', 10],
    ['UKR>POL>DEU', 5],
    ['XKX>SRB>HUN>AUT>DEU', 1],
    ['COD>UGA>ARE', null],
  ]);

  it('is a band from country to country, as wide as its number all along, the number where it ends', () => {
    expect(chartsOf(report, words()).map(({ shape }) => shape)).toEqual(['bars', 'flows']);
    const marks = drawnIn(report, 'flows');
    const widths = pathsOf(marks, 'flow').map((d) => Math.round(widthOfBand(d)));
    expect(widths.toSorted((a, b) => b - a)).toEqual([40, 40, 20, 10, 10, 2, 2, 2, 2]);
    const numbers = saidIn(marks).filter((text) => /^\d+$/u.test(text));
    expect(numbers.toSorted()).toEqual(['1', '10', '20', '5']);
    for (const text of ['Moldova', 'Kosovo', 'Hungary', 'Germany', 'hidden']) expect(saidIn(marks)).toContain(text);
  });

  it('where the number is hidden is a broken line without any width', () => {
    const marks = drawnIn(ofRoutes([['COD>UGA>ARE', null]]), 'flows');
    expect(pathsOf(marks, 'hidden-flow')).toHaveLength(2);
    expect([...pathsOf(marks, 'flow'), ...pathsOf(marks, 'unsure-flow')]).toEqual([]);
  });

  it('names the ways that pass more countries than a page has room for', () => {
    const long = ofRoutes([
      ['MDA>RUS>KAZ', 3],
      ['TTO>VEN>COL>PAN>CRI>MEX>USA', 1],
    ]);
    expect(chartIn(long, 'flows').notes.join()).toMatch(
      /In the table alone: Trinidad & Tobago – .* – United States 1\./u,
    );
  });

  it('comes back to where it began', () => {
    expect(
      pathsOf(
        drawnIn(
          ofRoutes([
            ['MDA>TUR>MDA', 3],
            ['TUR>MDA>TUR', 2],
          ]),
          'flows',
        ),
        'flow',
      ),
    ).toHaveLength(4);
  });
});

const countries = [...COUNTRIES.keys()];
const number = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3_000 }));
const some = <One>(one: fc.Arbitrary<One>) => fc.uniqueArray(one, { minLength: 1, maxLength: 40, selector: String });
const rowsOf = (codes: fc.Arbitrary<string>): fc.Arbitrary<Numbers> =>
  some(codes).chain((all) => fc.tuple(...all.map((code) => number.map((n): [string, number | null] => [code, n]))));
const country = fc.constantFrom(...countries);
const wayOf = (least: number, most: number) =>
  fc.array(country, { minLength: least, maxLength: most }).map((way) => way.join('>'));

describe('whatever the numbers are', () => {
  const region = fc.constantFrom(...REGION_MAPPINGS['iom-2011'].regions.map(({ id }) => id));
  const kinds = [
    ['map', 'nationality', rowsOf(country)],
    ['regions', 'assistance-region', rowsOf(region)],
    ['ways', 'corridor', rowsOf(wayOf(2, 2))],
    ['flows', 'route', rowsOf(wayOf(3, 6))],
  ] as const;

  test.each(kinds)('on a %s no word stands on another, none outside, and every number is said', (shape, id, rows) => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...LANGUAGES), (all, language) => {
        const report = table([dimension(id, all)]);
        if (!chartsOf(report, words(language)).some((one) => one.shape === shape)) return;
        const chart = chartIn(report, shape, language);
        const { marks, width, height } = drawChart(chart, scalesOf([chart]), words(language));
        expect(overlapping(marks)).toEqual([]);
        expect(crossedWords(marks)).toEqual([]);
        for (const { left, right, bottom } of boxesOf(marks, 'on-map')) {
          expect(left).toBeGreaterThanOrEqual(-1);
          expect(right).toBeLessThanOrEqual(width + 1);
          expect(bottom).toBeLessThanOrEqual(height);
        }
        const said = saidIn(marks).join(' ');
        for (const row of chart.panels[0]?.rows ?? []) {
          if (row.length?.most !== 0) expect(said).toContain(row.number);
        }
        // One each at most: what is hidden adds none.
        const hidden = chart.panels[0]?.rows.every(({ length }) => length === null) ?? true;
        if (hidden) expect(marks.filter(({ look }) => look === 'flow' || look.startsWith('class-5'))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('the part of the world that is shown has every place in it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(country, { minLength: 1, maxLength: 8 }), (all) => {
        const view = viewOf(all, 744);
        for (const code of all) {
          const place = placeOf(code);
          if (place === undefined) continue;
          const [x, y] = placeIn(view, place.at);
          expect([code, x >= 0 && x <= view.width, y >= -5 && y <= view.height]).toEqual([code, true, true]);
        }
      }),
    );
  });
});

describe('a picture by itself', () => {
  const report = ofNationality([
    ['MDA', 45],
    ['MLT', 1],
  ]);

  test.each(LANGUAGES)('says what it shows, of whom, when, until when, from where and its caveats: %s', (language) => {
    const svg = chartFile(report, 17, words(language), 'map nationality');
    const { day } = formatsIn(language);
    const drawn = wordsDrawn(svg).join('');
    for (const said of ['KG-BIS', 'Assisted people only.', day('2026-11-20'), '2025', '17']) {
      expect(svg).toContain(said);
      expect(drawn).toContain(said.replaceAll(/\s/gu, ''));
    }
    expect(wordsDrawn(svg)).toContain(`${countryLabel('MDA', language)}45`);
    expect(svg).toContain(`${countryLabel('MDA', language)}: 45`);
    expect(outsideOf(svg)).toEqual([]);
  });

  it('is read aloud with every number', () => {
    expect(/<desc id="aloud">([^<]*)/u.exec(chartFile(report, 17, words(), 'map nationality'))?.[1]).toContain(
      'Moldova: 45. Malta: 1',
    );
  });

  it('is none where the table has no such chart', () => {
    expect(() => chartFile(report, 17, words(), 'map gender')).toThrow('no chart');
  });
});
