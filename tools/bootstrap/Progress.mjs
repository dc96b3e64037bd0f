// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Shows what the set-up is doing: one moving line on a terminal, a line per
// step elsewhere.

export class Progress {
  #step = '';
  #detail = '';
  #started = 0;
  #timer;

  begin(step) {
    this.#finishLine();
    this.#step = step;
    this.#detail = '';
    this.#started = Date.now();
    if (process.stderr.isTTY) {
      this.#draw();
      this.#timer = setInterval(() => this.#draw(), 500);
    } else {
      console.error(`${step} …`);
    }
  }

  detail(text) {
    this.#detail = text;
  }

  /** Ends the running step. */
  end() {
    if (!this.#step) return;
    const line = `${this.#step}: ${this.#seconds()} s`;
    this.#finishLine();
    console.error(line);
    this.#step = '';
  }

  /** Ends the running step without a word, for when a failure speaks. */
  abandon() {
    this.#finishLine();
    this.#step = '';
  }

  #seconds() {
    return Math.round((Date.now() - this.#started) / 1000);
  }

  #draw() {
    const line = `${this.#step} … ${this.#seconds()} s ${this.#detail}`;
    const width = (process.stderr.columns ?? 80) - 1;
    process.stderr.write(`\r\x1b[K${line.slice(0, width)}`);
  }

  #finishLine() {
    clearInterval(this.#timer);
    if (this.#step && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
}
