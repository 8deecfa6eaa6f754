/**
 * The dictionary as DDI-Codebook 2.5 (DDI Alliance, 2012): one `codeBook` with the study, a `fileDscr` a table and a `var` a column, in the order of
 * elements that its schema asks for. Pure.
 */
import { escaped } from '../../codebook/markup.ts';
import { PUBLISHED_NOTICE, PUBLISHED_README } from '../../codebook/published-notice.ts';
import { LANGUAGES, type Text } from '../../codebook/types.ts';
import { CODEBOOK_VERSION } from '../../codebook/version.ts';
import { type Described, describedIn } from './dictionary.ts';
import type { PublishedColumn, PublishedTable } from './published-tables.ts';

interface DictionaryOf {
  readonly tables: readonly { readonly table: PublishedTable; readonly rows: number }[];
  /** The headquarters that publishes. */
  readonly producer: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

type Attributes = Readonly<Record<string, string>>;

function opening(name: string, attributes: Attributes): string {
  return [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
}

function leaf(name: string, text: string, attributes: Attributes = {}): string {
  return `<${opening(name, attributes)}>${escaped(text)}</${name}>`;
}

function branch(name: string, children: readonly string[], attributes: Attributes = {}): string {
  return `<${opening(name, attributes)}>\n${children.join('\n')}\n</${name}>`;
}

/** Every language in one element, where only one is allowed. */
function together(text: Text): string {
  return LANGUAGES.map((language) => text[language]).join(' / ');
}

/** One element a language. */
function inAll(name: string, text: Text, attributes: Attributes = {}): readonly string[] {
  return LANGUAGES.map((language) => leaf(name, text[language], { 'xml:lang': language, ...attributes }));
}

export function ddiCodebook({ tables, producer, day }: DictionaryOf): string {
  const study = branch('stdyDscr', [
    branch('citation', [
      branch('titlStmt', [leaf('titl', 'Facts of cases, without names')]),
      branch('prodStmt', [leaf('producer', producer), leaf('prodDate', day, { date: day })]),
      branch('verStmt', [leaf('version', `Waymark codebook ${CODEBOOK_VERSION}`, { date: day })]),
    ]),
    branch('stdyInfo', [
      ...inAll('abstract', PUBLISHED_README.leftOut),
      branch('sumDscr', [
        ...tables.slice(0, 1).flatMap(({ table }) => inAll('anlyUnit', table.label)),
        leaf('dataKind', 'Administrative records of assistance'),
      ]),
    ]),
    branch('dataAccs', [
      branch('useStmt', [
        leaf('confDec', together(PUBLISHED_NOTICE), { required: 'yes' }),
        leaf('restrctn', together(PUBLISHED_README.stays)),
      ]),
    ]),
  ]);
  const files = tables.map(({ table, rows }) => fileDescribed(table, rows));
  const variables = tables.flatMap(({ table }) => describedIn(table).map((one) => variableDescribed(table, one)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    branch('codeBook', [study, ...files, branch('dataDscr', variables)], {
      xmlns: 'ddi:codebook:2_5',
      version: '2.5',
      'xml:lang': 'en',
    }),
    '',
  ].join('\n');
}

function fileDescribed({ id, label, columns }: PublishedTable, rows: number): string {
  return branch(
    'fileDscr',
    [
      branch('fileTxt', [
        leaf('fileName', `${id}.parquet`),
        leaf('fileCont', together(label)),
        branch('dimensns', [leaf('caseQnty', String(rows)), leaf('varQnty', String(columns.length))]),
        leaf('fileType', `Parquet; the same in ${id}.csv, UTF-8, with a comma and a line of names`),
      ]),
    ],
    { ID: `file.${id}`, URI: `${id}.parquet` },
  );
}

const FORMATS = {
  text: { type: 'character' },
  number: { type: 'numeric' },
  'yes-no': { type: 'character', formatname: 'boolean' },
  day: { type: 'character', category: 'date', formatname: 'YYYY-MM-DD' },
} as const satisfies Record<PublishedColumn['type'], Attributes>;

function variableDescribed({ id }: PublishedTable, { name, type, label, isRows, listedIn, codes }: Described): string {
  const notes = [
    ...(isRows
      ? [
          `Several answers: rows of ${id} in which the column variable is ${name}; the answer stands in the column code.`,
        ]
      : []),
    ...(listedIn === null ? [] : [`Codes of the table ${listedIn}.`]),
  ];
  return branch(
    'var',
    [
      ...inAll('labl', label),
      ...notes.map((note) => leaf('txt', note)),
      ...(listedIn === 'countries' ? [leaf('stdCatgry', 'ISO 3166-1 alpha-3')] : []),
      ...codes.map(({ code, label: said }) => branch('catgry', [leaf('catValu', code), ...inAll('labl', said)])),
      `<${opening('varFormat', FORMATS[type])}/>`,
    ],
    {
      ID: `${id}.${isRows ? 'variable.' : ''}${name}`,
      name,
      files: `file.${id}`,
      intrvl: type === 'number' || type === 'day' ? 'contin' : 'discrete',
    },
  );
}
