import { describe, expect, test } from 'vitest';
import { form, question } from '../../../db/codebook/forms/index.ts';
import { LISTS, list } from '../../../db/codebook/lists/index.ts';
import { MISSING } from '../../../db/codebook/types.ts';
import { columnOf, PURPOSE_AS_TYPE, VARIABLES } from '../../../db/codebook/variables.ts';

const sources = VARIABLES.flatMap((variable) =>
  variable.from.map((asked) => {
    const [kind = '', id = '', part] = asked.split('.');
    return { variable, asked, kind, id, part };
  }),
);

describe('fact columns', () => {
  test('are more than eighty, each with a name of its own', () => {
    expect(new Set(VARIABLES.map((variable) => columnOf(variable.id))).size).toBe(VARIABLES.length);
    expect(VARIABLES.length).toBeGreaterThan(80);
    for (const { id } of VARIABLES) expect(columnOf(id)).toMatch(/^[a-z][a-z_]*$/);
  });

  test.each(sources)('$variable.id reads $asked, an answer of the open half', ({ kind, id, part }) => {
    const asked = question(kind, id);
    expect(asked, `${kind}.${id}`).toBeDefined();
    if (part === undefined) expect(asked?.sensitivity).toBe('fact');
    else expect(asked?.opens).toBe(part);
  });

  test('read no form that never travels without identity', () => {
    const kinds = new Set(sources.map(({ kind }) => kind));
    for (const kind of kinds) expect(form(kind)?.withheldWithoutIdentity, kind).toBeUndefined();
    for (const kind of ['health', 'perpetrator', 'family']) expect(kinds).not.toContain(kind);
  });

  test('hold codes of the list that their question has', () => {
    for (const { variable, kind, id } of sources) {
      if (variable.how !== 'newest' && variable.how !== 'bits') continue;
      expect(question(kind, id)?.list, variable.id).toBe(variable.list);
    }
  });

  test('have no code that a column holds where there is no answer, unless it means the same', () => {
    const why: ReadonlySet<string> = new Set(MISSING);
    const alike = VARIABLES.flatMap(({ id, list: listId }) =>
      (LISTS.get(listId ?? '')?.codes ?? []).filter(({ code }) => why.has(code)).map(({ code }) => `${id} ${code}`),
    );
    const same = /^(?:consent-[a-z-]+ not-asked|trafficking-type unknown)$/;
    expect(alike.filter((one) => !same.test(one))).toEqual([]);
  });

  test('hold masks that a number can hold exactly', () => {
    for (const variable of VARIABLES) {
      if (variable.how !== 'bits') continue;
      expect(variable.list).toBeDefined();
      expect(LISTS.get(variable.list ?? '')?.codes.length, variable.id).toBeLessThanOrEqual(53);
    }
  });

  test('count a purpose told at first contact where its type of exploitation is counted', () => {
    const groups = (listId: string, code: string) =>
      list(listId)
        .codes.find((entry) => entry.code === code)
        ?.groups?.filter((group) => group !== 'not-yet-used') ?? [];
    for (const { code } of list('purposes').codes) {
      const type = PURPOSE_AS_TYPE[code];
      if (code === 'nothing-told') expect(type).toBeUndefined();
      else expect(groups('exploitation-type', type ?? ''), code).toEqual(groups('purposes', code));
    }
  });
});
