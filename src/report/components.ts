// The closed set of what a report's body may use beside Markdown: components, which need no import,
// and a few HTML elements that Markdown has no sign for. Everything else is refused (body.ts).

export interface Component {
  readonly meaning: string;
  readonly example: string;
  /** Attributes it takes, with what they say; required ones are marked. */
  readonly attributes: Readonly<
    Record<string, { readonly meaning: string; readonly required: boolean }>
  >;
}

const required = (meaning: string) => ({ meaning, required: true });
const optional = (meaning: string) => ({ meaning, required: false });

export const COMPONENTS: Readonly<Record<string, Component>> = {
  Internal: {
    meaning: 'Left out of every build for the public, wherever it stands.',
    example: '<Internal>\n\nThe customer with the broken import was Example Ltd.\n\n</Internal>',
    attributes: {},
  },
  Callout: {
    meaning: 'A remark set off from the text.',
    example:
      '<Callout type="lesson" title="What we learnt">\n\nOne server behind a balancer is no balancer.\n\n</Callout>',
    attributes: {
      type: optional(
        '`note` (default), `lesson`, `warning` or `contradiction`: sources that disagree.',
      ),
      title: optional('The heading of the remark; left out: the name of its type.'),
    },
  },
  Before: {
    meaning: 'The picture of how it was; stands beside the `After` that follows it.',
    example: '<Before>\n\n```mermaid\nflowchart LR\n  lb --> a\n```\n\n</Before>',
    attributes: { title: optional('Left out: “Before”.') },
  },
  After: {
    meaning: 'The picture of how it is now.',
    example: '<After>\n\n```mermaid\nflowchart LR\n  lb --> a\n  lb --> b\n```\n\n</After>',
    attributes: { title: optional('Left out: “After”.') },
  },
  Figure: {
    meaning: 'A picture or a diagram with a caption.',
    example:
      '<Figure caption="Error rate on the web tier">\n\n![Error rate from 14:00 to 15:30](./errors.png)\n\n</Figure>',
    attributes: { caption: required('The caption, in plain text.') },
  },
  Event: {
    meaning: 'A link to an event of the timeline, shown as its time.',
    example: 'The cause was found at <Event n="7" />.',
    attributes: { n: required('The number of the event on the page, from 1.') },
  },
};

/** HTML elements that may be written as they are, with the attributes that they may carry. */
export const HTML_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  cite: [],
  dd: [],
  del: [],
  details: ['open'],
  dl: [],
  dt: [],
  ins: [],
  kbd: [],
  mark: [],
  q: [],
  small: [],
  sub: [],
  summary: [],
  sup: [],
  time: ['datetime'],
  u: [],
  wbr: [],
};

export const CALLOUT_TYPES = ['note', 'lesson', 'warning', 'contradiction'] as const;
export type CalloutType = (typeof CALLOUT_TYPES)[number];
