import {
  ActionIcon,
  Alert,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  Select,
  Table,
  Tooltip,
} from '@mantine/core';

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

export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 6 },
  colors: { lagoon, gray, dark, clay, amber, moss, red: clay, yellow: amber, green: moss },
  white: '#ffffff',
  black: '#1b2431',
  fontFamily: 'Waymark, system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '0.1875rem', sm: '0.3125rem', md: '0.4375rem', lg: '0.625rem', xl: '1rem' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.4' },
      h6: { fontSize: '0.75rem', lineHeight: '1.4' },
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
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    }),
    // Wherever one types to choose, the first that fits is marked, and Enter takes it.
    Select: Select.extend({
      defaultProps: { maxDropdownHeight: 260, comboboxProps: { shadow: 'md' }, selectFirstOptionOnChange: true },
    }),
    MultiSelect: MultiSelect.extend({ defaultProps: { selectFirstOptionOnChange: true } }),
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
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'md',
        // Only the screen inside the frame scrolls, and locking the page would write a style element without a nonce.
        lockScroll: false,
        // Its header is not a banner of the page.
        attributes: { header: { role: 'presentation' } },
        styles: { title: { fontSize: '1rem', fontWeight: 620 } },
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } }),
  },
});

/** Names for what surfaces are for, so that a screen's stylesheet never asks whether it is dark. */
export const variables: CSSVariablesResolver = ({ colors }) => ({
  variables: {
    '--input-height-sm': '2.125rem',
  },
  light: {
    '--wm-ground': '#f3f6f8',
    '--wm-surface': '#ffffff',
    '--wm-sunk': colors.gray[0],
    '--wm-line': colors.gray[2],
    '--wm-line-strong': '#8593a5',
    '--wm-text': '#1b2431',
    '--wm-quiet': colors.gray[6],
    '--wm-accent': colors.lagoon?.[7] ?? '',
    '--wm-accent-soft': colors.lagoon?.[0] ?? '',
    '--wm-accent-line': colors.lagoon?.[2] ?? '',
    '--wm-danger': colors.clay?.[7] ?? '',
    '--wm-danger-soft': colors.clay?.[0] ?? '',
    '--wm-danger-solid': colors.clay?.[7] ?? '',
    '--wm-attention': colors.amber?.[7] ?? '',
    '--wm-attention-soft': colors.amber?.[0] ?? '',
    '--wm-good': colors.moss?.[7] ?? '',
    '--wm-good-soft': colors.moss?.[0] ?? '',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2431',
    '--mantine-color-dimmed': colors.gray[6],
    '--mantine-color-placeholder': colors.gray[6],
    '--mantine-color-error': colors.clay?.[7] ?? '',
    '--mantine-color-anchor': colors.lagoon?.[7] ?? '',
    '--mantine-color-default-border': '#b7c2ce',
  },
  dark: {
    '--wm-ground': colors.dark[8],
    '--wm-surface': colors.dark[7],
    '--wm-sunk': '#18202b',
    '--wm-line': '#2d3949',
    '--wm-line-strong': '#6b7b8f',
    '--wm-text': colors.dark[0],
    '--wm-quiet': colors.dark[2],
    '--wm-accent': colors.lagoon?.[3] ?? '',
    '--wm-accent-soft': '#1b323c',
    '--wm-accent-line': '#2a5361',
    '--wm-danger': colors.clay?.[3] ?? '',
    '--wm-danger-soft': '#3a2523',
    '--wm-danger-solid': colors.clay?.[7] ?? '',
    '--wm-attention': colors.amber?.[3] ?? '',
    '--wm-attention-soft': '#362d1a',
    '--wm-good': colors.moss?.[3] ?? '',
    '--wm-good-soft': '#1c3226',
    '--mantine-color-body': colors.dark[7],
    '--mantine-color-text': colors.dark[0],
    '--mantine-color-dimmed': colors.dark[2],
    '--mantine-color-placeholder': colors.dark[2],
    '--mantine-color-error': colors.clay?.[3] ?? '',
    '--mantine-color-anchor': colors.lagoon?.[3] ?? '',
    '--mantine-color-default-border': '#465468',
  },
});
