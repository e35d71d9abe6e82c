import { passagesWith } from '../../prose/passage.ts';
import { defineRule } from '../../rule.ts';

/** `![words](my graph.png)`; a link only where an address was clearly meant, for prose may hold `[1](see below)`. */
const SPACED =
  /(?:!\[[^[\]\n]*\]|\[[^[\]\n]+\](?=\((?:\.{0,2}\/|[\w+.-]+:\/\/|[^()\n]*\.[a-z\d]{2,5}\))))\(([^() \n"]* [^()\n"]*)\)/gi;

export const spacedAddress = defineRule({
  id: 'markup/spaced-address',
  level: 'advice',
  meaning: 'The address of a link or a picture holds no space.',
  why: 'With a space it is no address: the whole line is shown as it was typed, and there is no link and no picture.',
  source: {
    label: 'CommonMark, Links',
    url: 'https://spec.commonmark.org/0.31.2/#links',
  },
  good: [
    { body: 'Code such as `[the log](my app.log)` is none.' },
    { body: 'It failed at step [1](see below), as before.' },
  ],
  bad: [
    { body: '![Errors over the day](my graph.png)' },
    { body: 'The [log](./my app.log) of that hour.' },
    {
      frontmatter:
        'timeline:\n  - { at: 2024-06-01 14:05, kind: detection, text: "As the [log](my app.log) says." }',
    },
  ],
  *check({ parsed, passages }) {
    const { lines, source } = parsed;
    for (const { text, where } of passagesWith(SPACED, passages)) {
      for (const { 0: written, index } of text.matchAll(SPACED)) {
        const place = where(index, index + written.length);
        const { start, end } = lines.range(place);
        const typed = source.text.slice(start, end);
        const address = /\(([^()\n]*)\)$/.exec(typed)?.[1]?.trim() ?? '';
        const better = `(${address.replaceAll(' ', '%20')})`;
        yield {
          where: place,
          message: `\`${address}\` holds a space, so this is no ${written.startsWith('!') ? 'picture' : 'link'} but text.`,
          hint: `Rename the file without the space, or write \`${better}\`.`,
          fix: {
            start: end - typed.length + typed.lastIndexOf('('),
            end,
            text: better,
            certain: false,
          },
        };
      }
    }
  },
});
