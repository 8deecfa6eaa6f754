/**
 * Which region a country is counted in. A mapping is a version: a table names the one it used, and an older one stays, so
 * that an older table can be drawn again.
 */
import { FORMER_COUNTRIES } from './countries.ts';
import { M49_PARTS, M49_REGIONS } from './regions-m49.ts';
import { text } from './text.ts';
import type { Text } from './types.ts';

interface Region {
  readonly id: string;
  readonly label: Text;
  readonly countries: ReadonlySet<string>;
}

export interface RegionMapping {
  /** Named in every table drawn with it. */
  readonly version: string;
  readonly label: Text;
  readonly source: string;
  readonly regions: readonly Region[];
  /** What a reader of a table must know of it besides. */
  readonly note?: Text;
}

/** The row of countries that a mapping does not know. */
export const UNMAPPED = 'unmapped';
export const UNMAPPED_LABEL: Text = text(
  'Country in no region of this mapping',
  'Pays hors des régions de cette grille',
  'País fuera de las regiones de esta clasificación',
);

const region = (id: string, label: Text, codes: string): Region => ({
  id,
  label,
  countries: new Set(codes.trim().split(/\s+/)),
});

const NOTE_OF_M49 = text(
  'The list of the United Nations (M49) names neither Kosovo nor Taiwan: here they are counted in Southern Europe and in Eastern Asia, where their neighbours are. Antarctica is in no region of it.',
  'La liste des Nations Unies (M49) ne nomme ni le Kosovo ni Taïwan : ici, ils sont comptés en Europe méridionale et en Asie orientale, où se trouvent leurs voisins. L’Antarctique n’y est dans aucune région.',
  'La lista de las Naciones Unidas (M49) no nombra ni a Kosovo ni a Taiwán: aquí se cuentan en Europa meridional y en Asia oriental, donde están sus vecinos. La Antártida no está en ninguna de sus regiones.',
);
const SOURCE_OF_M49 =
  'United Nations Statistics Division, Standard country or area codes for statistical use (M49), https://unstats.un.org/unsd/methodology/m49/';

export const REGION_MAPPINGS = {
  /** The eight destination regions of the CTM table, exactly as printed: not every country of the world is in it. */
  'norad-2010': {
    version: 'norad-2010',
    label: text(
      'Destination regions of the CTM table, 2010',
      'Régions de destination du tableau CTM, 2010',
      'Regiones de destino de la tabla CTM, 2010',
    ),
    source: 'norad-2010 §2.2, footnote 108 L1176-1203',
    regions: [
      region(
        'americas',
        text(
          'United States, Canada, Latin America and the Caribbean',
          'États-Unis, Canada, Amérique latine et Caraïbes',
          'Estados Unidos, Canadá, América Latina y el Caribe',
        ),
        `
        ARG BOL BRA COL DOM ECU HND SLV PRY URY PER MEX ANT ABW BHS CAN CHL GTM JAM USA VEN`,
      ),
      region(
        'eu-turkey',
        text('European Union and Turkey', 'Union européenne et Turquie', 'Unión Europea y Turquía'),
        `
        ITA POL LVA LTU HUN ROU EST SVK CZE SVN AUT BEL CHE CYP DEU ESP FRA GBR GRC IRL NLD MLT NOR PRT SWE TUR`,
      ),
      region(
        'gulf-middle-east',
        text('Gulf States and the Middle East', 'États du Golfe et Moyen-Orient', 'Estados del Golfo y Oriente Medio'),
        `
        LBN IRN IRQ ARE BHR ISR JOR QAT SAU SYR`,
      ),
      region(
        'russia-caucasus-central-asia',
        text(
          'Russian Federation, Caucasus and Central Asia',
          'Fédération de Russie, Caucase et Asie centrale',
          'Federación de Rusia, Cáucaso y Asia Central',
        ),
        `
        RUS UKR BLR ARM AZE GEO KGZ UZB TKM TJK KAZ`,
      ),
      region(
        'southeastern-europe',
        text('Southeastern Europe', 'Europe du Sud-Est', 'Europa Sudoriental'),
        `
        ALB BIH BGR HRV MKD XKX SRB MNE MDA`,
      ),
      region(
        'africa',
        text('North and Sub-Saharan Africa', 'Afrique du Nord et subsaharienne', 'África del Norte y Subsahariana'),
        `
        EGY TUN MAR AGO BFA COD CIV CMR ETH BEN GHA GNB GIN ZWE TGO SWZ SEN SLE SYC RWA ZAF UGA MLI KEN NGA MOZ
        MRT DJI DZA LBR LBY TZA ZMB`,
      ),
      region(
        'south-southeast-asia',
        text('South and Southeast Asia', 'Asie du Sud et du Sud-Est', 'Asia Meridional y Sudoriental'),
        `
        LKA IND LAO THA KHM IDN VNM PHL MMR MYS SGP TLS`,
      ),
      region(
        'east-asia',
        text('East Asia', 'Asie de l’Est', 'Asia Oriental'),
        `
        CHN HKG JPN KOR`,
      ),
    ],
  },
  /** The IOM regional offices of 2011 with their countries; "China (including Hong Kong)" is two codes. */
  'iom-2011': {
    version: 'iom-2011',
    label: text(
      'IOM regional offices, 2011',
      'Bureaux régionaux de l’OIM, 2011',
      'Oficinas regionales de la OIM, 2011',
    ),
    source: 'iom-2011 §3.6, annex 2 L3043-3281',
    regions: [
      region(
        'dakar',
        text(
          'Central and West Africa (Dakar)',
          'Afrique centrale et de l’Ouest (Dakar)',
          'África Central y Occidental (Dakar)',
        ),
        `
        BEN BFA CMR CPV CAF TCD COG CIV GNQ GAB GMB GHA GIN GNB LBR MLI MRT NER NGA STP SEN SLE TGO`,
      ),
      region(
        'pretoria',
        text(
          'East and Southern Africa (Pretoria)',
          'Afrique de l’Est et australe (Pretoria)',
          'África Oriental y Meridional (Pretoria)',
        ),
        `
        AGO BWA BDI COM COD DJI ERI ETH KEN LSO MDG MWI MUS MOZ NAM RWA SYC SOM ZAF SSD SWZ UGA TZA ZMB ZWE`,
      ),
      region(
        'cairo',
        text(
          'Middle East and North Africa (Cairo)',
          'Moyen-Orient et Afrique du Nord (Le Caire)',
          'Oriente Medio y África del Norte (El Cairo)',
        ),
        `
        DZA BHR EGY IRQ JOR KWT LBN LBY MAR SDN OMN QAT SAU SYR TUN ARE YEM`,
      ),
      region(
        'san-jose',
        text(
          'Central and North America and the Caribbean (San José)',
          'Amérique centrale et du Nord et Caraïbes (San José)',
          'América Central y del Norte y el Caribe (San José)',
        ),
        `
        ATG BHS BLZ BRB CAN CRI CUB DMA DOM SLV GRD GTM GUY HTI HND JAM MEX MSR NIC PAN KNA LCA VCT SUR TTO TCA
        USA`,
      ),
      region(
        'buenos-aires',
        text('South America (Buenos Aires)', 'Amérique du Sud (Buenos Aires)', 'América del Sur (Buenos Aires)'),
        `
        ARG BOL BRA CHL COL ECU GUF PRY PER URY VEN`,
      ),
      region(
        'bangkok',
        text('Asia and the Pacific (Bangkok)', 'Asie et Pacifique (Bangkok)', 'Asia y el Pacífico (Bangkok)'),
        `
        AFG AUS BGD BTN BRN KHM CHN HKG PRK FSM FJI IND IDN IRN JPN KIR LAO MYS MDV MHL MNG MMR NRU NPL NZL PAK
        PLW PNG PHL KOR WSM SGP SLB LKA THA TLS TON TUV VUT VNM`,
      ),
      region(
        'brussels',
        text(
          'European Economic Area (Brussels)',
          'Espace économique européen (Bruxelles)',
          'Espacio Económico Europeo (Bruselas)',
        ),
        `
        AND AUT BEL BGR CYP CZE DNK EST FIN FRA DEU GRC VAT HUN ISL IRL ITA LVA LIE LTU LUX MLT MCO NLD NOR POL
        PRT ROU SMR SVK SVN ESP SWE CHE GBR`,
      ),
      region(
        'vienna',
        text(
          'South-Eastern Europe, Eastern Europe and Central Asia (Vienna)',
          'Europe du Sud-Est, Europe de l’Est et Asie centrale (Vienne)',
          'Europa Sudoriental, Europa Oriental y Asia Central (Viena)',
        ),
        `
        ALB ARM AZE BLR BIH HRV GEO ISR KAZ XKX KGZ MKD MDA MNE RUS SRB TJK TUR TKM UKR UZB`,
      ),
    ],
  },
  /** The 22 sub-regions of the United Nations, intermediate ones where there are any: every country but Antarctica is in one. */
  m49: {
    version: 'm49',
    label: text(
      'Sub-regions of the United Nations (M49)',
      'Sous-régions des Nations Unies (M49)',
      'Subregiones de las Naciones Unidas (M49)',
    ),
    source: SOURCE_OF_M49,
    regions: M49_PARTS,
    note: NOTE_OF_M49,
  },
  /** The five regions that these are parts of. */
  'm49-regions': {
    version: 'm49-regions',
    label: text(
      'Regions of the United Nations (M49)',
      'Régions des Nations Unies (M49)',
      'Regiones de las Naciones Unidas (M49)',
    ),
    source: SOURCE_OF_M49,
    regions: M49_REGIONS,
    note: NOTE_OF_M49,
  },
} as const satisfies Readonly<Record<string, RegionMapping>>;
export type RegionVersion = keyof typeof REGION_MAPPINGS;
/** In the order in which they are offered. */
export const REGION_VERSIONS = [
  'iom-2011',
  'norad-2010',
  'm49',
  'm49-regions',
] as const satisfies readonly RegionVersion[];

/**
 * The region id of a country (alpha-3), or {@link UNMAPPED}. A country that is no more is counted where all its
 * successors are, and a successor where the country it came from was printed; a missing answer is the caller's own row.
 */
export function regionOf(version: RegionVersion, country: string): string {
  const regions: readonly Region[] = REGION_MAPPINGS[version].regions;
  const listed = (code: string) => regions.find(({ countries }) => countries.has(code))?.id;
  const own = listed(country);
  if (own !== undefined) return own;
  for (const [code, { successors }] of FORMER_COUNTRIES) {
    const printed = successors.includes(country) ? listed(code) : undefined;
    if (printed !== undefined) return printed;
  }
  const heirs = new Set(FORMER_COUNTRIES.get(country)?.successors.map(listed));
  const [only] = heirs;
  return heirs.size === 1 && only !== undefined ? only : UNMAPPED;
}

/** The mapping of which all of these are regions; undefined where there is none. */
export function mappingOf(regions: readonly string[]): RegionVersion | undefined {
  const versions = Object.keys(REGION_MAPPINGS) as readonly RegionVersion[];
  if (regions.length === 0) return undefined;
  return versions.find((version) => {
    const known = new Set<string>(REGION_MAPPINGS[version].regions.map(({ id }) => id));
    return regions.every((one) => known.has(one));
  });
}
