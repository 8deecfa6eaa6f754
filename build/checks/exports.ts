/**
 * Dead exports: what a module gives and nobody takes. Each exported name must stand in another file; where only tests name it, its own module
 * must use it too, or it is named below with the reason. By names, not by types: quick, and wrong only in favour of a common name.
 * `node build/checks/exports.ts` prints every dead export and ends with 1 if there is one.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

interface DeadExport {
  readonly file: string;
  readonly says: string;
}

/** What only tests take, and why it stays. */
const FOR_TESTS: Readonly<Record<string, string>> = {
  'db/casework/derived/fact-store.ts rebuildFacts':
    'tests and measurements make the facts anew without a case being written',
  'db/casework/record/reference.ts soundReference': 'what the check character of a reference is for, on paper',
  'db/codebook/world.ts isFormerCountry': 'the data of countries is tested by it',
  'db/codebook/world.ts suggestCountries': 'the names of countries are tested by it',
  'db/exchange/trust/fingerprint.ts readFingerprint':
    'the words of a fingerprint can be read back; so far a person reads them',
  'db/exchange/trust/root-key.ts renewedRootKey': 'the format names the next root key; nobody has had to renew one yet',
  'db/store/connection.ts openMemoryConnection': 'an office of the tests is in memory',
  'db/store/keyring.ts renewDatabaseKey': 'the key change that every act with keys makes, by itself',
  'renderer/screens/first-contact/page-answers.ts hasAnswers': 'whether a page holds an answer, apart from its screen',
};
/** Checks are run by tests. */
const RUN_BY_TESTS = 'build/checks/';

const EXPORTED =
  /^export (?:declare )?(?:async )?(?:const|function\*?|interface|type|class|enum|let) +([A-Za-z_$][\w$]*)/gm;
const COMMENT = /\/\*.*?\*\/|\/\/[^\n]*/gs;
const NAME = /[A-Za-z_$][\w$]*/g;

/** @param texts the project's modules by their paths */
export function deadExports(texts: ReadonlyMap<string, string>): readonly DeadExport[] {
  const code = new Map([...texts].map(([file, text]) => [file, text.replace(COMMENT, '').match(NAME) ?? []]));
  const takers = new Map<string, Set<string>>();
  for (const [file, names] of code) {
    for (const name of new Set(names)) takers.set(name, (takers.get(name) ?? new Set()).add(file));
  }
  return [...texts].flatMap(([file, text]) =>
    [...text.matchAll(EXPORTED)].flatMap(([, name = '']): DeadExport[] => {
      const others = [...(takers.get(name) ?? [])].filter((taker) => taker !== file);
      if (others.length === 0) return [{ file, says: `nobody takes ${name}: do not export it` }];
      const isForTests = !file.startsWith('tests/') && others.every((taker) => taker.startsWith('tests/'));
      if (!isForTests || file.startsWith(RUN_BY_TESTS) || FOR_TESTS[`${file} ${name}`] !== undefined) return [];
      const isUsedHere = (code.get(file) ?? []).filter((one) => one === name).length > 1;
      return isUsedHere ? [] : [{ file, says: `only tests take ${name}: remove it, or say why it stays` }];
    }),
  );
}

const FOLDERS = '{db,main,preload,renderer,build,tests}/**/*.{ts,tsx}';

function projectModules(root: string): ReadonlyMap<string, string> {
  const files = [...globSync(FOLDERS, { cwd: root }), ...globSync('*.ts', { cwd: root })].map((file) =>
    file.split(sep).join('/'),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = deadExports(projectModules(dirname(dirname(import.meta.dirname))));
  for (const { file, says } of found) console.error(`${file}: ${says}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
