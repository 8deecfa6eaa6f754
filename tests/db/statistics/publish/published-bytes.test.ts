/** Which bytes leave when headquarters publishes facts: what may be counted, in the codes of the codebook, and nothing that anybody wrote in words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FactValue } from '../../../../db/casework/derived/facts.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { csvLine } from '../../../../db/codebook/csv.ts';
import { question } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { CODES_LEFT_OUT, LEFT_OUT, PUBLISHED } from '../../../../db/codebook/published.ts';
import { REGION_VERSIONS, regionOf } from '../../../../db/codebook/regions.ts';
import { MISSING } from '../../../../db/codebook/types.ts';
import { VARIABLES } from '../../../../db/codebook/variables.ts';
import { codesOfSet, EVERY_COUNTRY, everyCodeOfSet } from '../../../../db/statistics/publish/code-sets.ts';
import { isCodeLeftOut } from '../../../../db/statistics/publish/codes-left-out.ts';
import { publishedRows } from '../../../../db/statistics/publish/published-rows.ts';
import { EVERY_TABLE, PARTS, PUBLISHED_VARIABLES } from '../../../../db/statistics/publish/published-tables.ts';
import { csvFile, PIECE, parquetFile } from '../../../../db/statistics/publish/table-file.ts';
import { readWorkbook } from '../../calls/read-workbook.ts';
import { duckdb, type Engine } from './engines-here.ts';
import { headquartersOf, livesOf, publishedFolder } from './published-folder.ts';

/** What another office wrote where a code belongs. */
const HOSTILE = { sex: 'Alina Morozinova', literacy: '=HYPERLINK(0)', 'legal-status': '@SUM(1)' } as const;
/** A telephone where a number belongs. */
const TELEPHONE = 996_555_123_456;

function hostile(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return records.map((record) =>
    record.kind === 'screening'
      ? { ...record, open: { ...record.open, 'times-interviewed': TELEPHONE } }
      : record.kind === 'profile'
        ? { ...record, open: { ...record.open, ...HOSTILE, languages: ['Morozinova'], nationalities: ['MOROZINOVA'] } }
        : record.kind === 'service'
          ? { ...record, open: { ...record.open, project: 'ALINA-MOROZ' } }
          : record,
  );
}

const lives = livesOf(80, 5);
const cases = [...lives.slice(1), hostile(lives[0] ?? [])];
let folder: Awaited<ReturnType<typeof publishedFolder>>;
let engine: Engine;
beforeAll(async () => {
  folder = await publishedFolder(headquartersOf(cases));
  engine = await duckdb(folder.folder, 'load-duckdb.sql');
});
afterAll(() => {
  engine.end();
  folder.remove();
});

const textOf = (name: string) => readFileSync(join(folder.folder, name), 'utf8');

/** Every value of every table, as another engine reads it from Parquet. */
async function valuesRead(): Promise<readonly string[]> {
  const tables = await Promise.all(EVERY_TABLE.map(({ id }) => engine.rows(`SELECT * FROM "${id}"`)));
  return tables.flat(2).filter((value) => value !== null);
}

describe('what leaves', () => {
  test('was decided for each variable: it is published, or left out for a reason', () => {
    const undecided = VARIABLES.filter(({ id }) => PUBLISHED.has(id) === id in LEFT_OUT).map(({ id }) => id);
    expect(undecided).toEqual([]);
    const known = new Set(VARIABLES.map(({ id }) => id));
    expect([...PUBLISHED, ...Object.keys(LEFT_OUT)].filter((id) => !known.has(id))).toEqual([]);
  });

  test('asks nothing about suspects, health or the family, and nothing in words or in the closed half', () => {
    const forms = new Set(['perpetrator', 'health', 'family']);
    for (const { variable } of PUBLISHED_VARIABLES) {
      for (const source of variable.from) {
        const [kind = '', id = ''] = source.split('.');
        expect(forms.has(kind), source).toBe(false);
        const asked = question(kind, id);
        expect(asked?.type, source).not.toMatch(/^(long-)?text$/);
        // Of a private date the month alone is open; an age is told by the year of birth.
        const isOpenPart = /\.(month|year)$/.test(source);
        expect(isOpenPart || asked?.sensitivity === 'fact' || asked === undefined, source).toBe(true);
      }
      expect(['relation', 'owed-to'], variable.id).not.toContain(variable.list);
    }
  });

  test('holds no name, no word that was told, no reference and no id of Waymark', async () => {
    const told = new Set<string>();
    for (const record of cases.flat()) {
      for (const half of [record.open, record.private]) {
        for (const [id, answer] of Object.entries(half)) {
          const type = question(record.kind, id)?.type;
          const isInWords = half === record.private ? type !== 'code' && type !== 'flag' : /text/.test(type ?? '');
          if (isInWords && typeof answer === 'string' && !/^[\d-]*$/.test(answer)) told.add(answer);
        }
      }
      for (const id of [record.caseId, record.id, record.station]) told.add(id);
    }
    for (const word of ['KG-BIS-26-7K2MQX', 'ALINA-MOROZ', 'Morozinova', 'MOROZINOVA', ...Object.values(HOSTILE)])
      told.add(word);
    expect(told.size).toBeGreaterThan(200);
    const read = new Set(await valuesRead());
    const lines = ['parts', 'answers', 'days', 'referrals', 'missing', 'offices']
      .map((id) => textOf(`${id}.csv`))
      .join('\n');
    const cells = new Set(lines.split(/[,\r\n"]+/u));
    expect([...told].filter((word) => read.has(word) || cells.has(word))).toEqual([]);
    for (const name of readdirSync(folder.folder))
      expect(readFileSync(join(folder.folder, name)).includes('Morozinova'), name).toBe(false);
  });

  test('says of what is in no list that it is in none', async () => {
    const found = await engine.rows(
      `SELECT variable FROM missing WHERE reason = 'unclassified' AND variable IN ('sex', 'literacy', 'legal-status', 'languages', 'nationalities', 'projects')`,
    );
    expect(new Set(found.flat())).toEqual(
      new Set(['sex', 'literacy', 'legal-status', 'languages', 'nationalities', 'projects']),
    );
  });

  test('is no number that the question cannot have: it is in none of the tables, and they load', async () => {
    const found = await engine.rows(`SELECT max(times_interviewed) FROM parts`);
    expect(Number(found[0]?.[0])).toBeLessThanOrEqual(question('screening', 'times-interviewed')?.max ?? 0);
    expect(await engine.rows(`SELECT reason FROM missing WHERE variable = 'times-interviewed'`)).toContainEqual([
      'unclassified',
    ]);
    expect(textOf('parts.csv')).not.toContain(String(TELEPHONE));
  });

  test('is every case that headquarters may count and no other', async () => {
    const [[n] = []] = await engine.rows('SELECT count(DISTINCT case_id) FROM parts');
    const { countedOnly, heldBack } = folder.published;
    expect(Number(n) + countedOnly + heldBack).toBe(cases.length);
    expect([countedOnly > 0, heldBack > 0]).toEqual([true, true]);
  });

  test('says which help was given, but of medical help only that there was some', async () => {
    const groups = await engine.rows(`SELECT DISTINCT code FROM answers WHERE variable = 'help-groups'`);
    expect(groups.flat()).toContain('help-medical');
    const rows = (await engine.rows(`SELECT DISTINCT code FROM answers WHERE variable = 'help-rows'`)).flat();
    expect(rows.length).toBeGreaterThan(5);
    const medical = new Set(
      codesOfSet('help-rows').flatMap(({ code }) => (code.startsWith('help-medical/') ? [code] : [])),
    );
    expect(medical.size).toBe(0);
    expect(rows.filter((code) => /medic|test|treatment|dental|hospital|pregnancy/u.test(code ?? ''))).toEqual([]);
  });
});

describe('what is left out of variables', () => {
  const rowsOf = (values: Readonly<Record<string, FactValue>>) =>
    publishedRows(
      { caseId: 'c', office: 'KG-BIS', values: { subject: 'c', ...values } },
      { newId: (id) => id, offices: new Set(['KG-BIS']), projects: new Set() },
    );
  const at = (name: string) => PARTS.columns.findIndex((column) => column.name === name);

  test('is told by no answer to a question of something else either, health first, which then stands as one that nobody gave', () => {
    const codes = { 'left-for': 'hospital', 'work-before': 'not-able' } as const;
    const { parts, missing } = rowsOf(codes);
    for (const id of Object.keys(codes)) expect(parts[0]?.[at(id.replaceAll('-', '_'))], id).toBeNull();
    expect(missing).toEqual([]);
  });

  test('is no stay, no plan, no way in, and nothing that stood in the way of help or of a journey', () => {
    const several = {
      'stay-kinds': 'hospital',
      'plan-domains': 'mind',
      'plan-obstacles': 'health',
      'not-travelled': 'ill',
      'recruitment-methods': 'family',
      'recruitment-tactics': 'sold',
      'reason-declined': 'family',
      proceedings: 'family',
    } as const;
    const found = Object.entries(several).flatMap(([id, code]) => {
      const { variable, shape } = PUBLISHED_VARIABLES.find((one) => one.variable.id === id) ?? {};
      if (variable === undefined || shape?.kind !== 'codes') throw new Error(`${id} is not several codes`);
      const all = list(shape.set).codes.map((one) => one.code);
      const other = all.find((one) => !isCodeLeftOut(shape.set, one)) ?? '';
      const value = shape.bits ? 2 ** all.indexOf(code) + 2 ** all.indexOf(other) : `${other} ${code}`;
      const { answers, missing } = rowsOf({ [id]: value });
      expect(missing).toEqual([]);
      expect(
        answers.map((row) => row[3]),
        id,
      ).toEqual([other]);
      return answers;
    });
    expect(found).toHaveLength(8);
  });

  test('has no code in the dictionary', () => {
    for (const [set, codes] of Object.values(CODES_LEFT_OUT).flatMap((lists) => Object.entries(lists))) {
      const there = codesOfSet(set).map(({ code }) => code);
      const known = list(set).codes.map((one) => one.code);
      for (const code of codes) {
        expect(known, set).toContain(code);
        expect(there, set).not.toContain(code);
      }
    }
  });

  /** Words for those who may have done it, and for the family, in a code or in what it says. */
  const FAMILY =
    /famil|parent|relative|husband|wife|spouse|partner|guardian|those who (?:exploited|recruited)|traffickers/iu;
  /** Read and decided: the family is a place, a way, nobody in particular or help by an office; or it says what was done, by nobody named. */
  const STANDS: Readonly<Record<string, readonly string[]>> = {
    channel: ['family-friend'],
    'decline-reason': ['promised-better'],
    'legal-status': ['dependent-permit'],
    'work-before': ['home-care'],
    'means-at-contact': ['threats-family'],
    'means-of-control': ['threats-to-family'],
    consequence: ['shunned'],
    'reason-for-leaving': ['marriage'],
    'how-moved': ['arranged'],
    'how-out': ['abandoned'],
    'stay-kind': ['host-family', 'family-or-friends'],
    'left-for': ['family-or-friends'],
    'housing-now': ['family'],
    'debt-now': ['to-traffickers'],
  };

  /** Labels that offices give, and help: what an office did. */
  const OTHERS = new Set(['country', 'office', 'project', 'language', 'service', 'help-rows', 'request-outcome']);

  test('was decided for every code that names family or whoever did it', () => {
    const sets = new Set(PUBLISHED_VARIABLES.flatMap(({ shape }) => ('set' in shape ? [shape.set] : [])));
    const undecided = [...sets]
      .filter((set) => !OTHERS.has(set))
      .flatMap((set) =>
        codesOfSet(set)
          .filter(({ code, label }) => FAMILY.test(`${code} ${label.en}`) && !STANDS[set]?.includes(code))
          .map(({ code }) => `${set}/${code}`),
      );
    expect(undecided).toEqual([]);
    const gone = Object.entries(STANDS).flatMap(([set, codes]) =>
      codes.filter((one) => !codesOfSet(set).some(({ code }) => code === one)),
    );
    expect(gone).toEqual([]);
  });
});

describe('an office that is not known here', () => {
  test('leaves without its code, and two of them are two rows of their case', () => {
    const [one, other] = ['ALINA', 'MOROZ1'].map(
      (office) =>
        publishedRows(
          { caseId: 'c', office, values: { subject: 'c', opener: office } },
          { newId: (id) => `${id.length}`, offices: new Set(), projects: new Set() },
        ).parts[0],
    );
    expect(one?.[1]).not.toBe(other?.[1]);
    expect(JSON.stringify([one, other])).not.toMatch(/ALINA|MOROZ/);
  });
});

describe('the countries', () => {
  test('have their region by every mapping that a table can be sorted by', async () => {
    const names = REGION_VERSIONS.map((version) => `region_${version.replaceAll('-', '_')}`);
    const rows = await engine.rows(`SELECT ${['country', ...names].join(', ')} FROM countries`);
    expect(rows).toHaveLength(EVERY_COUNTRY.length);
    for (const [country = '', ...regions] of rows)
      expect(regions, country ?? '').toEqual(REGION_VERSIONS.map((version) => regionOf(version, country ?? '')));
  });
});

describe('ids', () => {
  test('are drawn anew each time, and so is the order', async () => {
    const again = await publishedFolder(headquartersOf(cases));
    const idsIn = (text: string) =>
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0] ?? '');
    const [one, other] = [textOf('parts.csv'), readFileSync(join(again.folder, 'parts.csv'), 'utf8')].map(idsIn);
    again.remove();
    expect(one?.length).toBe(other?.length);
    expect(one?.filter((id) => other?.includes(id))).toEqual([]);
    expect(one).toEqual(one?.toSorted());
    expect(one?.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });
});

describe('every code', () => {
  const publishing = {
    newId: (id: string) => id,
    offices: new Set(['KG-BIS']),
    projects: new Set(['KGZ-01']),
  };
  const rowsOf = (id: string, value: FactValue) =>
    publishedRows({ caseId: 'c', office: 'KG-BIS', values: { subject: 'c', [id]: value } }, publishing);

  test.each(
    PUBLISHED_VARIABLES.flatMap(({ variable, shape }) =>
      shape.kind === 'code' || shape.kind === 'codes' ? [{ id: variable.id, shape }] : [],
    ),
  )('of $id is published as it is', ({ id, shape }) => {
    const codes =
      shape.set === 'country'
        ? EVERY_COUNTRY
        : shape.set === 'office'
          ? ['KG-BIS']
          : shape.set === 'project'
            ? ['KGZ-01']
            : codesOfSet(shape.set).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    const all = shape.kind === 'codes' && shape.bits ? everyCodeOfSet(shape.set).map(({ code }) => code) : [];
    const at = PARTS.columns.findIndex(({ name }) => name === id.replaceAll('-', '_'));
    for (const code of codes) {
      const value = shape.kind === 'codes' && shape.bits ? 2 ** all.indexOf(code) : code;
      const { parts, answers, missing } = rowsOf(id, value);
      const written = shape.kind === 'code' ? parts[0]?.[at] : answers[0]?.[3];
      if (MISSING.some((reason) => reason === code) && typeof value === 'string') {
        expect(missing).toEqual([['c', 'KG-BIS', id, code]]);
      } else {
        expect(written).toBe(code);
        expect(csvLine([code], 'en')).toBe(`${code}\r\n`);
      }
    }
  });
});

describe('the files', () => {
  test('have a type for each column', async () => {
    const read = await engine.rows(
      `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'parts'`,
    );
    const types = { text: 'VARCHAR', number: 'INTEGER', 'yes-no': 'BOOLEAN', day: 'DATE' } as const;
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(PARTS.columns.map(({ name, type }) => [name, types[type]])),
    );
    const used = new Set(PARTS.columns.map(({ type }) => type));
    expect(used).toEqual(new Set(Object.keys(types)));
    const [days = []] = await engine.rows(
      `SELECT min(opened_from), count(*) FILTER (WHERE opened_from <= opened_to), count(opened_from) FROM parts`,
    );
    expect(days[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(days[1]).toBe(days[2]);
  });

  test('are written in pieces, so that memory holds one', async () => {
    const table = { id: 'long', label: PARTS.label, columns: PARTS.columns.slice(0, 1) };
    const sizes: number[] = [];
    const sink = () => ({ write: async (bytes: Uint8Array) => void sizes.push(bytes.length), end: async () => {} });
    const files = [await csvFile(table, sink()), await parquetFile(table, { sink: sink(), notice: '' })];
    for (let row = 0; row < 3 * PIECE; row += 1) for (const file of files) await file.add([`case ${row}`]);
    for (const file of files) await file.end();
    // A line of names, three pieces of text; three row groups, and the end of the file.
    expect(sizes).toHaveLength(1 + 3 + 3 + 1);
    expect(Math.max(...sizes)).toBeLessThan(PIECE * 20);
  });

  test('say in themselves that they are personal data, in three languages where they can', async () => {
    for (const said of [
      'Personal data without names',
      'Données personnelles sans noms',
      'Datos personales sin nombres',
    ]) {
      expect(textOf('dictionary.xml')).toContain(said);
      expect(readWorkbook(join(folder.folder, 'dictionary.xlsx')).text).toContain(said);
    }
    const notice = await engine.rows(
      `SELECT decode(value) FROM parquet_kv_metadata('parts.parquet') WHERE decode(key) = 'notice'`,
    );
    expect(notice[0]?.[0]).toMatch(/^Personal data without names/);
    for (const script of ['load-duckdb.sql', 'load-duckdb-csv.sql', 'load-postgresql.sql']) {
      expect(textOf(script)).toMatch(/^-- Personal data without names/);
    }
  });
});

describe('the dictionary', () => {
  /** The children of an element in the order of the schema of DDI-Codebook 2.5 (`codebook.xsd`), as far as they are used. */
  const ORDER: Readonly<Record<string, readonly string[]>> = {
    codeBook: ['docDscr', 'stdyDscr', 'fileDscr', 'dataDscr', 'otherMat'],
    stdyDscr: [
      'citation',
      'studyAuthorization',
      'stdyInfo',
      'studyDevelopment',
      'method',
      'dataAccs',
      'othrStdyMat',
      'notes',
    ],
    citation: ['titlStmt', 'rspStmt', 'prodStmt', 'distStmt', 'serStmt', 'verStmt', 'biblCit', 'holdings', 'notes'],
    titlStmt: ['titl', 'subTitl', 'altTitl', 'parTitl', 'IDNo'],
    prodStmt: ['producer', 'copyright', 'prodDate', 'prodPlac', 'software', 'fundAg', 'grantNo'],
    verStmt: ['version', 'verResp', 'notes'],
    stdyInfo: ['studyBudget', 'subject', 'abstract', 'sumDscr', 'qualityStatement', 'notes', 'exPostEvaluation'],
    sumDscr: [
      'timePrd',
      'collDate',
      'nation',
      'geogCover',
      'geogUnit',
      'geoBndBox',
      'boundPoly',
      'anlyUnit',
      'universe',
      'dataKind',
    ],
    dataAccs: ['setAvail', 'useStmt', 'notes'],
    useStmt: ['confDec', 'specPerm', 'restrctn', 'contact', 'citReq', 'deposReq', 'conditions', 'disclaimer'],
    fileDscr: ['fileTxt', 'locMap', 'notes'],
    fileTxt: ['fileName', 'fileCitation', 'dataFingerprint', 'fileCont', 'fileStrc', 'dimensns', 'fileType', 'format'],
    dimensns: ['caseQnty', 'varQnty', 'logRecL', 'recPrCas', 'recNumTot'],
    dataDscr: ['varGrp', 'nCubeGrp', 'var', 'nCube', 'notes'],
    var: [
      'location',
      'labl',
      'imputation',
      'security',
      'embargo',
      'respUnit',
      'anlysUnit',
      'qstn',
      'valrng',
      'invalrng',
      'undocCod',
      'universe',
      'TotlResp',
      'sumStat',
      'txt',
      'stdCatgry',
      'catgryGrp',
      'catgry',
      'codInstr',
      'verStmt',
      'concept',
      'derivation',
      'varFormat',
    ],
    catgry: ['catValu', 'labl', 'txt', 'catStat', 'mrow'],
  };

  /** Of these its parent has one at most. */
  const ONCE: ReadonlySet<string> = new Set([
    'confDec',
    'restrctn',
    'fileName',
    'fileCont',
    'dimensns',
    'titl',
    'catValu',
    'varFormat',
  ]);

  test('is DDI-Codebook 2.5: well-formed, its elements in their order, what it names is there', () => {
    const xml = textOf('dictionary.xml');
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="en">/,
    );
    const open: { name: string; last: number }[] = [];
    for (const [, end = '', name = '', closed = ''] of xml.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (end !== '') {
        expect(open.pop()?.name).toBe(name);
        continue;
      }
      const parent = open.at(-1);
      if (parent !== undefined) {
        const place = ORDER[parent.name]?.indexOf(name) ?? -1;
        expect(place, `${name} in ${parent.name}`).toBeGreaterThanOrEqual(parent.last);
        expect(place, `${name} in ${parent.name}`).not.toBe(-1);
        parent.last = ONCE.has(name) ? place + 1 : place;
      }
      if (closed === '') open.push({ name, last: 0 });
    }
    expect(open).toEqual([]);
    const ids = [...xml.matchAll(/ ID="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named] of xml.matchAll(/ files="([^"]+)"/g)) expect(ids).toContain(named);
  });

  test('has each column and each code, with its words in three languages, in both forms', () => {
    const xml = textOf('dictionary.xml');
    const { rows } = readWorkbook(join(folder.folder, 'dictionary.xlsx'));
    for (const { id, columns } of EVERY_TABLE) {
      for (const { name } of columns) {
        expect(xml).toContain(`<var ID="${id}.${name}" name="${name}" files="file.${id}"`);
        expect(
          rows.some(([table, column]) => table === id && column === name),
          `${id}.${name}`,
        ).toBe(true);
      }
    }
    for (const { code, label } of codesOfSet('determination-status')) {
      expect(xml).toContain(`<catValu>${code}</catValu>`);
      expect(rows).toContainEqual(expect.arrayContaining([code, label.en, label.fr, label.es]));
    }
  });
});
