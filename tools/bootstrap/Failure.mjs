// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// What goes wrong during set-up, each in one line that says what to do.

/** An expected trouble: its message is for the user, without a stack. */
export class Failure extends Error {}

const KNOWN = [
  {
    signs: /YN0028/,
    text: () =>
      'yarn.lock does not fit the package.json files. If you changed one, run `node tools/bootstrap/run.mjs yarn install` and commit yarn.lock; if not, run `git status` to see what differs from what was committed.',
  },
  {
    signs: /ENOSPC|no space left on device|disk is full/i,
    text: folder =>
      `The disk is full. Free at least 4 GB for ${folder} and run the command again.`,
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|RequestError|network (?:request|error)|getaddrinfo|socket hang up/i,
    text: () =>
      'The npm registry could not be reached. Connect to the network, or check `npm config get registry` and the proxy settings, and run the command again; after one good run Regie starts offline.',
  },
  {
    signs:
      /not found: make|gyp ERR! find Python|(?:^|[\s:/])(?:make|g\+\+|gcc|c\+\+|cc): (?:command )?not found|make: (?:g\+\+|gcc|c\+\+|cc): No such file/im,
    text: () =>
      'A native package could not be built, because a C++ compiler, make or Python 3 is missing. Install them (on Debian: apt-get install build-essential python3) and run the command again.',
  },
  {
    signs: /EACCES|EPERM|permission denied/i,
    text: folder =>
      `Files under ${folder} may not be written. Give your user write access and run the command again.`,
  },
];

/**
 * The one line for what a program printed while it failed, if it is known.
 */
export function explain(output, folder) {
  return KNOWN.find(({ signs }) => signs.test(output))?.text(folder);
}
