// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../report.mjs';

/** The day on which the benchmarks take place. */
export const ON = '2026-11-24';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const { loadPack, loadRegister } = loadSource(
  'plugins/sovereignty-engine/src/index.ts',
);

/** `change` makes another register of its files. */
export function shippedRegister(change = text => text) {
  const files = readdirSync(`${root}/register`)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({
      path: name,
      text: change(readFileSync(`${root}/register/${name}`, 'utf8'), name),
    }));
  return loadRegister(files).register;
}

export function shippedPack() {
  const path = 'vng-digital-autonomy.yaml';
  const read = name => ({
    path: name,
    text: readFileSync(`${root}/policies/${name}`, 'utf8'),
  });
  const parts = readdirSync(`${root}/policies`)
    .filter(name => /^vng-digital-autonomy\..+\.yaml$/.test(name))
    .filter(name => !name.endsWith('.test.yaml'));
  const { pack, problems } = loadPack(read(path), parts.map(read));
  if (!pack) throw new Error(problems.join('\n'));
  return pack;
}
