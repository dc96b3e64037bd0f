// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { loadRegister, Register } from '../register';

/** The register that ships, for tests. */
export function shippedRegister(): Register {
  const folder = path.resolve(__dirname, '../../../../register');
  const { register } = loadRegister(
    readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({
        path: name,
        text: readFileSync(path.join(folder, name), 'utf8'),
      })),
  );
  return register;
}
