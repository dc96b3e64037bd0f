// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** Asks until the answer is right; the last one when that takes too long. */
export async function until<T>(
  ask: () => PromiseLike<T>,
  isRight: (answer: T) => boolean,
  patienceMs = 60_000,
): Promise<T> {
  const patience = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (isRight(answer) || Date.now() > patience) return answer;
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}
