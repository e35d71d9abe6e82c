// Asks whether addresses still answer, as a polite visitor: one question at a time for each host, with a pause between
// them, the head before the page, one more try where the answer may be passing. A host that says "too many" is left alone.

import type { LinkState } from '../../check/outside-links.ts';

export interface Manners {
  readonly fetch: typeof fetch;
  /** Milliseconds between two questions to one host, and before the second try. */
  readonly pause: number;
  /** Milliseconds after which no answer is an answer. */
  readonly patience: number;
  /** Hosts that are asked at the same time. */
  readonly hosts: number;
}

export const MANNERS: Manners = { fetch, pause: 1_000, patience: 15_000, hosts: 6 };

/** The answer for each address. `asked` is called after each. */
export async function probe(
  addresses: Iterable<string>,
  manners: Manners = MANNERS,
  asked: () => void = () => {},
): Promise<Map<string, LinkState>> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const answers = new Map<string, LinkState>();
  const visitor = async (): Promise<void> => {
    for (let host = hosts.pop(); host; host = hosts.pop()) {
      let tooMany: LinkState | null = null;
      for (const [i, address] of host.entries()) {
        if (i > 0 && !tooMany) await wait(manners.pause);
        const answer: LinkState = tooMany ?? (await probeOne(address, manners));
        if (isTooMany(answer)) tooMany = answer;
        answers.set(address, answer);
        asked();
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, visitor));
  return answers;
}

const isTooMany = (answer: LinkState): boolean => answer.kind === 'closed' && answer.status === 429;

async function probeOne(address: string, manners: Manners): Promise<LinkState> {
  const head = await ask(address, 'HEAD', manners);
  if (head.kind === 'here' || head.kind === 'moved' || isTooMany(head)) return head;
  // Many servers know no HEAD, or answer it wrongly.
  await wait(manners.pause);
  const page = await ask(address, 'GET', manners);
  if (page.kind !== 'silent') return page;
  await wait(manners.pause);
  return ask(address, 'GET', manners);
}

/** More than any page that is still there needs; without an end there are circles. */
const MOST_REDIRECTS = 5;

async function ask(
  address: string,
  method: 'HEAD' | 'GET',
  { fetch, patience }: Manners,
): Promise<LinkState> {
  try {
    let at = address;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await fetch(at, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        headers: { 'user-agent': 'Hindsight link check', accept: 'text/html,*/*;q=0.5' },
      });
      await response.body?.cancel();
      const { status } = response;
      const next = status >= 300 && status < 400 ? response.headers.get('location') : null;
      if (next === null) return answerOf(status, address, at);
      at = new URL(next, at).href;
      if (!/^https?:/.test(at)) return { kind: 'silent', why: `it leads to \`${at}\`` };
    }
    return { kind: 'silent', why: 'it leads on and on' };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'silent', why: late ? 'it does not answer' : 'it cannot be reached' };
  }
}

function answerOf(status: number, asked: string, found: string): LinkState {
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status === 401 || status === 403 || status === 429) return { kind: 'closed', status };
  if (status < 200 || status >= 300) return { kind: 'silent', why: `it answers ${status}` };
  return new URL(found).pathname === new URL(asked).pathname
    ? { kind: 'here' }
    : { kind: 'moved', to: found };
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
