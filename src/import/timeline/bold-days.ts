// A story of days: paragraphs that begin with a day in bold, `**5 May.** First customers write`, below whatever heading.
import type { RootContent } from 'mdast';
import { plain } from '../sources/inline.ts';
import type { StampOptions } from '../time/stamp-parts.ts';
import { dayAlone } from './line-candidates.ts';

/** As few may be chance. */
const LEAST = 3;

/** Whether most paragraphs of a part tell a day each, and there are several. */
export function areBoldDays(nodes: readonly RootContent[], options: StampOptions): boolean {
  const paragraphs = nodes.filter((node) => node.type === 'paragraph');
  const days = paragraphs.flatMap(({ children: [first, ...rest] }) => {
    const day =
      first?.type === 'strong' && rest.length > 0 ? dayAlone(plain(first), options) : null;
    return day ? [day] : [];
  });
  return days.length >= LEAST && days.length * 2 > paragraphs.length;
}
