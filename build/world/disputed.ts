/** Borders that are drawn dotted, and parts that Natural Earth draws by who holds them. After the United Nations' map of the world (No. 4170). */

interface DisputedBorder {
  readonly between: readonly [string, string];
  /** Of the border only what lies here, in degrees; all of it where nothing is said. */
  readonly where?: (longitude: number, latitude: number) => boolean;
}

export const DISPUTED_BORDERS: readonly DisputedBorder[] = [
  { between: ['MAR', 'ESH'] },
  { between: ['SRB', 'XKX'] },
  { between: ['ISR', 'PSE'] },
  { between: ['ISR', 'SYR'] },
  { between: ['IND', 'CHN'] },
  // The line of control in Jammu and Kashmir.
  { between: ['IND', 'PAK'], where: (_, latitude) => latitude > 32.4 },
  { between: ['SDN', 'SSD'] },
  // The Hala'ib triangle.
  { between: ['EGY', 'SDN'], where: (longitude) => longitude > 33.2 },
  { between: ['PRK', 'KOR'] },
];

/** Shapes without a code of their own in Natural Earth, by its name: whose they are, null of no one; their borders are dotted. */
export const NAMED_SHAPES: Readonly<Record<string, string | null>> = {
  Kosovo: 'XKX',
  Somaliland: 'SOM',
  'N. Cyprus': 'CYP',
  'Siachen Glacier': null,
};

interface Part {
  readonly of: string;
  readonly to: string;
  /** A place in the part: longitude, latitude. */
  readonly at: readonly [number, number];
}

/** Parts of a shape that are counted elsewhere: Crimea (General Assembly resolution 68/262), and parts of France with a code of their own. */
export const PARTS: readonly Part[] = [
  { of: 'RUS', to: 'UKR', at: [34.3, 45.3] },
  { of: 'FRA', to: 'GUF', at: [-53.2, 4] },
  { of: 'FRA', to: 'GLP', at: [-61.7, 16.15] },
  { of: 'FRA', to: 'MTQ', at: [-61, 14.65] },
  { of: 'FRA', to: 'REU', at: [55.53, -21.12] },
  { of: 'FRA', to: 'MYT', at: [45.15, -12.82] },
];

/** Countries and territories that have no shape at this scale, or whose middle says less than where most people live: longitude, latitude. */
export const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  RUS: [48, 56],
  CAN: [-100, 54],
  BES: [-68.27, 12.18],
  BVT: [3.4, -54.4],
  CCK: [96.83, -12.16],
  CXR: [105.63, -10.48],
  GIB: [-5.35, 36.14],
  GLP: [-61.55, 16.25],
  GUF: [-53.1, 4],
  MTQ: [-61.02, 14.64],
  MYT: [45.17, -12.83],
  REU: [55.54, -21.12],
  SJM: [16, 78.5],
  TKL: [-171.86, -9.2],
  TUV: [179.2, -8.52],
  UMI: [-169.53, 16.73],
};
