/**
 * One drawing process: started when it is first needed, killed when a diagram takes too long, started again after.
 *
 * It holds one diagram at a time. While it has nothing to do it does not keep its parent alive, and when the parent
 * ends the channel closes and it ends as well.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Reply, Request } from './protocol.ts';

/** A large diagram needs about a third of it. */
const MEMORY_MB = 512;
const START_MS = 60_000;
/** A process that gets no time from a busy machine, or waits for nothing, has so many times its time. */
const PATIENCE = 10;
const WORKER = new URL('worker.ts', import.meta.url);

export type DrawingOutcome = Reply | { readonly stopped: 'timeout' | 'crash' };

export class DrawingProcess {
  readonly #timeoutMs: number;
  #child: Promise<ChildProcess> | undefined;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  get started(): boolean {
    return this.#child !== undefined;
  }

  /** Rejects only when the process cannot be started, which is no fault of the diagram. */
  async draw(request: Request): Promise<DrawingOutcome> {
    const child = await (this.#child ??= start());
    keepsParentAlive(child, true);
    const outcome = await answer(child, request, this.#timeoutMs);
    if ('stopped' in outcome) await this.stop();
    else keepsParentAlive(child, false);
    return outcome;
  }

  async stop(): Promise<void> {
    const starting = this.#child;
    this.#child = undefined;
    (await starting?.catch(() => undefined))?.kill('SIGKILL');
  }
}

function start(): Promise<ChildProcess> {
  const child = fork(WORKER, {
    env: { ...process.env, TZ: 'UTC', NODE_OPTIONS: '' },
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let printed = '';
  child.stderr?.on('data', (chunk) => (printed = (printed + String(chunk)).slice(-2000)));
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new Error(`The process that draws diagrams did not start.\n${printed}`));
    const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
    child.once('exit', fail);
    child.once('error', fail);
    child.once('message', () => {
      clearTimeout(timer);
      child.off('exit', fail);
      resolve(child);
    });
  });
}

function answer(child: ChildProcess, request: Request, timeoutMs: number): Promise<DrawingOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: DrawingOutcome) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (reply: unknown) => settle(reply as Reply);
    const onExit = () => settle({ stopped: 'crash' });
    const [began, before] = [Date.now(), workedMs(child)];
    const look = () => {
      const now = workedMs(child);
      const left = before === null || now === null ? 0 : timeoutMs - (now - before);
      if (left <= 0 || Date.now() - began >= PATIENCE * timeoutMs) settle({ stopped: 'timeout' });
      else timer = setTimeout(look, left);
    };
    let timer = setTimeout(look, timeoutMs);
    child.on('message', onMessage).on('exit', onExit);
    child.send(request, (error) => error && onExit());
  });
}

/**
 * Milliseconds that a process has worked, all of its threads together; null where the system does not tell: Linux alone
 * does, in ticks of 10 ms (proc_pid_stat(5), utime and stime).
 */
function workedMs({ pid }: ChildProcess): number | null {
  try {
    const [, after = ''] = /\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user, system] = after.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? null : (user + system) * 10;
  } catch {
    return null;
  }
}

function keepsParentAlive(child: ChildProcess, keeps: boolean): void {
  const handles = [child, child.channel, child.stderr] as ({
    ref?(): void;
    unref?(): void;
  } | null)[];
  for (const handle of handles) keeps ? handle?.ref?.() : handle?.unref?.();
}
