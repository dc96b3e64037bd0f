// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Where the bootstrap keeps what it installs: all of it inside the checkout.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
);
export const own = path.join(checkout, '.regie');
export const toolchain = path.join(own, 'toolchain');
export const logs = path.join(own, 'logs');
