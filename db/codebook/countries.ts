import { text } from './text.ts';
import type { Text } from './types.ts';

/** ISO 3166-1: the 249 alpha-3 codes, each with the alpha-2 code by which `Intl` knows the country's name. */
const ISO_3166_1 = `
  ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ ATF:TF ATG:AG AUS:AU AUT:AT
  AZE:AZ BDI:BI BEL:BE BEN:BJ BES:BQ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLM:BL BLR:BY BLZ:BZ BMU:BM BOL:BO
  BRA:BR BRB:BB BRN:BN BTN:BT BVT:BV BWA:BW CAF:CF CAN:CA CCK:CC CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG
  COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CXR:CX CYM:KY CYP:CY CZE:CZ DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO
  DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE ETH:ET FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB
  GEO:GE GGY:GG GHA:GH GIB:GI GIN:GN GLP:GP GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUF:GF GUM:GU GUY:GY
  HKG:HK HMD:HM HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM IND:IN IOT:IO IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT
  JAM:JM JEY:JE JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY
  LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH
  MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MTQ:MQ MUS:MU MWI:MW MYS:MY MYT:YT NAM:NA
  NCL:NC NER:NE NFK:NF NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PCN:PN PER:PE
  PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA REU:RE ROU:RO RUS:RU RWA:RW SAU:SA
  SDN:SD SEN:SN SGP:SG SGS:GS SHN:SH SJM:SJ SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SPM:PM SRB:RS SSD:SS STP:ST SUR:SR
  SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ TKL:TK TKM:TM TLS:TL TON:TO
  TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA UMI:UM URY:UY USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VGB:VG
  VIR:VI VNM:VN VUT:VU WLF:WF WSM:WS YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW
`;

/** Kosovo has no ISO code; the codes that the World Bank and the European Union use lie in ISO's user-assigned range. */
const USER_ASSIGNED = 'XKX:XK';

/** Alpha-3 to alpha-2 of the countries that can be chosen today. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(
  `${ISO_3166_1} ${USER_ASSIGNED}`
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/** Countries and territories that browsers and Node name differently: the name on the screen must be the name on the paper. */
export const NAMED_HERE: ReadonlyMap<string, Text> = new Map([
  ['FLK', text('Falkland Islands (Malvinas)', 'Îles Falkland (Malvinas)', 'Islas Malvinas (Falkland)')],
  ['HKG', text('Hong Kong (China)', 'Hong Kong (Chine)', 'Hong Kong (China)')],
  ['MAC', text('Macao (China)', 'Macao (Chine)', 'Macao (China)')],
  ['PSE', text('Palestine', 'Palestine', 'Palestina')],
]);

/** A country that is no more: nobody can be told to have come from one of its successors when only the old name is known. */
interface FormerCountry {
  readonly label: Text;
  /** The day its code was last right, `YYYY-MM-DD`. */
  readonly until: string;
  readonly successors: readonly string[];
}

/** Codes withdrawn from ISO 3166-1 (ISO 3166-3) that cases and lists of the sources still name. */
export const FORMER_COUNTRIES: ReadonlyMap<string, FormerCountry> = new Map<string, FormerCountry>([
  [
    'ANT',
    {
      label: text('Netherlands Antilles', 'Antilles néerlandaises', 'Antillas Neerlandesas'),
      until: '2010-10-10',
      successors: ['BES', 'CUW', 'SXM'],
    },
  ],
  [
    'CSK',
    {
      label: text('Czechoslovakia', 'Tchécoslovaquie', 'Checoslovaquia'),
      until: '1992-12-31',
      successors: ['CZE', 'SVK'],
    },
  ],
  [
    'SCG',
    {
      label: text('Serbia and Montenegro', 'Serbie-et-Monténégro', 'Serbia y Montenegro'),
      until: '2006-06-03',
      successors: ['MNE', 'SRB', 'XKX'],
    },
  ],
  [
    'SUN',
    {
      label: text('Soviet Union', 'Union soviétique', 'Unión Soviética'),
      until: '1991-12-26',
      successors: [
        'ARM',
        'AZE',
        'BLR',
        'EST',
        'GEO',
        'KAZ',
        'KGZ',
        'LTU',
        'LVA',
        'MDA',
        'RUS',
        'TJK',
        'TKM',
        'UKR',
        'UZB',
      ],
    },
  ],
  [
    'YUG',
    {
      label: text('Yugoslavia', 'Yougoslavie', 'Yugoslavia'),
      until: '2003-02-04',
      successors: ['BIH', 'HRV', 'MKD', 'MNE', 'SRB', 'SVN', 'XKX'],
    },
  ],
]);
