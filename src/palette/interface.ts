// The colours of paper, ink and whatever can be clicked: those that an archive may choose for itself.

/** One colour in the light theme and in the dark one, `#rrggbb`. */
export type Pair = readonly [light: string, dark: string];

export const DEFAULT_INTERFACE = {
  /** Paper and ink. */
  page: ['#fbfaf7', '#14161a'],
  raised: ['#ffffff', '#1b1e23'],
  sunken: ['#f2f0ea', '#101216'],
  ink: ['#1e2126', '#e9eaec'],
  quiet: ['#565b63', '#a7adb6'],
  hairline: ['#e2dfd7', '#2d3138'],
  line: ['#8b8f96', '#747a83'],
  /** One accent, for what can be clicked. */
  link: ['#1c5a92', '#8fc0f0'],
  'link-hover': ['#0d3d68', '#bcdaf7'],
  accent: ['#8a4b0b', '#e5a75c'],
  'accent-soft': ['#f6ead9', '#33271a'],
  focus: ['#b35c00', '#ffb35c'],
  mark: ['#ffe9b0', '#5a4410'],
  good: ['#1f6b4a', '#7ccda5'],
  bad: ['#a3201d', '#f1958c'],
} as const satisfies Record<string, Pair>;

export type InterfaceColour = keyof typeof DEFAULT_INTERFACE;
export type Interface = Readonly<Record<InterfaceColour, Pair>>;

/** The colours that an archive may choose; those that go with them follow. */
export const CHOSEN_COLOURS = ['page', 'ink', 'link', 'accent'] as const;
export type ChosenColours = Readonly<Partial<Record<(typeof CHOSEN_COLOURS)[number], Pair>>>;

/** What is written in a colour, and on what it stands. */
export const READ_ON = [
  ['ink', ['page', 'raised', 'sunken', 'accent-soft', 'mark']],
  ['quiet', ['page', 'raised', 'sunken']],
  ['link', ['page', 'raised', 'sunken']],
  ['link-hover', ['page', 'raised', 'sunken']],
  ['accent', ['page', 'raised']],
  ['good', ['page', 'raised']],
  ['bad', ['page', 'raised']],
] as const satisfies readonly (readonly [InterfaceColour, readonly InterfaceColour[]])[];

/** The whole interface in the colours that were chosen: what goes with a chosen colour is mixed from it. */
export function interfaceIn(chosen: ChosenColours): Interface {
  const all: Record<InterfaceColour, Pair> = { ...DEFAULT_INTERFACE, ...chosen };
  const { page, ink, link, accent } = all;
  if (chosen.page) {
    all.raised = [mix(page[0], '#ffffff', 0.7), mix(page[1], '#ffffff', 0.04)];
    all.sunken = [mix(page[0], '#000000', 0.04), mix(page[1], '#000000', 0.25)];
    all.hairline = [mix(page[0], ink[0], 0.13), mix(page[1], ink[1], 0.13)];
  }
  if (chosen.link) all['link-hover'] = [mix(link[0], ink[0], 0.4), mix(link[1], ink[1], 0.4)];
  if (chosen.accent) {
    all['accent-soft'] = [mix(page[0], accent[0], 0.12), mix(page[1], accent[1], 0.16)];
    all.focus = accent;
  }
  return all;
}

/** A colour on the way from one to another; `share` is how far, 0 to 1. */
function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
