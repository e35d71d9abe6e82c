/**
 * Shares diagrams out among a few drawing processes. A further process starts only when enough diagrams wait for it:
 * loading Mermaid takes as long as drawing about eight of them.
 */
import { DrawingProcess, type DrawingOutcome } from './drawing-process.ts';
import type { Request } from './protocol.ts';

const WORTH_A_PROCESS = 8;

interface Job {
  readonly request: Request;
  resolve(outcome: DrawingOutcome): void;
  reject(reason: unknown): void;
}

export class DrawingPool {
  readonly #processes: readonly DrawingProcess[];
  readonly #idle: Set<DrawingProcess>;
  readonly #waiting: Job[] = [];

  constructor(size: number, timeoutMs: number) {
    this.#processes = Array.from({ length: size }, () => new DrawingProcess(timeoutMs));
    this.#idle = new Set(this.#processes);
  }

  draw(request: Request): Promise<DrawingOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#processes.map((process) => process.stop()));
  }

  #next(): void {
    const process = this.#choose();
    const job = process && this.#waiting.shift();
    if (!process || !job) return;
    this.#idle.delete(process);
    process
      .draw(job.request)
      .then(job.resolve, job.reject)
      .finally(() => {
        this.#idle.add(process);
        this.#next();
      });
  }

  #choose(): DrawingProcess | undefined {
    const idle = [...this.#idle];
    const none = idle.length === this.#processes.length;
    const started = idle.find((process) => process.started);
    return started ?? (none || this.#waiting.length > WORTH_A_PROCESS ? idle[0] : undefined);
  }
}
