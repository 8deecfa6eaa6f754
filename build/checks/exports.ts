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

type Reasons = Readonly<Record<string, string>>;

const HELD_BY_ATTACKERS = 'the method is held by its attackers before numbers leave by it';

/** What only tests take, and why it stays. */
const FOR_TESTS: Reasons = {
  'db/casework/derived/derive.ts derivedFaults': 'tests ask of one case what verification says of it',
  'db/casework/record/reference.ts soundReference': 'what the check character of a reference is for, on paper',
  'db/exchange/trust/fingerprint.ts readFingerprint':
    'the words of a fingerprint can be read back; so far a person reads them',
  'db/exchange/trust/root-key.ts renewedRootKey': 'the format names the next root key; nobody has had to renew one yet',
  'db/statistics/protection/shown-number.ts shownChange': HELD_BY_ATTACKERS,
  'db/statistics/protection/shown-number.ts shownSum': HELD_BY_ATTACKERS,
  'db/statistics/protection/shown-number.ts shownMean': HELD_BY_ATTACKERS,
  'db/store/connection.ts openMemoryConnection': 'an office of the tests is in memory',
  'db/store/keyring.ts renewDatabaseKey': 'the key change that every act with keys makes, by itself',
};
const OWN = 'build/checks/exports.ts';
/** Checks are run by tests. */
const RUN_BY_TESTS = 'build/checks/';

const EXPORTED =
  /^export (?:declare )?(?:async )?(?:const|function\*?|interface|type|class|enum|let) +([A-Za-z_$][\w$]*)/gm;
/** A text in quotes, which may hold what looks like a comment (`https://…`), or a comment. */
const TEXT_OR_COMMENT = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*.*?\*\/|\/\/[^\n]*/gs;
/** A name that is only handed on is not taken by that; who takes it from here names it too. One that is renamed is. */
const HANDED_ON = /^export (?:type )?\{[^}]*\} from/gm;
const HANDED_ON_AS_IT_IS = /(?<! as )(?<![\w$])[A-Za-z_$][\w$]*(?![\w$])(?=\s*[,}])/g;
const NAME = /[A-Za-z_$][\w$]*/g;

export function withoutComments(text: string): string {
  return text.replace(TEXT_OR_COMMENT, '$1');
}

function namesIn(text: string): readonly string[] {
  const code = withoutComments(text).replace(HANDED_ON, (handedOn) => handedOn.replace(HANDED_ON_AS_IT_IS, ''));
  return code.match(NAME) ?? [];
}

/**
 * @param texts the project's modules by their paths
 * @param forTests what only tests take, `<file> <name>`, with the reason; one that is not needed is reported too
 */
export function deadExports(texts: ReadonlyMap<string, string>, forTests: Reasons): readonly DeadExport[] {
  const code = new Map([...texts].map(([file, text]) => [file, namesIn(text)]));
  const takers = new Map<string, Set<string>>();
  for (const [file, names] of code) {
    // What the list above excuses is not taken by being named there.
    if (file === OWN) continue;
    for (const name of new Set(names)) takers.set(name, (takers.get(name) ?? new Set()).add(file));
  }
  const needed = new Set<string>();
  const dead = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(EXPORTED)].flatMap(([, name = '']): DeadExport[] => {
      const others = [...(takers.get(name) ?? [])].filter((taker) => taker !== file);
      if (others.length === 0) return [{ file, says: `nobody takes ${name}: do not export it` }];
      const isForTests = !file.startsWith('tests/') && others.every((taker) => taker.startsWith('tests/'));
      const isUsedHere = (code.get(file) ?? []).filter((one) => one === name).length > 1;
      if (!isForTests || isUsedHere || file.startsWith(RUN_BY_TESTS)) return [];
      needed.add(`${file} ${name}`);
      if (forTests[`${file} ${name}`] !== undefined) return [];
      return [{ file, says: `only tests take ${name}: remove it, or say why it stays` }];
    }),
  );
  const spare = Object.keys(forTests).filter((entry) => !needed.has(entry));
  return [
    ...dead,
    ...spare.map((entry) => ({ file: OWN, says: `${entry} needs no reason to stay: take the line away` })),
  ];
}

const FOLDERS = '{db,main,preload,renderer,build,tests}/**/*.{ts,tsx}';

export function projectModules(root: string): ReadonlyMap<string, string> {
  const files = [...globSync(FOLDERS, { cwd: root }), ...globSync('*.ts', { cwd: root })].map((file) =>
    file.split(sep).join('/'),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = deadExports(projectModules(dirname(dirname(import.meta.dirname))), FOR_TESTS);
  for (const { file, says } of found) console.error(`${file}: ${says}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
