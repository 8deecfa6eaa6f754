/**
 * The geographic regions of the United Nations: United Nations Statistics Division, Standard country or area codes for statistical use (M49),
 * https://unstats.un.org/unsd/methodology/m49/, as of 2025, with the names it gives them in English, French and Spanish. Each country stands in the
 * smallest region that M49 puts it in: an intermediate region where there is one, else a sub-region.
 */
import { text } from './text.ts';
import type { Text } from './types.ts';

interface GeographicRegion {
  readonly id: string;
  readonly label: Text;
  readonly countries: ReadonlySet<string>;
}

/** The five regions, by their code. */
const REGIONS: readonly (readonly [string, Text])[] = [
  ['002', text('Africa', 'Afrique', 'África')],
  ['019', text('Americas', 'Amériques', 'Américas')],
  ['142', text('Asia', 'Asie', 'Asia')],
  ['150', text('Europe', 'Europe', 'Europa')],
  ['009', text('Oceania', 'Océanie', 'Oceanía')],
];

/** The code of the region, that of the part of it, its name, and its countries as M49 lists them. */
const PARTS: readonly (readonly [string, string, Text, string])[] = [
  [
    '002',
    '015',
    text('Northern Africa', 'Afrique septentrionale', 'África septentrional'),
    `
    DZA EGY ESH LBY MAR SDN TUN`,
  ],
  [
    '002',
    '014',
    text('Eastern Africa', 'Afrique orientale', 'África oriental'),
    `
    ATF BDI COM DJI ERI ETH IOT KEN MDG MOZ MUS MWI MYT REU RWA SOM SSD SYC TZA UGA ZMB ZWE`,
  ],
  [
    '002',
    '017',
    text('Middle Africa', 'Afrique centrale', 'África central'),
    `
    AGO CAF CMR COD COG GAB GNQ STP TCD`,
  ],
  [
    '002',
    '018',
    text('Southern Africa', 'Afrique australe', 'África meridional'),
    `
    BWA LSO NAM SWZ ZAF`,
  ],
  [
    '002',
    '011',
    text('Western Africa', 'Afrique occidentale', 'África occidental'),
    `
    BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO`,
  ],
  [
    '019',
    '029',
    text('Caribbean', 'Caraïbes', 'El Caribe'),
    `
    ABW AIA ATG BES BHS BLM BRB CUB CUW CYM DMA DOM GLP GRD HTI JAM KNA LCA MAF MSR MTQ PRI SXM TCA TTO VCT
    VGB VIR`,
  ],
  [
    '019',
    '013',
    text('Central America', 'Amérique centrale', 'América central'),
    `
    BLZ CRI GTM HND MEX NIC PAN SLV`,
  ],
  [
    '019',
    '005',
    text('South America', 'Amérique du Sud', 'América del Sur'),
    `
    ARG BOL BRA BVT CHL COL ECU FLK GUF GUY PER PRY SGS SUR URY VEN`,
  ],
  [
    '019',
    '021',
    text('Northern America', 'Amérique septentrionale', 'América septentrional'),
    `
    BMU CAN GRL SPM USA`,
  ],
  [
    '142',
    '143',
    text('Central Asia', 'Asie centrale', 'Asia central'),
    `
    KAZ KGZ TJK TKM UZB`,
  ],
  [
    '142',
    '030',
    text('Eastern Asia', 'Asie orientale', 'Asia oriental'),
    `
    CHN HKG JPN KOR MAC MNG PRK`,
  ],
  [
    '142',
    '035',
    text('South-eastern Asia', 'Asie du Sud-Est', 'Asia sudoriental'),
    `
    BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM`,
  ],
  [
    '142',
    '034',
    text('Southern Asia', 'Asie méridionale', 'Asia meridional'),
    `
    AFG BGD BTN IND IRN LKA MDV NPL PAK`,
  ],
  [
    '142',
    '145',
    text('Western Asia', 'Asie occidentale', 'Asia occidental'),
    `
    ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM`,
  ],
  [
    '150',
    '151',
    text('Eastern Europe', 'Europe orientale', 'Europa oriental'),
    `
    BGR BLR CZE HUN MDA POL ROU RUS SVK UKR`,
  ],
  [
    '150',
    '154',
    text('Northern Europe', 'Europe septentrionale', 'Europa septentrional'),
    `
    ALA DNK EST FIN FRO GBR GGY IMN IRL ISL JEY LTU LVA NOR SJM SWE`,
  ],
  [
    '150',
    '039',
    text('Southern Europe', 'Europe méridionale', 'Europa meridional'),
    `
    ALB AND BIH ESP GIB GRC HRV ITA MKD MLT MNE PRT SMR SRB SVN VAT`,
  ],
  [
    '150',
    '155',
    text('Western Europe', 'Europe occidentale', 'Europa occidental'),
    `
    AUT BEL CHE DEU FRA LIE LUX MCO NLD`,
  ],
  [
    '009',
    '053',
    text('Australia and New Zealand', 'Australie et Nouvelle-Zélande', 'Australia y Nueva Zelandia'),
    `
    AUS CCK CXR HMD NFK NZL`,
  ],
  [
    '009',
    '054',
    text('Melanesia', 'Mélanésie', 'Melanesia'),
    `
    FJI NCL PNG SLB VUT`,
  ],
  [
    '009',
    '057',
    text('Micronesia', 'Micronésie', 'Micronesia'),
    `
    FSM GUM KIR MHL MNP NRU PLW UMI`,
  ],
  [
    '009',
    '061',
    text('Polynesia', 'Polynésie', 'Polinesia'),
    `
    ASM COK NIU PCN PYF TKL TON TUV WLF WSM`,
  ],
];

/** In no list of M49, with the part in which their neighbours are: nobody from there is left out of a table for that. It is said under each table. */
export const NOT_IN_M49: ReadonlyMap<string, string> = new Map([
  ['TWN', '030'],
  ['XKX', '039'],
]);

const idOf = (code: string): string => `m49-${code}`;

const countriesOf = (part: string, codes: string): readonly string[] => [
  ...codes.trim().split(/\s+/),
  ...[...NOT_IN_M49].flatMap(([country, where]) => (where === part ? [country] : [])),
];

/** The 22 smallest, in the order of M49. */
export const M49_PARTS: readonly GeographicRegion[] = PARTS.map(([, part, label, codes]) => ({
  id: idOf(part),
  label,
  countries: new Set(countriesOf(part, codes)),
}));

/** The five regions that these are parts of. */
export const M49_REGIONS: readonly GeographicRegion[] = REGIONS.map(([region, label]) => ({
  id: idOf(region),
  label,
  countries: new Set(PARTS.flatMap(([of, part, , codes]) => (of === region ? countriesOf(part, codes) : []))),
}));
