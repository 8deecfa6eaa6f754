import {
  ActionIcon,
  Alert,
  Button,
  type Combobox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  type Menu,
  Modal,
  type MultiSelect,
  type Select,
  type Table,
  type Tooltip,
} from '@mantine/core';
import { besideItsWords, LIST_HEIGHT } from './opened-list.ts';
import { type Colours, DARK, DISTANCES, LIGHT, RADII, TYPE_SIZES, WEIGHTS, WIDTHS } from './tokens.ts';

/** The one accent: a calm teal-blue. Shade 7 carries white text at 6.5 : 1, shade 3 reads on the dark ground at 8 : 1. */
const lagoon: MantineColorsTuple = [
  '#eff7f9',
  '#dcedf2',
  '#b8dbe5',
  '#8cc5d4',
  '#5dabbf',
  '#3a92a9',
  '#237c94',
  '#17657a',
  '#115163',
  '#0c3c4a',
];

/** Slate, light: 6 is the quietest that still reads as text on the ground (5.4 : 1). */
const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eef2f5',
  '#e1e7ed',
  '#cdd6df',
  '#a9b6c3',
  '#74849a',
  '#566579',
  '#435165',
  '#2f3b4c',
  '#1b2431',
];

/** Slate, dark: 0 is text, 2 quiet text, 7 the surface, 8 the ground. */
const dark: MantineColorsTuple = [
  '#dbe2ea',
  '#bcc7d3',
  '#9dabbb',
  '#77879a',
  '#47566a',
  '#344153',
  '#273242',
  '#1c2531',
  '#141b25',
  '#0e141c',
];

/** Colours that say how urgent something is; never alone, always beside an icon and a word. */
const clay: MantineColorsTuple = [
  '#fdf3f1',
  '#fbe3de',
  '#f5c5bb',
  '#ec9f90',
  '#df7562',
  '#cc5440',
  '#b53f2c',
  '#983222',
  '#7a291d',
  '#5c2018',
];
const amber: MantineColorsTuple = [
  '#fdf7e8',
  '#faecc8',
  '#f4d98f',
  '#eac257',
  '#dba82b',
  '#b98716',
  '#946a0f',
  '#7a560d',
  '#61450d',
  '#48340b',
];
const moss: MantineColorsTuple = [
  '#f0f8f2',
  '#dbeee0',
  '#b7ddc2',
  '#8ac59b',
  '#5ea874',
  '#428d59',
  '#327447',
  '#285e3a',
  '#204b2f',
  '#183823',
];

/** The names, in {@link variables}, of what a colour says. */
const TONES: Readonly<Record<string, string>> = { clay: 'danger', amber: 'attention', moss: 'good' };

/** What `extend` of a component takes. By its type alone where the log-in shows no such thing, so that it need not be read for it. */
type Settings<Part extends { readonly extend: (settings: never) => unknown }> = Parameters<Part['extend']>[0];

export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 6 },
  colors: { lagoon, gray, dark, clay, amber, moss, red: clay, yellow: amber, green: moss },
  white: '#ffffff',
  black: '#1b2431',
  fontFamily: 'Waymark, system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: 'var(--wm-t6)', sm: 'var(--wm-t4)', md: 'var(--wm-t4)', lg: 'var(--wm-t3)', xl: 'var(--wm-t2)' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  spacing: { xs: 'var(--wm-1)', sm: 'var(--wm-2)', md: 'var(--wm-3)', lg: 'var(--wm-4)', xl: 'var(--wm-5)' },
  radius: { xs: 'var(--wm-r1)', sm: 'var(--wm-r2)', md: 'var(--wm-r3)', lg: 'var(--wm-r3)', xl: 'var(--wm-round)' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: 'var(--wm-heavy)',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--wm-t2)', lineHeight: '1.3' },
      h2: { fontSize: 'var(--wm-t3)', lineHeight: '1.35' },
      h3: { fontSize: 'var(--wm-t4)', lineHeight: '1.4' },
      h4: { fontSize: 'var(--wm-t4)', lineHeight: '1.4' },
      h5: { fontSize: 'var(--wm-t5)', lineHeight: '1.4' },
      h6: { fontSize: 'var(--wm-t6)', lineHeight: '1.4' },
    },
  },
  focusRing: 'auto',
  focusClassName: 'focusable',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    }),
    // Wherever one types to choose, the first that fits is marked, and Enter takes it.
    Select: {
      defaultProps: {
        maxDropdownHeight: LIST_HEIGHT,
        comboboxProps: { shadow: 'md' },
        selectFirstOptionOnChange: true,
      },
    } satisfies Settings<typeof Select>,
    MultiSelect: {
      defaultProps: { maxDropdownHeight: LIST_HEIGHT, selectFirstOptionOnChange: true },
    } satisfies Settings<typeof MultiSelect>,
    Combobox: { defaultProps: { middlewares: besideItsWords } } satisfies Settings<typeof Combobox>,
    Alert: Alert.extend({
      defaultProps: { radius: 'sm', variant: 'light' },
      vars: (_theme, { color }) => {
        const tone = TONES[String(color)] ?? 'accent';
        return {
          root: {
            '--alert-bg': `var(--wm-${tone}-soft)`,
            '--alert-color': `var(--wm-${tone})`,
            '--alert-bd': '1px solid transparent',
            '--alert-radius': undefined,
          },
        };
      },
    }),
    // The first line has the focus, not a place before it that reads as an empty part of the menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } } satisfies Settings<typeof Menu>,
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'md',
        // Only the screen inside the frame scrolls, and locking the page would write a style element without a nonce.
        lockScroll: false,
        // Its header is not a banner of the page.
        attributes: { header: { role: 'presentation' } },
        styles: { title: { fontSize: 'var(--wm-t3)', fontWeight: 'var(--wm-heavy)' } },
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    }),
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } } satisfies Settings<typeof Table>,
    Tooltip: {
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } },
    } satisfies Settings<typeof Tooltip>,
  },
});

/** The tokens as variables, and what Mantine draws by itself in the same colours: no stylesheet asks whether it is dark. */
export const variables: CSSVariablesResolver = () => ({
  variables: { ...DISTANCES, ...TYPE_SIZES, ...WEIGHTS, ...RADII, ...WIDTHS, '--input-height-sm': '2.125rem' },
  light: { ...LIGHT, ...mantineColours(LIGHT) },
  dark: { ...DARK, ...mantineColours(DARK) },
});

function mantineColours(colours: Colours) {
  return {
    '--mantine-color-body': colours['--wm-surface'],
    '--mantine-color-text': colours['--wm-text'],
    '--mantine-color-dimmed': colours['--wm-quiet'],
    '--mantine-color-placeholder': colours['--wm-quiet'],
    '--mantine-color-error': colours['--wm-danger'],
    '--mantine-color-anchor': colours['--wm-accent'],
    '--mantine-color-default-border': colours['--wm-line-strong'],
    '--mantine-color-lagoon-light': colours['--wm-accent-soft'],
    '--mantine-color-lagoon-light-hover': colours['--wm-accent-soft'],
    '--mantine-color-lagoon-light-color': colours['--wm-accent'],
  };
}
