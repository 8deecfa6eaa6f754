/** Names that stand twice in one object of a JSON text: `JSON.parse` keeps the last and says nothing of the others. Pure. */

/** Texts and punctuation; what lies between them in a JSON text are numbers, `true`, `false`, `null` and spaces. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs;

type Level =
  | { readonly in: 'object'; readonly names: Set<string>; name: string; awaitsName: boolean }
  | { readonly in: 'list'; at: number };

/**
 * Places such as `records[0].body.name-used`, each as often as it stands there once too often. `parsed`: what `json` was parsed to. Where that is written as the
 * very same text again nothing was lost of it, and most programs write it so.
 */
export function repeatedKeys(json: string, parsed: unknown): readonly string[] {
  return JSON.stringify(parsed) === json.trim() ? [] : keysTwice(json);
}

function keysTwice(json: string): readonly string[] {
  const found: string[] = [];
  const levels: Level[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ in: 'object', names: new Set(), name: '', awaitsName: true });
    else if (token === '[') levels.push({ in: 'list', at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (level?.in === 'object') level.awaitsName = true;
      else if (level !== undefined) level.at += 1;
    } else if (token !== ':' && level?.in === 'object' && level.awaitsName) {
      // "n\u0061me" is "name".
      level.name = String(JSON.parse(token));
      level.awaitsName = false;
      if (level.names.has(level.name)) found.push(placeOf(levels));
      level.names.add(level.name);
    }
  }
  return found;
}

function placeOf(levels: readonly Level[]): string {
  return levels
    .map((level, depth) => (level.in === 'list' ? `[${level.at}]` : `${depth === 0 ? '' : '.'}${level.name}`))
    .join('');
}
