// The wiki text of JIRA and older Confluence as Markdown, line for line.

/** Two signs of the wiki make a text one: a plain text may begin a line with `h1.` by chance. */
export function isJira(text: string): boolean {
  const signs = [
    /^h[1-6]\.\s/m,
    /^\|\|.+\|\|\s*$/m,
    /^\{(?:quote|code|noformat|panel)/m,
    /\[~[\w.]+\]/,
    /\[[^\]|]+\|https?:/,
    /\{\{[^}]{1,2000}\}\}/,
  ];
  return /^h[1-6]\.\s/m.test(text) && signs.filter((sign) => sign.test(text)).length >= 1;
}

export function jiraToMarkdown(text: string): string {
  let fenced = false;
  let quoted = false;
  let before = '';
  return text
    .split('\n')
    .map((line) => {
      if (/^\{(?:code|noformat)(?:[:}]|$)/.test(line.trim())) {
        fenced = !fenced;
        return '```';
      }
      if (fenced) return line;
      if (/^\{(?:quote|panel)[^}]*\}\s*$/.test(line)) {
        quoted = /^\{quote/.test(line) && !quoted;
        return '';
      }
      const written = `${quoted ? '> ' : ''}${lineOf(withoutStatus(line), before)}`;
      before = line;
      return written;
    })
    .join('\n');
}

/** `{status:colour=Green|title=Done}` is its title; its bar would part the cell of a table. */
const withoutStatus = (line: string): string =>
  line.replace(/\{status(?::([^{}]*))?\}/g, (_, words = '') =>
    String(words)
      .split('|')
      .flatMap((one) => /^\s*title=(.*)$/.exec(one)?.[1] ?? [])
      .join(''),
  );

function lineOf(line: string, before: string): string {
  const heading = /^h([1-6])\.\s+(.*)$/.exec(line);
  if (heading) return `${'#'.repeat(Number(heading[1]))} ${inlineOf(heading[2] ?? '')}`;
  if (/^\|\|/.test(line)) {
    const cells = line
      .replace(/\|\|\s*$/, '')
      .split('||')
      .slice(1);
    return `| ${cells.map((cell) => inlineOf(cell.trim())).join(' | ')} |`;
  }
  if (/^\|/.test(line)) {
    // A bar inside the brackets of a link parts no cells.
    const row = line.replace(/\|\s*$/, '').slice(1);
    const cells = row.split(/\|(?![^[]*\])/).map((cell) => inlineOf(cell.trim()));
    return /^\|\|/.test(before) ? `| ${cells.join(' | ')} |` : `| ${cells.join(' | ')} |`;
  }
  const item = /^([*#-]+)\s+(.*)$/.exec(line);
  if (item) {
    const depth = (item[1]?.length ?? 1) - 1;
    const words = (item[2] ?? '').replace(/^\(\/\)\s*/, '[x] ').replace(/^\(x\)\s*/, '[ ] ');
    return `${'   '.repeat(depth)}${item[1]?.endsWith('#') ? '1.' : '-'} ${inlineOf(words)}`;
  }
  return inlineOf(line);
}

const inlineOf = (text: string): string =>
  text
    // `{*}…{*}`: how the editor of the wiki writes bold and italics.
    .replace(/\{([*_])\}/g, '$1')
    .replace(/(?<![\w*])\*(?!\s|\*)([^*\n]+?)(?<!\s)\*(?![\w*])/g, '**$1**')
    .replace(/\{\{([^}]{1,2000})\}\}/g, '`$1`')
    .replace(/\{color(?::[^}]*)?\}/g, '')
    .replace(/\(\/\)/g, '✅')
    .replace(/\(x\)/g, '❌')
    .replace(/\[~([\w.-]+)\]/g, '@$1')
    .replace(/\[([^\]|]+)\|(https?:[^\]\s]+)\]/g, '[$1]($2)')
    .replace(/\[(https?:[^\]\s]+)\]/g, '$1');

/** A table of the wiki has no rule under its head; Markdown wants one. */
export function withRules(
  markdown: string,
  source: string,
): { text: string; lineOf: (line: number) => number } {
  const written = source.split('\n');
  const out: string[] = [];
  const from: number[] = [];
  markdown.split('\n').forEach((line, i) => {
    const row = line.startsWith('| ');
    const first = row && !(out.at(-1) ?? '').startsWith('|');
    // Tables and lists stand apart from the text above.
    if (first && out.length > 0 && out.at(-1) !== '') {
      out.push('');
      from.push(i + 1);
    }
    out.push(line);
    from.push(i + 1);
    if (first && /^\|\|/.test(written[i] ?? '')) {
      out.push(`|${' --- |'.repeat(Math.max(1, (line.match(/(?<!\\)\|/g)?.length ?? 2) - 1))}`);
      from.push(i + 1);
    }
  });
  return { text: out.join('\n'), lineOf: (line) => from[line - 1] ?? line };
}
