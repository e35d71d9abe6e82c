// What MDX cannot read, in the author's words, with the edit that mends it. Judged by what stands in the body at the
// place of the fault; the parser's own words only say where to look.
import { uncapital } from '../text/capital.ts';
import { clip } from '../text/clip.ts';
import { COMPONENTS, HTML_ELEMENTS } from './components.ts';
import type { Correction } from './diagnostic.ts';
import type { Edit } from './edits.ts';

export interface SyntaxSlip extends Correction {
  /** Offsets in the body. */
  readonly start: number;
  readonly end: number;
  readonly fix: Edit | null;
  /** The `<` and `{` that have to lose their meaning for the body to be read on. */
  readonly masks: readonly number[];
}

/** Slips that can be seen without a parser. In code they are none; where there is any, the parser fails at the first. */
export function obviousSlips(body: string): SyntaxSlip[] {
  const lastEnd = body.lastIndexOf('-->');
  let commentTo = 0;
  return [...body.matchAll(OBVIOUS)].flatMap(({ 0: sign, index }) => {
    if (isEscaped(body, index) || isDestination(body, index)) return [];
    // Looking for the end of each anew takes time by the square of comments that do not end, or end at one place.
    if (sign === '<!--' && (index < commentTo || index > lastEnd)) return [openComment(index)];
    const slip = slipAtSign(body, index);
    if (sign === '<!--' && slip) commentTo = slip.end;
    return slip ? [slip] : [];
  });
}

/** Whether a `<` begins the address of a link, `[log](<./my app.log>)` or `[log]: <./app.log>`, which is sound. */
const isDestination = (body: string, at: number): boolean =>
  /\](?:\(|:)[ \t]*$/.test(body.slice(Math.max(0, at - 20), at)) &&
  /^<[^<>\n]*>/.test(body.slice(at, at + 2_000));

/** More tags of one name than this that nothing closes are one slip: the parser takes time by the square of them. */
const CROWD = 20;

/** Names of which many tags are opened and not closed, or the other way round, each as one slip at the first of them. */
export function crowdSlips(body: string): SyntaxSlip[] {
  const tags = [...body.matchAll(/<(\/?)([A-Za-z][\w.]*)(?:\s[^<>]*)?(?<!\/)>/g)];
  return [...Map.groupBy(tags, (tag) => tag[2] ?? '')].flatMap(([name, all]) => {
    const opens = all.filter((tag) => tag[1] === '').length;
    const over = 2 * opens - all.length;
    const odd =
      over > 0
        ? all.find((tag, i) => tag[1] === '' && all[i + 1]?.[1] !== '/')
        : all.find((tag, i) => tag[1] === '/' && (i === 0 || all[i - 1]?.[1] === '/'));
    if (Math.abs(over) <= CROWD || !odd) return [];
    return [
      slip(odd.index, odd.index + odd[0].length, {
        message:
          over > 0
            ? `\`<${name}>\` is opened ${over} times more than it is closed; this is the first.`
            : `\`</${name}>\` closes ${-over} times more than \`<${name}>\` opens; this is the first.`,
        hint:
          over > 0 && isAllowed(name)
            ? `Add \`</${name}>\` where each ends, or remove the tags.`
            : 'Put what was pasted between ``` lines, or remove the tags.',
        text: null,
        masks: all.map(({ index }) => index),
      }),
    ];
  });
}

/** Many `{` that nothing closes, as one slip at the first of them. */
export function crowdOfBraces(body: string): SyntaxSlip[] {
  const braces = [...body.matchAll(/\{|\}/g)];
  const opens = braces.filter(([sign]) => sign === '{');
  const over = 2 * opens.length - braces.length;
  const [first] = opens;
  if (over <= CROWD || !first) return [];
  return [
    slip(first.index, first.index + 1, {
      message: `\`{\` stands ${over} times more than \`}\`; this is the first.`,
      hint: 'Put what was pasted between ``` lines, or write `\\{` for the sign itself.',
      text: null,
      masks: opens.map(({ index }) => index),
    }),
  ];
}

const VOID = 'br|hr|img|wbr|input|link|meta|col';
const OBVIOUS = new RegExp(
  String.raw`<(?:!--|(?:https?:\/\/|mailto:)[^>\s]+>|[\w.+-]+@[\w.-]+>|(?=[^A-Za-z_$/>!\s])|(?:${VOID})(?:\s[^<>]*)?(?<!\/)>)`,
  'gi',
);

/** What the parser stumbled over. */
export function explainSyntax(body: string, error: unknown): SyntaxSlip {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([^]*?)(?: \(mdx[\w-]*:[\w-]+\))?$/.exec(text);
  const at = match ? offsetOf(body, Number(match[1]), Number(match[2])) : 0;
  const reason = match?.[3] ?? text;
  const misplaced = /opened at (\d+):(\d+)/.exec(reason);
  if (misplaced) {
    const open = offsetOf(body, Number(misplaced[1]), Number(misplaced[2]));
    return closesInText(body, open, at);
  }
  if (body.startsWith('</', at)) return strayClosing(body, at, reason);
  if (/closing tag for/.test(reason)) return slipAtSign(body, at) ?? unclosed(body, at);
  const brace = /expression|brace/.test(reason) ? braceBefore(body, at) : null;
  if (brace !== null) return braces(body, brace);
  return tagWithoutEnd(body, at) ?? slipAtSign(body, at) ?? sign(body, at, reason);
}

/** An edit is copied, so that it is shown whole where a line can hold it. */
const clipEdit = (text: string): string => clip(text, 120);

/** A `<` that is no tag, or a tag that MDX wants otherwise; null where it takes the parser to tell. */
function slipAtSign(body: string, at: number): SyntaxSlip | null {
  const rest = body.slice(at, at + 2_000);
  if (rest.startsWith('<!--')) return comment(body, at);
  const address = /^<((?:https?:\/\/|mailto:)?[^<>\s]+)>/i.exec(rest);
  if (address && /^<(?:https?:\/\/|mailto:|[\w.+-]+@[\w.-]+>)/i.test(rest)) {
    const url = address[1] ?? '';
    const mail = /^[^/:]+@/.test(url) ? `[${url}](mailto:${url})` : null;
    const plain = mail ?? (url.startsWith('mailto:') ? `[${url.slice(7)}](${url})` : url);
    return slip(at, at + address[0].length, {
      message: 'An address between `<` and `>` does not work in MDX.',
      hint: `Write \`${clipEdit(plain)}\`${mail === null && plain === url ? `, or \`[text](${clipEdit(url)})\`` : ''}.`,
      text: plain,
    });
  }
  const single = new RegExp(String.raw`^<(${VOID})(\s[^<>]*)?(?<!\/)>`, 'i').exec(rest);
  if (single) return voidTag(body, at, single[0], (single[1] ?? '').toLowerCase());
  const [, name = ''] =
    /^<([A-Za-z]\w*)\s[^<>]*=\s*(?:[^"{<>\s][^<>]*|"[^"<>]*)?(?:>|\n)/.exec(rest) ?? [];
  if (/^[A-Z]/.test(name) || isAllowed(name)) return looseAttribute(body, at);
  if (/^<[^A-Za-z_$/>!\s]/.test(rest)) return sign(body, at);
  return null;
}

interface SlipWords extends Correction {
  /** What the range becomes; null where only the author knows. */
  readonly text: string | null;
  readonly masks?: readonly number[];
}

const slip = (
  start: number,
  end: number,
  { message, hint, text, masks }: SlipWords,
): SyntaxSlip => ({
  start,
  end,
  message,
  hint,
  fix: text === null ? null : { start, end, text },
  masks: masks ?? [start],
});

const openComment = (at: number): SyntaxSlip =>
  slip(at, at + 4, {
    message: 'HTML comments do not work in MDX.',
    hint: 'Write `{/* comment */}`, or remove it.',
    text: null,
  });

function comment(body: string, at: number): SyntaxSlip {
  const close = body.indexOf('-->', at);
  if (close === -1) return openComment(at);
  const end = close + 3;
  const inner = body.slice(at + 4, close).trim();
  const masks = [...body.slice(at, end).matchAll(/[<{]/g)].map(({ index }) => at + index);
  return slip(at, end, {
    message: 'HTML comments do not work in MDX.',
    hint: inner.includes('*/')
      ? 'Remove it; its `*/` would end a comment of MDX too soon.'
      : `Write \`{/* ${clip(inner.replace(/\s+/g, ' ') || 'comment')} */}\`, or remove it.`,
    text: inner.includes('*/') ? '' : `{/* ${inner} */}`,
    masks,
  });
}

function voidTag(body: string, at: number, tag: string, name: string): SyntaxSlip {
  const attribute = (key: string): string =>
    new RegExp(String.raw`\s${key}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i')
      .exec(tag)
      ?.slice(1)
      .find((value) => value !== undefined) ?? '';
  const end = at + tag.length;
  if (name === 'img') {
    const src = attribute('src') || './picture.png';
    const own = !/^(?:[a-z]+:)?\/\//i.test(src);
    const path = own ? src : src.replace(/[?#].*/s, '').replace(/^.*\//s, './');
    const picture = `![${attribute('alt') || 'what it shows'}](${path})`;
    return slip(at, end, {
      message: 'The HTML element `<img>` is not allowed in a report.',
      hint: `${own ? '' : 'Put the file beside the report. '}Write \`${clipEdit(picture)}\`.`,
      text: own ? picture : null,
    });
  }
  if (name === 'hr') {
    const before = /\n\s*\n\s*$|^\s*$/.test(body.slice(0, at)) ? '' : '\n\n';
    const after = /^\s*(?:\n\s*\n|$)/.test(body.slice(end)) ? '' : '\n\n';
    return slip(at, end, {
      message: 'The HTML element `<hr>` is not allowed in a report.',
      hint: 'Write `---` on a line of its own, with an empty line before and after.',
      text: `${before}---${after}`,
    });
  }
  const known = Object.hasOwn(HTML_ELEMENTS, name);
  return slip(at, end, {
    message: known
      ? `\`<${name}>\` has no end of its own, and MDX wants one.`
      : `The HTML element \`<${name}>\` is not allowed in a report.`,
    hint: known ? `Write \`<${name} />\`.` : 'Remove it.',
    text: known ? `<${name} />` : '',
  });
}

/** An attribute whose value has quotes on both sides, or else is one word with at most one of them. */
const LOOSE_VALUE =
  /\s([\w-]+)\s*=\s*(?:[“”‘’'"]([^“”‘’'"<>\n]*)[“”‘’'"]|[“”‘’'"]?([^“”‘’'"\s>]+?)[“”‘’'"]?(?=\s|\/?>|$))/g;

/** `<Callout type=note>`, `type=“note”`, `type="note>`. */
function looseAttribute(body: string, at: number): SyntaxSlip {
  const close = body.slice(at).search(/>|\n/);
  const end = at + close + (body[at + close] === '>' ? 1 : 0);
  const tag = body.slice(at, end);
  const mended = tag.replace(LOOSE_VALUE, ' $1="$2$3"');
  const text = mended.endsWith('>') ? mended : `${mended}>`;
  return slip(at, end, {
    message: `An attribute of \`${clip(tag)}\` has no value in straight double quotes.`,
    hint: `Write \`${clipEdit(text)}\`.`,
    text,
    masks: [at, ...closingAfter(body, end, /^<([\w.]+)/.exec(tag)?.[1] ?? '')],
  });
}

/** `<Callout type="note"` without its `>`; null where it is something else. */
function tagWithoutEnd(body: string, start: number): SyntaxSlip | null {
  const [tag, name = '', attributes] =
    /^<([A-Za-z][\w.]*)((?:\s+[\w:-]+="[^"<\n]*")*)/.exec(body.slice(start)) ?? [];
  if (tag === undefined || !isAllowed(name)) return null;
  const end = start + tag.length;
  // `a <mark and b` compares two things, and an attribute without its quotes is told as such.
  const follows = attributes === '' ? /^[ \t]*(?:\n|$)/ : /^[^<>=\n]*(?:[<\n]|$)/;
  if (!follows.test(body.slice(end))) return null;
  const closing = closingAfter(body, end, name);
  const wanted = name === 'Event' ? '/>' : '>';
  const text = `${tag}${wanted === '>' ? '' : ' '}${wanted}`;
  return slip(start, end, {
    message: `\`${clip(tag)}\` has no \`${wanted}\` at its end.`,
    hint: `Write \`${clipEdit(text)}\`.`,
    text,
    masks: [start, ...closing],
  });
}

function sign(body: string, at: number, reason?: string): SyntaxSlip {
  const known = body[at] === '<' || body[at] === '{';
  const start = known ? at : Math.max(0, body.lastIndexOf('<', at));
  const tag = /^<\w[^<>\n]*/.exec(body.slice(start))?.[0];
  return slip(start, start + 1, {
    message:
      body[start] === '<'
        ? '`<` is read as the beginning of a tag.'
        : `The body cannot be read as MDX here: ${uncapital((reason ?? '').replace(/\.$/, ''))}.`,
    hint: tag
      ? `Write \`\\<\` for the sign itself, or put code between backticks.`
      : 'Write `\\<` for the sign itself, or put code between backticks.',
    text: body[start] === '<' ? '\\<' : null,
  });
}

/** `{% include x %}`, `{{< figure src="a.png" >}}`, `{{% note %}}`: what other site generators replace. */
const SHORTCODE = /^(?:\{%[^\n]*?%\}|\{\{[<%][^\n]*?[>%]\}\})/;

function shortcode(start: number, end: number, code: string): SyntaxSlip {
  const named =
    /\b(?:src|image)\s*=\s*(?:(["'])(?<quoted>.+?)\1|(?<bare>[^"'\s>]+))|\b(?:image|img)\s+(?<first>\S+\.\w+)/;
  const { quoted, bare, first } = named.exec(code)?.groups ?? {};
  const file = (quoted ?? bare ?? first)?.replaceAll(' ', '%20');
  return slip(start, start + code.length, {
    message: `\`${clip(code)}\` is a shortcode of another site generator; nothing replaces it here.`,
    hint: `Write ${file ? `\`![what it shows](${clipEdit(file)})\`` : 'what should stand there'}, or put it between backticks: \`\` \`${clip(code)}\` \`\`.`,
    text: `\`${code}\``,
    masks: Array.from({ length: end - start }, (_, i) => start + i),
  });
}

/** `{` that opens no program: `{{minutes}}`, `{a b}`, `{` alone. All braces that stand together are one slip. */
function braces(body: string, at: number): SyntaxSlip {
  let start = at;
  while (body[start - 1] === '{') start--;
  let end = at + 1;
  while (body[end] === '{') end++;
  const lineEnd = body.indexOf('\n', end);
  const whole = body.slice(start, lineEnd === -1 ? body.length : lineEnd);
  const code = SHORTCODE.exec(whole)?.[0];
  if (code) return shortcode(start, end, code);
  const shown = /^\{+[^{}]*\}+/.exec(whole)?.[0] ?? '';
  const escaped = '\\{'.repeat(end - start);
  return slip(start, end, {
    message: `\`${'{'.repeat(end - start)}\` is read as the beginning of a program.`,
    hint: shown
      ? `Write \`${clip(shown.replaceAll('{', '\\{'))}\`, or put it between backticks: \`\` \`${clip(shown)}\` \`\`.`
      : `Write \`${escaped}\` for the sign itself, or put code between backticks.`,
    text: escaped,
    masks: Array.from({ length: end - start }, (_, i) => start + i),
  });
}

/** The brace whose program the parser did not understand, at or before an offset. */
function braceBefore(body: string, at: number): number | null {
  let closed = 0;
  for (let i = Math.min(at, body.length - 1); i >= Math.max(0, at - 10_000); i--) {
    if (body[i] === '}' && i !== at) closed++;
    if (body[i] === '{' && !isEscaped(body, i) && closed-- <= 0) return i;
  }
  return null;
}

function strayClosing(body: string, at: number, reason: string): SyntaxSlip {
  const tag = /^<\/[^<>\n]*>?/.exec(body.slice(at))?.[0] ?? '</';
  const name = /^<\/([\w.]+)/.exec(tag)?.[1] ?? '';
  const meant = /corresponding closing tag for `<([^>`]+)>`/.exec(reason)?.[1];
  if (meant !== undefined && meant.toLowerCase() === name.toLowerCase()) {
    return (
      openedInCapitals(body, { meant, at, tag }) ??
      slip(at, at + tag.length, {
        message: `\`<${meant}>\` is closed by \`${tag}\`, with other capitals.`,
        hint: `Write \`</${meant}>\`.`,
        text: `</${meant}>`,
        masks: [at, ...openingBefore(body, at, meant)],
      })
    );
  }
  return slip(at, at + tag.length, {
    message: `\`${tag}\` closes something that was not opened.`,
    hint: isAllowed(name)
      ? `Remove it, or open it with \`<${name}>\` before.`
      : 'Remove it; to show the tag as text, put it between backticks.',
    text: '',
  });
}

interface ClosingTag {
  /** The name with which it was opened. */
  readonly meant: string;
  readonly at: number;
  readonly tag: string;
}

/** `<B>ran</b>`: the beginning is what is wrong, for no element is written so; null where it may be. */
function openedInCapitals(body: string, { meant, at, tag }: ClosingTag): SyntaxSlip | null {
  const [open] = openingBefore(body, at, meant);
  const lower = meant.toLowerCase();
  const markdown = SIGNS[lower];
  if (open === undefined || isAllowed(meant)) return null;
  // `<br>` begins like `<b>`.
  if (!/[\s>]/.test(body[open + meant.length + 1] ?? '')) return null;
  const closing = at + tag.length;
  const whole = body.slice(open, closing);
  const inner = /^<[^<>]*>([^]*)<\/[^<>]*>$/.exec(whole)?.[1];
  const shown = `\`<${meant}>\` is closed by \`${tag}\`, with other capitals.`;
  if (markdown !== undefined && inner !== undefined && inner.trim() !== '') {
    const text = paragraphs(inner, markdown);
    return slip(open, closing, {
      message: shown,
      hint: `Write \`${clipEdit(text.trim().replace(/\s+/g, ' '))}\` instead.`,
      text,
      masks: [open, at],
    });
  }
  if (!isAllowed(lower)) return null;
  return slip(open, open + meant.length + 1, {
    message: shown,
    hint: `Write \`<${lower}>\`, in small letters.`,
    text: `<${lower}`,
    masks: [open, at],
  });
}

/** `<Callout>⏎⏎text</Callout>`: what was opened on a line of its own is closed on one. */
function closesInText(body: string, open: number, at: number): SyntaxSlip {
  const close = body.indexOf('</', Math.max(open, at - 1));
  const tag = /^<\/[\w.]+\s*>/.exec(body.slice(close))?.[0] ?? '</';
  const lineStart = body.lastIndexOf('\n', close) + 1;
  const indent = /^[ \t]*/.exec(body.slice(body.lastIndexOf('\n', open) + 1))?.[0] ?? '';
  const quoted = /^\s*(?:[-*+>]|\d+[.)])/.test(body.slice(lineStart, close));
  return slip(close, close + tag.length, {
    message: `\`${tag}\` stands behind text, and what it closes began on a line of its own.`,
    hint: `Put \`${tag}\` on a line of its own, with an empty line before it.`,
    text: `${quoted ? '\n\n' : '\n'}${indent}${tag}`,
    masks: [open, close],
  });
}

/** What people mark in HTML, and the sign of Markdown on both sides. */
const SIGNS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  tt: '`',
  s: '~~',
  strike: '~~',
};

/** A tag that is opened and not closed where it would have to be. */
function unclosed(body: string, at: number): SyntaxSlip {
  const tag = /^<([A-Za-z][\w.:-]*)[^<>]*>?/.exec(body.slice(at));
  const name = tag?.[1] ?? '';
  const tagEnd = at + (tag?.[0].length ?? 1);
  const [close] = closingAfter(body, tagEnd, name);
  const lineEnd = ((found) => (found === -1 ? body.length : found))(body.indexOf('\n', tagEnd));
  const closeEnd = close === undefined ? 0 : close + name.length + 3;
  const markdown = SIGNS[name.toLowerCase()];
  if (markdown !== undefined) {
    const end = close !== undefined && close < lineEnd ? closeEnd : lineEnd;
    const inner = body.slice(tagEnd, close !== undefined && close < lineEnd ? close : lineEnd);
    const text =
      inner.trim() === ''
        ? inner
        : inner.replace(/^(\s*)([^]*?)(\s*)$/, `$1${markdown}$2${markdown}$3`);
    return {
      ...slip(at, tagEnd, {
        message: `\`<${name}>\` is opened but not closed in its paragraph.`,
        hint: text.trim() === '' ? 'Remove it.' : `Write \`${clipEdit(text.trim())}\` instead.`,
        text: null,
        masks: [at, ...(close === undefined ? [] : [close])],
      }),
      fix:
        close !== undefined && close >= lineEnd
          ? { start: at, end: closeEnd, text: paragraphs(body.slice(tagEnd, close), markdown) }
          : { start: at, end, text },
    };
  }
  if (!isAllowed(name) && close === undefined) {
    return slip(at, at + 1, {
      message: `\`${clip(tag?.[0] ?? '<')}\` is read as a tag, which is never closed.`,
      hint: `Write \`\\${clip(tag?.[0] ?? '<')}\` for the words themselves, or put them between backticks.`,
      text: '\\<',
    });
  }
  if (close !== undefined) {
    const lineStart = body.lastIndexOf('\n', close) + 1;
    const alone = body.slice(lineStart, close).trim() === '';
    const inner = body.slice(tagEnd, close);
    const text = `${body.slice(at, tagEnd)}\n${/^\s*</.test(inner) ? '' : '\n'}${inner.trimStart()}${alone ? '' : '\n\n'}${body.slice(close, closeEnd)}`;
    return {
      ...slip(at, tagEnd, {
        message: `\`<${name}>\` is followed by text on its line, so it would have to be closed in this paragraph.`,
        hint: `Break the line after \`<${name}>\`${alone ? '' : `, and put \`</${name}>\` on a line of its own`}.`,
        text: null,
        masks: [at, close],
      }),
      fix: { start: at, end: closeEnd, text },
    };
  }
  const next = /\n(?=#{1,6} )/.exec(body.slice(tagEnd));
  const end = next ? tagEnd + next.index : body.trimEnd().length;
  const ownLine = /^\s*$/.test(body.slice(tagEnd, lineEnd));
  return {
    ...slip(at, tagEnd, {
      message: `\`<${name}>\` is opened but not closed.`,
      hint: ownLine
        ? `Add \`</${name}>\` where it ends, on a line of its own with an empty line before it.`
        : `Add \`</${name}>\` where it ends, in the same paragraph.`,
      text: null,
    }),
    fix: ownLine
      ? { start: end, end, text: `\n\n</${name}>\n` }
      : { start: lineEnd, end: lineEnd, text: `</${name}>` },
  };
}

const paragraphs = (text: string, sign: string): string =>
  text
    .split(/(\n\s*\n)/)
    .map((part, i) =>
      i % 2 === 1 || part.trim() === ''
        ? part
        : part.replace(/^(\s*)([^]*?)(\s*)$/, `$1${sign}$2${sign}$3`),
    )
    .join('');

const isAllowed = (name: string): boolean =>
  Object.hasOwn(COMPONENTS, name) || Object.hasOwn(HTML_ELEMENTS, name);

function closingAfter(body: string, from: number, name: string): number[] {
  const at = name === '' ? -1 : body.indexOf(`</${name}>`, from);
  return at === -1 ? [] : [at];
}

function openingBefore(body: string, before: number, name: string): number[] {
  const at = body.lastIndexOf(`<${name}`, before);
  return at === -1 ? [] : [at];
}

function isEscaped(body: string, at: number): boolean {
  let slashes = 0;
  while (body[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function offsetOf(body: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const newline = body.indexOf('\n', start);
    if (newline === -1) break;
    start = newline + 1;
  }
  return Math.min(start + column - 1, body.length);
}
