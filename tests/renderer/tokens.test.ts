import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  type Colours,
  DARK,
  DISTANCES,
  ICONS,
  LIGHT,
  RADII,
  TYPE_SIZES,
  WEIGHTS,
  WIDTHS,
} from '../../renderer/tokens.ts';

const RENDERER = new URL('../../renderer/', import.meta.url);
/** The paper that is shown before it is printed: it is measured as paper is. */
const PAPER = 'screens/print/paper-sheet.module.css';
/** The one page whose type and rows (`--row`) grow with the window. */
const GROWING = 'screens/first-contact/contact-page.module.css';
/** From here on (rem) a width is that of a screen and not that of a field. */
const WIDEST_FIELD = 36;

/** What a font file holds, as `node build/fonts.ts` writes it: no measure of a screen. */
const FONTS = 'fonts.css';
const sheets = globSync('**/*.css', { cwd: RENDERER.pathname })
  .filter((sheet) => sheet !== FONTS)
  .sort();
const screens = globSync('**/*.tsx', { cwd: RENDERER.pathname }).sort();
const read = (name: string) => readFileSync(new URL(name, RENDERER), 'utf8');

interface Declaration {
  readonly at: string;
  readonly property: string;
  readonly value: string;
}

const declarations = sheets.flatMap(declarationsOf);

function declarationsOf(sheet: string): readonly Declaration[] {
  const text = read(sheet).replace(/\/\*[\s\S]*?\*\//gu, '');
  return [...text.matchAll(/^\s*(--)?([a-z-]+):\s*([^;{}]+);/gmu)].map(([, own = '', property = '', value = '']) => ({
    at: sheet,
    property: `${own}${property}`,
    value: value.replace(/\s+/gu, ' ').trim(),
  }));
}

/** What is written in the value and is neither nothing, a line of one or two pixels, a part of the whole nor paper. */
function numbersIn(value: string): readonly string[] {
  const written = value.match(/-?\d*\.?\d+(?:px|rem|em|%|mm|pt|in|ch)?\b/gu) ?? [];
  return written.filter((number) => !/^(?:-?0|-?[12]px|.*%|.*mm|.*pt|.*in)$/u.test(number));
}

const withoutTokens = (value: string, tokens: Readonly<Record<string, string>>) =>
  Object.keys(tokens)
    .reduce((left, token) => left.replaceAll(`var(${token})`, ''), value)
    .replaceAll('calc(-1 * )', '')
    .trim();

const written = (one: Declaration) => `${one.at}: ${one.property}: ${one.value}`;

describe('a stylesheet writes no measure of its own', () => {
  test('distances', () => {
    const free = (value: string) =>
      /^(?:auto|inherit|\s)*$/u.test(value.replace(/-?\d*\.?\d+(?:px|%|mm|pt|in)?/gu, ''));
    const strange = declarations
      .filter(({ property }) => /^(?:padding|margin|gap|row-gap|column-gap)/u.test(property))
      .filter(({ value }) => !value.includes('var(--row)'))
      .filter(({ value }) => {
        const left = withoutTokens(value.replace(/calc\(-1 \* (var\(--wm-\d\))\)/gu, '$1'), DISTANCES);
        return !free(left) || numbersIn(left).length > 0;
      });
    expect(strange.map(written)).toEqual([]);
  });

  test('sizes of type', () => {
    const strange = declarations
      .filter(({ at, property }) => property === 'font-size' && at !== PAPER && at !== GROWING)
      .filter(({ value }) => !['inherit', ''].includes(withoutTokens(value, TYPE_SIZES)));
    expect(strange.map(written)).toEqual([]);
  });

  test('weights of type', () => {
    const strange = declarations
      .filter(({ property }) => property === 'font-weight')
      .filter(({ value }) => !['inherit', ''].includes(withoutTokens(value, WEIGHTS)));
    expect(strange.map(written)).toEqual([]);
  });

  test('radii', () => {
    const strange = declarations
      .filter(({ property }) => /^border-.*radius$/u.test(property))
      .filter(({ value }) => !/^(?:0|50%|inherit|\s)*$/u.test(withoutTokens(value, RADII)));
    expect(strange.map(written)).toEqual([]);
  });

  test('widths of a screen', () => {
    const strange = declarations
      .filter(({ property }) => property === 'max-width')
      .filter(({ value }) => Number(/^([\d.]+)rem$/u.exec(value)?.[1] ?? 0) >= WIDEST_FIELD);
    expect(strange.map(written)).toEqual([]);
  });

  test('colours', () => {
    const named = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|\b(?:white|black|gray|red)\b|--mantine-color-/u;
    const strange = declarations.filter(
      ({ at, value }) => at !== PAPER && named.test(value.replace(/var\(--wm-[a-z0-9-]+\)/gu, '')),
    );
    expect(strange.map(written)).toEqual([]);
  });

  it('names only variables that there are', () => {
    const all = { ...DISTANCES, ...TYPE_SIZES, ...WEIGHTS, ...RADII, ...WIDTHS, ...LIGHT };
    const strange = declarations.filter(({ value }) =>
      [...value.matchAll(/var\((--wm-[a-z0-9-]+)/gu)].some(([, name = '']) => !(name in all)),
    );
    expect(strange.map(written)).toEqual([]);
  });
});

describe('a screen writes no measure of its own', () => {
  const SIGN = /<(Icon[A-Z]\w*|[\w.]*Sign)\b((?:=>|[^<>])*?)\/>/gu;

  test('icons have one of three sizes, each with its stroke', () => {
    const right = ICONS.map(({ size, stroke }) => `${size}/${stroke}`);
    const strange = screens.flatMap((screen) =>
      [...read(screen).matchAll(SIGN)]
        .filter(([, , props = '']) => {
          const [size, stroke] = [/size=\{(.*?)\}/u, /stroke=\{(.*?)\}/u].map((wanted) => wanted.exec(props)?.[1]);
          return !right.includes(`${size}/${stroke}`);
        })
        .map(([sign]) => `${screen}: ${sign}`),
    );
    expect(strange).toEqual([]);
  });

  test('distances and weights between components are named', () => {
    const number =
      /\b(?:gap|[mp][tblrxy]?|fz|fw|radius|verticalSpacing|horizontalSpacing)=(?:\{[1-9]\d*\}|"[\d.]+(?:px|rem)?")/gu;
    const strange = screens.flatMap((screen) =>
      [...read(screen).matchAll(number)].map(([found]) => `${screen}: ${found}`),
    );
    expect(strange).toEqual([]);
  });

  test('what is set on an element is a number of the case, not a measure', () => {
    const strange = screens.flatMap((screen) =>
      [...read(screen).matchAll(/style=\{\{(.*?)\}\}/gsu)]
        .filter(([, set = '']) => /\b\d[\d.]*(?:px|rem)/u.test(set))
        .map(([found]) => `${screen}: ${found}`),
    );
    expect(strange).toEqual([]);
  });
});

describe.each([
  ['in the light', LIGHT],
  ['in the dark', DARK],
] satisfies readonly (readonly [string, Colours])[])('what is told can be read %s', (_scheme, colours) => {
  const GROUNDS = ['--wm-ground', '--wm-surface', '--wm-sunk', '--wm-accent-soft'] as const;
  const TEXTS = ['--wm-text', '--wm-quiet', '--wm-accent', '--wm-danger', '--wm-attention', '--wm-good'] as const;

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s on %s: 4.5 : 1',
    (text, ground) => {
      expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['--wm-danger', '--wm-danger-soft'],
    ['--wm-text', '--wm-danger-soft'],
    ['--wm-quiet', '--wm-danger-soft'],
    ['--wm-attention', '--wm-attention-soft'],
    ['--wm-text', '--wm-attention-soft'],
    ['--wm-quiet', '--wm-attention-soft'],
    ['--wm-good', '--wm-good-soft'],
    ['--wm-text', '--wm-good-soft'],
    ['--wm-on-solid', '--wm-danger-solid'],
    ['--wm-surface', '--wm-accent'],
  ] as const)('%s on %s: 4.5 : 1', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 2.2, 1.4.11: what shows where a field is.
  it.each([...GROUNDS, '--wm-danger-soft', '--wm-attention-soft'] as const)(
    'the border of a field on %s: 3 : 1',
    (ground) => {
      expect(contrast(colours['--wm-line-strong'], colours[ground])).toBeGreaterThanOrEqual(3);
    },
  );
});

/** WCAG 2.2, *contrast ratio*: 1 for a colour on itself, 21 for black on white. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
