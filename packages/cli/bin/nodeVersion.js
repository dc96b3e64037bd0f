// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** What reads clusters needs it. */
const OLDEST = '22.19.0';

/** What is wrong with a version of Node, or nothing. */
function tooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  const [needed, neededMinor] = OLDEST.split('.').map(Number);
  const isEnough = major > needed || (major === needed && minor >= neededMinor);
  return isEnough
    ? undefined
    : `regie needs Node ${OLDEST} or newer, and this is ${version}. Install a newer one, or name it before the command.`;
}

module.exports = { tooOld };
