// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import * as words from '@regie/plugin-sovereignty-common';
import { z } from 'zod';

const SUFFIX = /Schema$/;

/**
 * The schemas that the common package exports, under the name of their type:
 * `findingSchema` is `Finding`. They are the one source of what the API says.
 */
export function namedSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(words)) {
    if (SUFFIX.test(name) && schema instanceof z.ZodType) {
      registry.add(schema, { id: typeName(name) });
    }
  }
  return registry;
}

function typeName(exported: string): string {
  const name = exported.replace(SUFFIX, '');
  return name.charAt(0).toLocaleUpperCase('en-US') + name.slice(1);
}
