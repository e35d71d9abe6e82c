// Blocks of code: words coloured by class (the policy of the site forbids inline style), and the title of the fence
// above them. The colours are in prose.css.
import type { Element, ElementContent } from 'hast';
import type { HastPluginEntry } from 'satteri';
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';
import { titleOfFence } from '../../report/fence-title.ts';

/** A dump is not read word by word, and a minified line takes its grammar minutes. */
const MOST_COLOURED = 50_000;
const LONGEST_LINE = 1_000;

export const code: HastPluginEntry = {
  name: 'code',
  element: {
    filter: ['pre'],
    visit: async (node, context) => {
      const inner = node.children[0];
      if (inner?.type !== 'element' || inner.tagName !== 'code') return;
      const { lang, meta } = (inner.data ?? {}) as { lang?: string | null; meta?: string | null };
      const title = titleOfFence(meta ?? '');
      const coloured = lang ? await colour(context.textContent(inner), lang) : null;
      if (!coloured && title === null) return;
      const block: Element = {
        ...node,
        children: [{ ...inner, children: coloured ?? inner.children }],
      };
      context.replaceNode(node, title === null ? block : withTitle(block, title));
    },
  },
};

const withTitle = (block: Element, title: string): Element => ({
  type: 'element',
  tagName: 'figure',
  properties: { className: ['code'] },
  children: [
    {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    },
    block,
  ],
});

const THEME = 'classes';
const PREFIX = '--code-';
let highlighter: Promise<HighlighterCore> | undefined;

/** The words of a text with their classes; null where its language is not known or it is too long. */
async function colour(text: string, lang: string): Promise<ElementContent[] | null> {
  const name = lang.toLowerCase();
  if (!Object.hasOwn(bundledLanguages, name) || text.length > MOST_COLOURED) return null;
  highlighter ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: PREFIX })],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const shiki = await highlighter;
  await shiki.loadLanguage(bundledLanguages[name as keyof typeof bundledLanguages]);
  const lines = shiki.codeToTokensBase(text.replace(/\n$/, ''), {
    lang: name,
    theme: THEME,
    tokenizeMaxLineLength: LONGEST_LINE,
    // A limit of time would make two builds of one report differ.
    tokenizeTimeLimit: 0,
  });
  return lines.flatMap((line) => [
    ...line.map(({ content, color }) => word(content, color)),
    { type: 'text', value: '\n' } as const,
  ]);
}

function word(value: string, colour: string | undefined): ElementContent {
  const kind = new RegExp(`${PREFIX}token-([a-z]+)`).exec(colour ?? '')?.[1];
  if (!kind || value.trim() === '') return { type: 'text', value };
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [`code-${kind}`] },
    children: [{ type: 'text', value }],
  };
}
