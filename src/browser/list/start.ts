// The list of all reports: its filters, orders and views lead to an address of their own, `/postmortems/?service=Checkout`,
// and are drawn in place. What draws is fetched when it is asked for; without it every link leads to a page that was built.
import { readOrder } from '../../list/order.ts';
import {
  readListQuestion,
  WHOLE_LIST,
  writeListQuestion,
  type ListQuestion,
} from '../../list/question.ts';
import { askedBy, nameValues, pointLinks } from './links.ts';
import type { OpenList } from './page.ts';

export function startList(root: HTMLElement): void {
  const built: ListQuestion = { ...WHOLE_LIST, order: readOrder(root.dataset['order'] ?? '') };
  const address = root.dataset['list']!;
  const home = location.pathname;
  nameValues(root);
  let now = built;
  let opened: Promise<OpenList> | undefined;
  const open = (): Promise<OpenList> =>
    (opened ??= import('./page.ts').then(({ openList }) => openList(root, ask)));

  /** From then on it points the links itself, once it is drawn. */
  let isOpen = false;
  const show = async (question: ListQuestion): Promise<void> => {
    now = question;
    if (!isOpen) pointLinks(root, now);
    const isBuilt = location.search === '' && location.pathname === home;
    if (isBuilt && !opened) return;
    try {
      const list = await open();
      isOpen = true;
      if (now === question) await list.show(question, isBuilt);
    } catch {
      // The files cannot be had, as in a copy that is opened from a folder: what was built is all there is.
      opened = undefined;
      isOpen = false;
      root.querySelector<HTMLElement>('[data-unread]')!.hidden = false;
    }
  };
  const ask = (question: ListQuestion): void => {
    const search = writeListQuestion(question);
    history.pushState(null, '', `${address}${search}`);
    void show(question);
  };
  const atAddress = (): ListQuestion =>
    location.search === '' && location.pathname === home
      ? built
      : readListQuestion(location.search);

  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.dataset['export'] !== undefined) {
      if (!opened) return;
      event.preventDefault();
      return void opened.then((list) => list.save(link.href));
    }
    const asked = askedBy(link, now);
    if (!asked) return;
    event.preventDefault();
    ask(asked);
  });
  addEventListener('popstate', () => void show(atAddress()));
  void show(atAddress());
}
