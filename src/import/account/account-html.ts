// The account of an import as one page: each source beside its draft, the lines that a value was read from marked, and
// linked to the value. No script, nothing from elsewhere.
import type { Imported } from '../imported.ts';
import type { FieldEvidence, ImportNote } from '../sources/finding.ts';
import type { Planned } from './plan.ts';
import { OUTCOMES } from './plan.ts';

const SURE: Readonly<Record<FieldEvidence['sure'], string>> = {
  stated: 'stated',
  likely: 'likely',
  guess: 'guessed',
  hint: 'given by you',
};
const KIND: Readonly<Record<ImportNote['kind'], string>> = {
  contradiction: 'Contradicts',
  doubt: 'Look at',
  missing: 'Add',
  'left-out': 'Left out',
};

export function accountHtml(
  planned: readonly Planned[],
  skipped: readonly { source: string; why: string }[],
): string {
  const rows = planned.map((one, i) => {
    const { report, findings } = one.imported;
    const count = (kind: ImportNote['kind']): number =>
      findings.filter((finding) => finding.kind === kind).length;
    return `<tr><td><a href="#d${i}">${escape(one.imported.source)}</a></td><td>${one.outcome.replace('-', ' ')}</td><td>${report?.timeline.length ?? '–'}</td><td>${report?.actions.length ?? '–'}</td><td>${escape(report?.clock.zone ?? 'unknown')}</td><td>${count('contradiction')}</td><td>${count('doubt')}</td><td>${count('missing')}</td><td>${count('left-out')}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Import account</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Import account</h1>
<p>On the left the source; a value was read from a marked line, and what is struck through was left out. On the right what was taken, from which line and how surely.</p>
<div class="wide" tabindex="0" role="region" aria-label="Documents"><table class="sum"><thead><tr><th>Source</th><th>Outcome</th><th>Events</th><th>Actions</th><th>Zone</th><th>Contradictions</th><th>Doubts</th><th>To add</th><th>Left out</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>
${skipped.length > 0 ? `<h2>Not imported</h2>\n<ul>${skipped.map(({ source, why }) => `<li><code>${escape(source)}</code>: ${escape(why)}</li>`).join('')}</ul>` : ''}
${planned.map((one, i) => documentHtml(one, i)).join('\n')}
</body>
</html>
`;
}

function documentHtml(one: Planned, index: number): string {
  const { imported } = one;
  const findings = [...imported.findings].toSorted(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0),
  );
  return `<section id="d${index}">
<h2>${escape(imported.source)}</h2>
<p>${imported.text === null ? 'No draft' : `<code>${escape(one.file)}</code>`}: ${escape(OUTCOMES[one.outcome])}.</p>
<div class="two">
<pre class="src" tabindex="0" aria-label="Source">${sourceHtml(imported, index)}</pre>
<div>
<h3>To look at</h3>
${findings.length === 0 ? '<p>Nothing.</p>' : `<ul>${findings.map((finding) => `<li class="${finding.kind}"><b>${KIND[finding.kind]}</b> ${place(finding.lines, index)}${message(finding.message)}</li>`).join('\n')}</ul>`}
<h3>Taken</h3>
<div class="wide" tabindex="0" role="region" aria-label="What was taken"><table><thead><tr><th>Field</th><th>Value</th><th>Line</th><th>How</th></tr></thead><tbody>
${imported.evidence.map((item, k) => `<tr id="d${index}e${k}"><td><code>${escape(item.field)}</code></td><td>${escape(item.value)}</td><td>${place(item.lines, index)}</td><td><b class="${item.sure}">${SURE[item.sure]}</b> ${message(item.how)}</td></tr>`).join('\n')}
</tbody></table></div>
${imported.text === null ? '' : `<details><summary>The draft</summary><pre>${escape(imported.text)}</pre></details>`}
</div>
</div>
</section>`;
}

const ORDER: readonly ImportNote['kind'][] = ['contradiction', 'doubt', 'missing', 'left-out'];

function sourceHtml(imported: Imported, index: number): string {
  const owner = new Map<number, number>();
  imported.evidence.forEach(({ lines }, k) => {
    if (lines)
      for (let line = lines[0]; line <= lines[1]; line++) if (!owner.has(line)) owner.set(line, k);
  });
  return imported.coverage.lines
    .map(({ line, state, spans }) => {
      const text = imported.sourceLines[line - 1] ?? '';
      const by = owner.get(line);
      const content = spans
        .map(({ from, to, where }) => {
          const part = escape(text.slice(from, to));
          return where === 'listed' ? `<s>${part}</s>` : part;
        })
        .join('');
      const linked =
        by === undefined || text.trim() === ''
          ? content
          : `<a href="#d${index}e${by}">${content}</a>`;
      return `<span id="d${index}l${line}" class="${by !== undefined ? 'taken' : state}"><i>${line}</i>${linked}</span>`;
    })
    .join('');
}

const place = (lines: ImportNote['lines'], index: number): string =>
  lines
    ? `<a href="#d${index}l${lines[0]}">${lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}–${lines[1]}`}</a> `
    : '';

const message = (text: string): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const STYLE = `:root{color-scheme:light dark;--line:light-dark(#ccc,#444);--mark:light-dark(#fff3b0,#4a4000);--grey:light-dark(#666,#aaa);--bad:light-dark(#b00020,#ff8a80)}
body{font:1rem/1.5 system-ui,sans-serif;margin:1rem auto;max-width:100rem;padding-inline:1rem}
h2,li,p{overflow-wrap:anywhere}.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}td,th{border-block-end:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}td{overflow-wrap:anywhere}th,td:has(>code:only-child){white-space:nowrap;overflow-wrap:normal}td>a{white-space:nowrap}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem}
@media (width<60rem){.two{grid-template-columns:minmax(0,1fr)}}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8125rem;border:1px solid var(--line);padding:.5rem;margin:0}
.src{max-block-size:48rem;overflow:auto}.src span{display:block;min-block-size:1.2em;padding-inline-start:3.5rem;text-indent:-3.5rem}.src i{display:inline-block;inline-size:3rem;color:var(--grey);font-style:normal;text-indent:0;user-select:none}
.src .taken{background:var(--mark)}.src s{color:var(--grey)}.src a{color:inherit;text-decoration-style:dotted}
span:target,tr:target{outline:2px solid Highlight}
.contradiction b,.guess{color:var(--bad)}ul{padding-inline-start:1.25rem}`;
