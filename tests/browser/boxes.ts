// What a reader sees lie over each other: texts of one page, marks of its pictures, and what leaves the window.
import type { Page } from 'playwright-core';

/** Every pair of texts that meet and every text outside the window, in words; empty where all is well. */
export function meetings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly says: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const wrong: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      wrong.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
    }
    /** Sticks to the window and lies over the page on purpose, or is not for eyes, or scrolls by itself. */
    const apart = (element: Element): { skip: boolean; scrolls: boolean } => {
      let scrolls = false;
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (
          style.display === 'none' ||
          style.clipPath === 'inset(50%)' ||
          ['fixed', 'sticky'].includes(style.position)
        ) {
          return { skip: true, scrolls };
        }
        if (['auto', 'scroll', 'hidden'].includes(style.overflowX) && at.localName !== 'svg') {
          scrolls = true;
        }
      }
      return { skip: false, scrolls };
    };
    const boxes: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const says = node.nodeValue!.replace(/\s+/g, ' ').trim();
      const element = node.parentElement!;
      if (says === '' || ['SCRIPT', 'STYLE', 'TITLE', 'desc', 'title'].includes(element.nodeName)) {
        continue;
      }
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { skip, scrolls } = apart(element);
      if (skip) continue;
      range.selectNodeContents(node);
      const lines = range.getClientRects().length;
      // An address breaks anywhere.
      const words =
        lines > 1 && !says.includes('://') ? node.nodeValue!.matchAll(/[a-z]{2,17}/gi) : [];
      for (const { 0: word, index } of words) {
        // Between the parts of a name in camel case, and of a longer word, is a place to break.
        if (/\p{L}/u.test(node.nodeValue!.charAt(index + word.length))) continue;
        if (/\p{L}/u.test(node.nodeValue!.charAt(index - 1))) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (range.getClientRects().length > 1)
          wrong.push(`“${word}” is broken in “${says.slice(0, 60)}”`);
      }
      range.selectNodeContents(node);
      // The letters themselves: lines may stand closer than the boxes of a font are high.
      const half = parseFloat(getComputedStyle(element).fontSize) * 0.36;
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        if (width < 1 || height < 1) continue;
        const middle = (top + bottom) / 2;
        const line = Math.min(half, height / 2);
        boxes.push({ says, left, right, top: middle - line, bottom: middle + line });
        if (!scrolls && (right > root.clientWidth + 1 || left < -1)) {
          wrong.push(`“${says.slice(0, 60)}” leaves the window`);
        }
      }
    }
    for (const hit of document.querySelectorAll('.tl-event use')) {
      if (!hit.checkVisibility()) continue;
      const { left, right, top, bottom } = hit.getBoundingClientRect();
      const event = hit.closest('[data-event]')?.getAttribute('data-event');
      // Dashes and points of a mark may come near to each other; marks may not.
      boxes.push({
        says: `mark ${event}`,
        left: left + 2,
        right: right - 2,
        top: top + 2,
        bottom: bottom - 2,
      });
    }
    boxes.sort((a, b) => a.top - b.top);
    for (const [i, a] of boxes.entries()) {
      for (let j = i + 1; j < boxes.length && boxes[j]!.top < a.bottom - 1; j++) {
        const b = boxes[j]!;
        if (a.left + 1 < b.right && b.left + 1 < a.right && a.says !== b.says) {
          wrong.push(`“${a.says.slice(0, 60)}” meets “${b.says.slice(0, 60)}”`);
        }
      }
    }
    return [...new Set(wrong)];
  });
}

/** What a finger is meant to hit and misses: less than 24 px either way, and no part of a sentence. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const FINGER = 24;
    return [...document.querySelectorAll(':is(a[href], button, summary, input, select)')]
      .filter((one) => {
        const style = getComputedStyle(one);
        if (!one.checkVisibility({ visibilityProperty: true }) || style.pointerEvents === 'none') {
          return false;
        }
        // For the keyboard alone, until it is there.
        if (style.clipPath === 'inset(50%)') return false;
        // A label takes the finger for its box.
        const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
        // Drawings are placed in fractions of a pixel.
        if (width === 0 || (width > FINGER - 0.5 && height > FINGER - 0.5)) return false;
        const said = one.textContent.trim().length;
        const words = one.parentElement!.textContent.trim().length;
        return one instanceof SVGElement || style.display !== 'inline' || words < said + 4;
      })
      .map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return `${one.outerHTML.slice(0, 120)}: ${Math.round(width)} × ${Math.round(height)}`;
      });
  });
}
