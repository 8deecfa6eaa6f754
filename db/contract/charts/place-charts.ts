/** Charts of what lies on a map: numbers of countries and of regions, and ways from country to country. Pure. */
import { isCountry } from '../../codebook/world.ts';
import { type ReportWords, wordsOfTable } from '../report-lines.ts';
import type { Chart, ChartRow } from './chart.ts';
import { countriesOfRegions } from './region-map.ts';
import { isRest } from './row-order.ts';
import { countriesOf, endsOf } from './ways.ts';
import { placeOf } from './world/world.ts';

/** As many ways as an eye follows, on a map and as bands, and as many countries between as a page has room for; what is more stands in the table. */
const MOST_ON_MAP = 20;
const MOST_BANDS = 40;
const MOST_BETWEEN = 4;

/** `rows`: all of the variable, not those alone that bars have room for. Beside the bars of a variable a map where its rows are countries or regions of one mapping, and of ways a map or, where they pass countries, their flows; without the tick of another period, which a map has not. */
export function placeChartsOf(bars: Chart, rows: readonly ChartRow[], words: ReportWords): readonly Chart[] {
  const named = rows.filter(({ isRest: is }) => !is);
  if (named.length === 0) return [];
  if (named.every(({ code }) => isCountry(code))) return onMap('map', bars, rows, ({ code }) => [code], words);
  const regions = countriesOfRegions(named.map(({ code }) => code));
  if (regions !== undefined) return onMap('regions', bars, rows, ({ code }) => regions.get(code) ?? [], words);
  if (!named.every(({ code }) => countriesOf(code).length > 1)) return [];
  if (named.every(({ code }) => countriesOf(code).length === 2))
    return onMap('ways', bars, rows, ({ code }) => endsOf(code), words);
  const shown = named.filter(({ code }) => countriesOf(code).length <= MOST_BETWEEN + 2).slice(0, MOST_BANDS);
  if (shown.length === 0) return [];
  return [
    {
      ...bars,
      shape: 'flows',
      measure: 'number',
      about: [...bars.about, wordsOfTable(words, 'chartFlows')],
      panels: [{ label: null, rows: shown }],
      notes: [...hiddenNote(shown, words), ...leftNote('chartLeftOut', rows, shown, words)],
    },
  ];
}

function onMap(
  shape: 'map' | 'regions' | 'ways',
  bars: Chart,
  rows: readonly ChartRow[],
  places: (row: ChartRow) => readonly string[],
  words: ReportWords,
): readonly Chart[] {
  const placed = rows.filter((row) => {
    const countries = places(row);
    return !isRest(row.code) && countries.length > 0 && countries.every((country) => placeOf(country) !== undefined);
  });
  const shown = shape === 'ways' ? placed.slice(0, MOST_ON_MAP) : placed;
  if (shown.length === 0) return [];
  const hasKosovo = shown.some((row) => places(row).includes('XKX'));
  return [
    {
      ...bars,
      shape,
      measure: 'number',
      about: [...bars.about, wordsOfTable(words, shape === 'ways' ? 'chartWays' : 'chartMap')],
      panels: [{ label: null, rows: shown }],
      notes: [
        ...hiddenNote(shown, words),
        ...leftNote('chartNotOnMap', rows, shown, words),
        wordsOfTable(words, 'chartBorders'),
        ...(hasKosovo ? [wordsOfTable(words, 'chartKosovo')] : []),
      ],
    },
  ];
}

function hiddenNote(shown: readonly ChartRow[], words: ReportWords): readonly string[] {
  return shown.some(({ length }) => length === null) ? [wordsOfTable(words, 'suppressedLong')] : [];
}

function leftNote(
  key: 'chartLeftOut' | 'chartNotOnMap',
  rows: readonly ChartRow[],
  shown: readonly ChartRow[],
  words: ReportWords,
): readonly string[] {
  const left = rows.filter((row) => !shown.includes(row));
  if (left.length === 0) return [];
  const what = left.map(({ label, number }) => `${label} ${number}`).join(' · ');
  return [wordsOfTable(words, key, { what })];
}
