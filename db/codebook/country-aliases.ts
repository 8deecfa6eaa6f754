import { text } from './text.ts';
import type { Text } from './types.ts';

/**
 * A name that papers, older lists and people use and the standard does not. `code` is what it means; `from` and `until`
 * say when the name was right (days, inclusive), and the note what a worker should look at before taking it.
 */
export interface CountryAlias {
  readonly names: readonly string[];
  readonly code: string;
  readonly from?: string;
  readonly until?: string;
  readonly note?: Text;
}

const RENAMED = text(
  'An older name of the same country.',
  'Ancien nom du même pays.',
  'Nombre anterior del mismo país.',
);
const NO_MORE = text(
  'This country is no more; choose today’s country if it is known.',
  'Ce pays n’existe plus ; choisissez le pays actuel s’il est connu.',
  'Este país ya no existe; elija el país actual si se conoce.',
);
const PART_OF = text(
  'Part of another state before; older papers may name that state.',
  'Auparavant partie d’un autre État ; les papiers anciens peuvent nommer cet État.',
  'Antes parte de otro Estado; los documentos antiguos pueden nombrarlo.',
);

const renamed = (code: string, until: string, ...names: readonly string[]): CountryAlias => ({
  names,
  code,
  until,
  note: RENAMED,
});
const spelled = (code: string, ...names: readonly string[]): CountryAlias => ({ names, code });

/** Source of the odd spellings: sida-2003 §2.1 (Box 8), norad-2010 §2.2, iom-2011 §3.6, which a list to be taken over may repeat. */
export const COUNTRY_ALIASES: readonly CountryAlias[] = [
  renamed('MDA', '1991-08-26', 'Moldavia', 'Moldavie', 'Moldavian SSR'),
  renamed(
    'MKD',
    '2019-02-11',
    'Macedonia',
    'Macédoine',
    'FYROM',
    'FYR Macedonia',
    'Macedonia (the FYROM)',
    'ARYM',
    'Former Yugoslav Republic of Macedonia',
    'The former Yugoslav Republic of Macedonia',
    'Ex-République yougoslave de Macédoine',
    'Ex República Yugoslava de Macedonia',
  ),
  renamed('COD', '1997-05-16', 'Zaire', 'Zaïre'),
  renamed('SWZ', '2018-04-18', 'Swaziland', 'Swazilandia', 'Suazilandia', 'Ngwane'),
  renamed('MMR', '1989-06-17', 'Burma', 'Birmanie', 'Birmania'),
  renamed('BFA', '1984-08-03', 'Upper Volta', 'Haute-Volta', 'Alto Volta'),
  renamed('BEN', '1975-11-29', 'Dahomey'),
  renamed('KHM', '1993-09-23', 'Kampuchea', 'Kampuchéa'),
  renamed('LKA', '1972-05-21', 'Ceylon', 'Ceylan', 'Ceilán'),
  renamed('ZWE', '1980-04-17', 'Rhodesia', 'Rhodésie', 'Rodesia'),
  renamed('LBY', '2011-09-15', 'Libyan Arab Jamahiriya', 'Jamahiriya arabe libyenne', 'Jamahiriya Árabe Libia'),
  renamed('TLS', '2002-05-19', 'East Timor', 'Timor oriental'),
  renamed('BLR', '1991-09-18', 'Byelorussia', 'Biélorussie', 'Bielorrusia', 'White Russia'),
  renamed('KGZ', '1991-08-30', 'Kirghizia', 'Kirghizie', 'Kirguizia', 'Kirghizistan', 'Kirghizstan'),
  renamed('CPV', '2013-10-23', 'Cape Verde', 'Cap-Vert', 'Cabo Verde'),
  renamed('CZE', '2016-07-01', 'Czech Republic', 'Czech Rep.', 'République tchèque', 'República Checa'),
  renamed('DEU', '1990-10-02', 'West Germany', 'East Germany', 'GDR', 'DDR', 'RDA', 'RFA'),
  { names: ['Turkey', 'Turquie', 'Turquía'], code: 'TUR', until: '2022-05-31', note: RENAMED },
  {
    names: [
      'Yugoslavia',
      'Yougoslavie',
      'FRY',
      'Federal Republic of Yugoslavia',
      'SFRY',
      'République fédérale de Yougoslavie',
      'República Federativa de Yugoslavia',
    ],
    code: 'YUG',
    until: '2003-02-04',
    note: NO_MORE,
  },
  {
    names: ['Serbia and Montenegro', 'Serbie-et-Monténégro', 'Serbia y Montenegro'],
    code: 'SCG',
    from: '2003-02-04',
    until: '2006-06-03',
    note: NO_MORE,
  },
  {
    names: ['Soviet Union', 'USSR', 'URSS', 'Union soviétique', 'Unión Soviética'],
    code: 'SUN',
    until: '1991-12-26',
    note: NO_MORE,
  },
  { names: ['Czechoslovakia', 'Tchécoslovaquie', 'Checoslovaquia'], code: 'CSK', until: '1992-12-31', note: NO_MORE },
  {
    names: ['Netherlands Antilles', 'Antilles néerlandaises', 'Antillas Neerlandesas', 'Dutch Antilles'],
    code: 'ANT',
    until: '2010-10-10',
    note: NO_MORE,
  },
  {
    names: ['South Sudan', 'Soudan du Sud', 'Sudán del Sur', 'Southern Sudan'],
    code: 'SSD',
    from: '2011-07-09',
    note: PART_OF,
  },
  {
    names: ['Sudan', 'Soudan', 'Sudán'],
    code: 'SDN',
    note: text(
      'Before 9 July 2011 it also held what is now South Sudan.',
      'Avant le 9 juillet 2011, comprenait aussi l’actuel Soudan du Sud.',
      'Antes del 9 de julio de 2011 incluía también el actual Sudán del Sur.',
    ),
  },
  { names: ['North Sudan', 'Soudan du Nord', 'Sudán del Norte'], code: 'SDN', from: '2011-07-09', note: RENAMED },
  { names: ['Kosovo', 'Kosova', 'UNMIK Kosovo', 'UNSC 1244'], code: 'XKX', from: '1999-06-10', note: PART_OF },
  { names: ['Montenegro', 'Monténégro', 'Crna Gora'], code: 'MNE', from: '2006-06-03', note: PART_OF },
  { names: ['Serbia', 'Serbie', 'Srbija'], code: 'SRB', from: '2006-06-03', note: PART_OF },
  spelled(
    'USA',
    'USA',
    'US',
    'U.S.',
    'United States of America',
    'EEUU',
    'EE. UU.',
    'États-Unis d’Amérique',
    'Estados Unidos de América',
  ),
  spelled(
    'GBR',
    'UK',
    'Great Britain',
    'Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Grande-Bretagne',
    'Angleterre',
    'Gran Bretaña',
    'Inglaterra',
  ),
  spelled('ARE', 'UAE', 'EAU', 'Emirates', 'Émirats', 'Emiratos', 'Dubai', 'Dubaï', 'Abu Dhabi'),
  spelled('RUS', 'Russian Federation', 'Fédération de Russie', 'Federación de Rusia'),
  spelled(
    'COD',
    'DRC',
    'RDC',
    'Congo, Democratic Republic of the',
    'Democratic Republic of the Congo',
    'The Democratic Republic of the Congo',
    'République démocratique du Congo',
    'República Democrática del Congo',
    'Congo-Kinshasa',
  ),
  {
    names: ['Congo', 'Republic of the Congo', 'République du Congo', 'República del Congo', 'Congo-Brazzaville'],
    code: 'COG',
    note: text(
      'Also said of the Democratic Republic of the Congo: ask which.',
      'Se dit aussi de la République démocratique du Congo : demander laquelle.',
      'También se dice de la República Democrática del Congo: pregunte cuál.',
    ),
  },
  spelled('CIV', 'Ivory Coast', 'Cote d’Ivoire', 'Costa de Marfil'),
  spelled('BIH', 'BiH', 'Bosnia', 'Bosnie', 'Bosnia and Herzegovina', 'Bosnie-Herzégovine', 'Bosnia y Herzegovina'),
  spelled('IRN', 'Islamic Republic of Iran', 'République islamique d’Iran', 'República Islámica del Irán'),
  spelled('SYR', 'Syrian Arab Republic', 'République arabe syrienne', 'República Árabe Siria'),
  spelled('KOR', 'Republic of Korea', 'South Korea', 'République de Corée', 'República de Corea'),
  spelled(
    'PRK',
    'DPRK',
    'Democratic People’s Republic of Korea',
    'North Korea',
    'République populaire démocratique de Corée',
    'República Popular Democrática de Corea',
  ),
  spelled(
    'LAO',
    'Lao PDR',
    'Lao People’s Democratic Republic',
    'République démocratique populaire lao',
    'República Democrática Popular Lao',
  ),
  spelled('VNM', 'Viet Nam', 'Vietnam'),
  spelled('TZA', 'United Republic of Tanzania', 'République-Unie de Tanzanie', 'República Unida de Tanzania'),
  spelled(
    'MDA',
    'Republic of Moldova',
    'République de Moldova',
    'République de Moldavie',
    'República de Moldova',
    'República de Moldavia',
  ),
  spelled('BOL', 'Plurinational State of Bolivia', 'État plurinational de Bolivie', 'Estado Plurinacional de Bolivia'),
  spelled(
    'VEN',
    'Bolivarian Republic of Venezuela',
    'République bolivarienne du Venezuela',
    'República Bolivariana de Venezuela',
  ),
  spelled('BRN', 'Brunei Darussalam'),
  spelled('FSM', 'Federated States of Micronesia', 'États fédérés de Micronésie', 'Estados Federados de Micronesia'),
  spelled('MHL', 'Marshal Islands'),
  spelled('HKG', 'Hong Kong', 'Hongkong'),
  spelled('MAC', 'Macao', 'Macau', 'Macao SAR'),
  spelled('TWN', 'Taiwan', 'Taïwan', 'Taiwán', 'Chinese Taipei'),
  spelled(
    'PSE',
    'Palestinian Territories',
    'Territoires palestiniens',
    'Territorios Palestinos',
    'State of Palestine',
    'Occupied Palestinian Territory',
    'Gaza',
    'West Bank',
    'Cisjordanie',
    'Cisjordania',
  ),
  spelled('VAT', 'Holy See', 'Saint-Siège', 'Santa Sede'),
  spelled('GUF', 'French Guyana'),
  spelled('NLD', 'Holland', 'Hollande', 'Holanda'),
  spelled('CAF', 'CAR', 'RCA'),
  spelled('CMR', 'Cameroun'),
  spelled('SOM', 'Somaliland', 'Puntland'),
  spelled('COL', 'Columbia'),
  spelled('KAZ', 'Kazakstan'),
  spelled('TJK', 'Tajikstan', 'Tadjikstan'),
  spelled('DJI', 'Djbouti'),
];
