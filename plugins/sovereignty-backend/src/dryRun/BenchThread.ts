// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { isMainThread, parentPort, Worker, workerData } from 'worker_threads';
import { InputError } from '@backstage/errors';
import { Bench } from './Bench';
import { Answer, Request } from './messages';

/** Says in a new thread that it was started for this, and not by others. */
const ROLE = 'sovereignty-dry-run';

const MEGABYTES = 1024;

/**
 * A bench in a thread of its own: what is tried holds nothing else up, and is
 * stopped when it takes too long or too much memory.
 */
export class BenchThread {
  readonly #worker: Worker;
  readonly #stopped: Promise<never>;
  readonly #timer: NodeJS.Timeout;

  constructor(patienceMs: number) {
    this.#worker = new Worker(__filename, {
      workerData: ROLE,
      execArgv: loadersOf(process.execArgv),
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    let stop: (reason: Error) => void = () => {};
    this.#stopped = new Promise((_resolve, reject) => {
      stop = reject;
    });
    // Nobody may be waiting when it stops.
    this.#stopped.catch(() => undefined);
    this.#worker.on('error', error => stop(explained(error)));
    this.#timer = setTimeout(() => {
      stop(
        new InputError(
          `Trying this took more than ${
            patienceMs / 1000
          } seconds and was stopped. Make its rules simpler.`,
        ),
      );
      this.end().catch(() => undefined);
    }, patienceMs);
  }

  async ask(request: Request): Promise<Answer> {
    const answered = new Promise<Answer>(resolve => {
      this.#worker.once('message', resolve);
    });
    this.#worker.postMessage(request);
    return Promise.race([answered, this.#stopped]);
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }
}

/**
 * What this process reads sources with, so that a thread does too. Other options,
 * such as one of memory, are of the whole process, and a thread refuses them.
 */
function loadersOf(options: readonly string[]): string[] {
  const named = /^(?:-r|--require|--import)$/;
  return options.filter(
    (option, at) =>
      named.test(option) ||
      named.test(options[at - 1] ?? '') ||
      /^--(?:require|import)=/.test(option),
  );
}

function explained(error: Error): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new InputError(
        `Trying this took more than ${MEGABYTES} MB of memory and was stopped. Make it smaller.`,
      )
    : error;
}

if (!isMainThread && workerData === ROLE) {
  const bench = new Bench();
  parentPort?.on('message', (request: Request) => {
    parentPort?.postMessage(bench.answer(request));
  });
}
