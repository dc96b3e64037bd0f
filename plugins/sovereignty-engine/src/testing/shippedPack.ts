// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPack, PolicyPack } from '../policy';

const FOLDER = dirname(require.resolve('@regie/policies/package.json'));

export const SHIPPED_PACK_PATH = 'vng-digital-autonomy.yaml';

export function readShippedPack(name = SHIPPED_PACK_PATH): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** The files with the rest of its rules. */
export function readShippedParts(): { path: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter(name => /^vng-digital-autonomy\..+\.yaml$/.test(name))
    .map(path => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }));
}

/** `change` makes another pack of its text. */
export function loadShippedPack(
  change: (text: string) => string = text => text,
  name = SHIPPED_PACK_PATH,
): PolicyPack {
  const { pack, problems } = loadPack(
    { path: name, text: change(readShippedPack(name)) },
    name === SHIPPED_PACK_PATH ? readShippedParts() : [],
  );
  if (!pack) throw new Error(problems.join('\n'));
  return pack;
}
