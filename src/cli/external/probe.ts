// Asks whether addresses still answer, as a polite visitor: one question at a time for each host, with a pause between
// them, the head before the page, one more try where the answer may be passing.

import type { Answer } from '../../check/outside-links.ts';

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
): Promise<Map<string, Answer>> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const answers = new Map<string, Answer>();
  const visitor = async (): Promise<void> => {
    for (let host = hosts.pop(); host; host = hosts.pop()) {
      for (const [i, address] of host.entries()) {
        if (i > 0) await wait(manners.pause);
        answers.set(address, await probeOne(address, manners));
        asked();
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, visitor));
  return answers;
}

async function probeOne(address: string, manners: Manners): Promise<Answer> {
  let answer = await ask(address, 'HEAD', manners);
  // Many servers know no HEAD, or answer it wrongly.
  if (answer.kind !== 'here' && answer.kind !== 'moved')
    answer = await ask(address, 'GET', manners);
  if (answer.kind !== 'silent') return answer;
  await wait(manners.pause);
  return ask(address, 'GET', manners);
}

async function ask(
  address: string,
  method: 'HEAD' | 'GET',
  { fetch, patience }: Manners,
): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': 'Hindsight link check', accept: 'text/html,*/*;q=0.5' },
    });
    await response.body?.cancel();
    const { status } = response;
    if (status === 404 || status === 410) return { kind: 'gone', status };
    if (status === 401 || status === 403 || status === 429) return { kind: 'closed', status };
    if (!response.ok) return { kind: 'silent', why: `it answers ${status}` };
    return response.redirected && new URL(response.url).pathname !== new URL(address).pathname
      ? { kind: 'moved', to: response.url }
      : { kind: 'here' };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'silent', why: late ? 'it does not answer' : 'it cannot be reached' };
  }
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
