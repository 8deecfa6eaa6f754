import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../db/codebook/countries.ts';
import {
  REGION_MAPPINGS,
  REGION_VERSIONS,
  type RegionMapping,
  regionOf,
  UNMAPPED,
} from '../../../db/codebook/regions.ts';
import { NOT_IN_M49 } from '../../../db/codebook/regions-m49.ts';
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

describe('the regions of the United Nations (M49)', () => {
  it.each([
    ['KGZ', 'm49-143', 'm49-142', 'Central Asia', 'Asie centrale', 'Asia central'],
    ['MDA', 'm49-151', 'm49-150', 'Eastern Europe', 'Europe orientale', 'Europa oriental'],
    ['ALB', 'm49-039', 'm49-150', 'Southern Europe', 'Europe méridionale', 'Europa meridional'],
    ['CYP', 'm49-145', 'm49-142', 'Western Asia', 'Asie occidentale', 'Asia occidental'],
    ['TUR', 'm49-145', 'm49-142', 'Western Asia', 'Asie occidentale', 'Asia occidental'],
    ['RUS', 'm49-151', 'm49-150', 'Eastern Europe', 'Europe orientale', 'Europa oriental'],
    ['IRN', 'm49-034', 'm49-142', 'Southern Asia', 'Asie méridionale', 'Asia meridional'],
    ['NGA', 'm49-011', 'm49-002', 'Western Africa', 'Afrique occidentale', 'África occidental'],
    ['ETH', 'm49-014', 'm49-002', 'Eastern Africa', 'Afrique orientale', 'África oriental'],
    ['COD', 'm49-017', 'm49-002', 'Middle Africa', 'Afrique centrale', 'África central'],
    ['SDN', 'm49-015', 'm49-002', 'Northern Africa', 'Afrique septentrionale', 'África septentrional'],
    ['ZAF', 'm49-018', 'm49-002', 'Southern Africa', 'Afrique australe', 'África meridional'],
    ['MEX', 'm49-013', 'm49-019', 'Central America', 'Amérique centrale', 'América central'],
    ['DOM', 'm49-029', 'm49-019', 'Caribbean', 'Caraïbes', 'El Caribe'],
    ['BRA', 'm49-005', 'm49-019', 'South America', 'Amérique du Sud', 'América del Sur'],
    ['USA', 'm49-021', 'm49-019', 'Northern America', 'Amérique septentrionale', 'América septentrional'],
    ['THA', 'm49-035', 'm49-142', 'South-eastern Asia', 'Asie du Sud-Est', 'Asia sudoriental'],
    ['CHN', 'm49-030', 'm49-142', 'Eastern Asia', 'Asie orientale', 'Asia oriental'],
    ['GBR', 'm49-154', 'm49-150', 'Northern Europe', 'Europe septentrionale', 'Europa septentrional'],
    ['DEU', 'm49-155', 'm49-150', 'Western Europe', 'Europe occidentale', 'Europa occidental'],
    [
      'NZL',
      'm49-053',
      'm49-009',
      'Australia and New Zealand',
      'Australie et Nouvelle-Zélande',
      'Australia y Nueva Zelandia',
    ],
    ['PNG', 'm49-054', 'm49-009', 'Melanesia', 'Mélanésie', 'Melanesia'],
    ['PLW', 'm49-057', 'm49-009', 'Micronesia', 'Micronésie', 'Micronesia'],
    ['TON', 'm49-061', 'm49-009', 'Polynesia', 'Polynésie', 'Polinesia'],
  ])('put %s into %s, a part of %s, by the names of the United Nations', (country, part, region, en, fr, es) => {
    expect([regionOf('m49', country), regionOf('m49-regions', country)]).toEqual([part, region]);
    expect(REGION_MAPPINGS.m49.regions.find(({ id }) => id === part)?.label).toEqual({ en, fr, es });
  });

  it('hold as many countries and areas as M49 lists, and the two that it does not', () => {
    const counts = Object.fromEntries(REGION_MAPPINGS.m49.regions.map(({ id, countries }) => [id, countries.size]));
    expect(counts).toEqual({
      ...{ 'm49-015': 7, 'm49-014': 22, 'm49-017': 9, 'm49-018': 5, 'm49-011': 17 },
      ...{ 'm49-029': 28, 'm49-013': 8, 'm49-005': 16, 'm49-021': 5 },
      ...{ 'm49-143': 5, 'm49-030': 8, 'm49-035': 11, 'm49-034': 9, 'm49-145': 18 },
      ...{ 'm49-151': 10, 'm49-154': 16, 'm49-039': 17, 'm49-155': 9 },
      ...{ 'm49-053': 6, 'm49-054': 5, 'm49-057': 8, 'm49-061': 10 },
    });
    expect(REGION_MAPPINGS['m49-regions'].regions.map(({ countries }) => countries.size)).toEqual([60, 57, 51, 52, 29]);
  });

  it.each(['m49', 'm49-regions'] as const)('cover every country but Antarctica once, by %s', (version) => {
    const all = REGION_MAPPINGS[version].regions.flatMap(({ countries }) => [...countries]);
    expect(all.toSorted()).toEqual([...COUNTRIES.keys()].filter((code) => code !== 'ATA').toSorted());
    expect(regionOf(version, 'ATA')).toBe(UNMAPPED);
  });

  it('say of Kosovo and Taiwan, which M49 does not list, where they are counted', () => {
    expect([...NOT_IN_M49]).toEqual([
      ['TWN', '030'],
      ['XKX', '039'],
    ]);
    expect([regionOf('m49', 'TWN'), regionOf('m49', 'XKX')]).toEqual(['m49-030', 'm49-039']);
    const { note } = REGION_MAPPINGS.m49;
    expect(note.en).toMatch(/neither Kosovo nor Taiwan.*Southern Europe.*Eastern Asia/);
    expect(note.fr).toMatch(/ni le Kosovo ni Taïwan.*Europe méridionale.*Asie orientale/);
    expect(note.es).toMatch(/ni a Kosovo ni a Taiwán.*Europa meridional.*Asia oriental/);
  });

  it('count a former country where its successors are', () => {
    expect(regionOf('m49', 'CSK')).toBe('m49-151');
    expect(regionOf('m49', 'YUG')).toBe('m49-039');
    expect(regionOf('m49', 'SUN')).toBe(UNMAPPED);
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
    for (const version of REGION_VERSIONS) {
      const ids: readonly string[] = [...REGION_MAPPINGS[version].regions.map(({ id }) => id), UNMAPPED];
      for (const code of COUNTRIES.keys()) expect(ids).toContain(regionOf(version, code));
    }
  });
});
