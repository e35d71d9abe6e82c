// An archive in which every text that an author can write is a payload: one report for each, the payload in all
// of its fields, and the vocabularies named after payloads too.
import type { Files } from '../site/build-site.ts';
import { readBody } from '../../src/report/body.ts';
import { attribute, codeSpan, fit, markdown, PAYLOADS, yaml } from './payloads.ts';

const VOCABULARIES = [
  'severities',
  'triggers',
  'root-causes',
  'services',
  'teams',
  'tags',
] as const;
/** Entries in each vocabulary; name and description hold a payload each, so that all are used. */
const ENTRIES = Math.ceil(PAYLOADS.length / VOCABULARIES.length / 2);

export const hostileArchive = (): Files => ({
  ...Object.fromEntries(
    VOCABULARIES.map((name, v) => [
      `_vocabulary/${name}.yaml`,
      Array.from({ length: ENTRIES }, (_, i) => {
        const at = (v * ENTRIES + i) * 2;
        return `- id: x${i}\n  name: ${yaml(payload(at))}\n  description: ${yaml(payload(at + 1))}\n`;
      }).join(''),
    ]),
  ),
  ...Object.fromEntries(PAYLOADS.map((text, i) => [`2024/p${i}.mdx`, reportWith(text, i)])),
  'diagrams.mdx': diagrams(),
});

const payload = (i: number): string => PAYLOADS[i % PAYLOADS.length] ?? '';

function reportWith(text: string, i: number): string {
  const entry = `x${i % ENTRIES}`;
  const address = `https://example.com/?q=${encodeURIComponent(text)}`;
  const frontmatter = `title: ${yaml(fit(text, 5, 120))}
summary: ${yaml(fit(text, 20, 1000))}
visibility: public
severity: ${entry}
services: [${entry}]
teams: [${entry}]
tags: [${entry}]
trigger: ${entry}
rootCauses: [${entry}]
timezone: UTC
impact:
  from: 2024-01-01 10:00
  to: 2024-01-01 11:00
  scope: ${yaml(fit(text, 1, 400))}
  measures:
    - label: ${yaml(fit(text, 1, 80))}
      value: ${yaml(fit(text, 1, 120))}
timeline:
  - at: 2024-01-01 10:05
    kind: detection
    text: ${yaml(fit(text, 1, 600))}
    link: ${yaml(address)}
  - at: 2024-01-01 10:15
    kind: mitigation
    text: ${yaml(markdown(fit(text, 1, 300)))}
actions:
  - do: ${yaml(fit(text, 1, 300))}
    kind: prevent
    owner: ${entry}
    ticket: ${yaml(address)}
    due: 2024-02-01
links:
  - label: ${yaml(fit(text, 1, 120))}
    url: ${yaml(address)}
authors: [${yaml(fit(text, 1, 120))}]
allow:
  - rule: reference/link
    reason: ${yaml(fit(text, 20, 300))}`;
  return `---\n${frontmatter}\n---\n\n${bodyWith(text, i)}`;
}

/** The payload in every place of a body where it may stand. Every fourth body uses components. */
function bodyWith(text: string, i: number): string {
  const blocks = [
    `## ${markdown(text)}`,
    markdown(text),
    codeSpan(text),
    `~~~~~~html\n${text}\n~~~~~~`,
    `\`\`\`\`\`\`${text.replace(/[\s`]+/g, '')}\ntext\n\`\`\`\`\`\``,
    `- ${markdown(text)}`,
    `| ${markdown(text)} |\n| - |\n| ${markdown(text)} |`,
    `[${markdown(text)}](https://example.com/?q=${encodeURIComponent(text)} "${markdown(text)}")`,
    `![${markdown(text)}](../picture.png)`,
    `A <abbr title="${attribute(text)}">word</abbr> and <time datetime="${attribute(text)}">noon</time>.`,
    `A note[^1].\n\n[^1]: ${markdown(text)}`,
    ...(i % 4 === 0
      ? [
          `<Callout title="${attribute(text)}">\n\n${markdown(text)}\n\n</Callout>`,
          `<Figure caption="${attribute(text)}">\n\n${markdown(text)}\n\n</Figure>`,
          `<Before title="${attribute(text)}">\n\n${codeSpan(text)}\n\n</Before>`,
          `<Internal>\n\n${markdown(text)}\n\n</Internal>`,
        ]
      : []),
    // As it is, wherever that is allowed at all.
    ...[text, `> ${text}`, `- ${text}`, `[a](${text})`, `[a](<${text}>)`, `[${text}]: ${text}`],
  ];
  return blocks
    .filter((block) => {
      const body = readBody(block, { events: 2, file: '2024/a.mdx', allowCode: false });
      return body.tree !== null && body.faults.length === 0;
    })
    .join('\n\n');
}

/** Payloads as labels of diagrams, as many in each as still make a picture. */
function diagrams(): string {
  // A tag of a picture is refused in a label, so it comes as an entity, which Mermaid turns back.
  const label = (text: string): string =>
    text
      .replaceAll('"', '#quot;')
      .replace(/<(?=img)/gi, '#lt;')
      .replaceAll('`', "'")
      .replace(/[\s\\]+/g, ' ');
  const size = 35;
  const fences = Array.from({ length: Math.ceil(PAYLOADS.length / size) }, (_, f) => {
    const nodes = PAYLOADS.slice(f * size, (f + 1) * size).map(
      (text, i) => `  n${i}["${label(text)}"]`,
    );
    return `\`\`\`mermaid\nflowchart LR\n  accTitle: Payloads\n${nodes.join('\n')}\n\`\`\``;
  });
  return `${reportWith('A report with diagrams', 0).split('\n## ')[0]}\n## Diagrams\n\n${fences.join('\n\n')}\n`;
}
