import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../db/codebook/countries.ts';
import { REGION_MAPPINGS, type RegionMapping, regionOf, UNMAPPED } from '../../../db/codebook/regions.ts';
import { isCountry } from '../../../db/codebook/world.ts';

describe('the destination regions of the CTM table', () => {
  it('hold as many countries as printed', () => {
    const counts = REGION_MAPPINGS['norad-2010'].regions.map(({ id, countries }) => [id, countries.size]);
    expect(counts).toEqual([
      ['americas', 21],
      ['eu-turkey', 26],
      ['gulf-middle-east', 10],
      ['russia-caucasus-central-asia', 11],
      ['southeastern-europe', 9],
      ['africa', 33],
      ['south-southeast-asia', 12],
      ['east-asia', 4],
    ]);
  });

  it.each([
    ['BGR', 'southeastern-europe'],
    ['ROU', 'eu-turkey'],
    ['NOR', 'eu-turkey'],
    ['UKR', 'russia-caucasus-central-asia'],
    ['KGZ', 'russia-caucasus-central-asia'],
    ['XKX', 'southeastern-europe'],
    ['TLS', 'south-southeast-asia'],
    ['HKG', 'east-asia'],
    ['SWZ', 'africa'],
    ['ANT', 'americas'],
  ])('put %s into %s, as printed', (country, region) => expect(regionOf('norad-2010', country)).toBe(region));

  it.each(['PAK', 'BGD', 'DNK', 'FIN', 'KWT', 'OMN', 'YEM', 'NPL', 'AFG', 'SOM', 'COG', 'MNG'])(
    'do not know %s, which is a row of its own',
    (country) => expect(regionOf('norad-2010', country)).toBe(UNMAPPED),
  );

  it('count what came of a printed country with it, and a former country where all its successors are', () => {
    expect(regionOf('norad-2010', 'CUW')).toBe('americas');
    expect(regionOf('norad-2010', 'SCG')).toBe('southeastern-europe');
    expect(regionOf('norad-2010', 'CSK')).toBe('eu-turkey');
    expect(regionOf('norad-2010', 'YUG')).toBe(UNMAPPED);
    expect(regionOf('norad-2010', 'SUN')).toBe(UNMAPPED);
  });
});

describe('the IOM regional offices of 2011', () => {
  it('hold the 198 printed entries, Hong Kong beside China', () => {
    const counts = REGION_MAPPINGS['iom-2011'].regions.map(({ id, countries }) => [id, countries.size]);
    expect(counts).toEqual([
      ['dakar', 23],
      ['pretoria', 25],
      ['cairo', 17],
      ['san-jose', 27],
      ['buenos-aires', 11],
      ['bangkok', 40],
      ['brussels', 35],
      ['vienna', 21],
    ]);
    expect(regionOf('iom-2011', 'ISR')).toBe('vienna');
    expect(regionOf('iom-2011', 'BGR')).toBe('brussels');
    expect(regionOf('iom-2011', 'PSE')).toBe(UNMAPPED);
  });
});

describe('every mapping', () => {
  it.each(Object.values<RegionMapping>(REGION_MAPPINGS))(
    '$version names countries that exist, each in one region',
    ({ regions }) => {
      const all = regions.flatMap(({ countries }) => [...countries]);
      expect(all.filter((code) => !isCountry(code))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  it('gives every country of the world a region or the row of the unmapped', () => {
    for (const version of ['norad-2010', 'iom-2011'] as const) {
      const ids: readonly string[] = [...REGION_MAPPINGS[version].regions.map(({ id }) => id), UNMAPPED];
      for (const code of COUNTRIES.keys()) expect(ids).toContain(regionOf(version, code));
    }
  });
});
