// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The JSON Schema of policy packs, for editors.

import { createRequire } from 'node:module';
import { place } from './places.mjs';

export async function packSchema() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const { packJsonSchema } = require(place(
    'plugins/sovereignty-engine/src/index.ts',
  ));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://regie.dev/schema/v1/policy-pack.schema.json',
    $comment:
      'Generated from plugins/sovereignty-engine/src/policy/packSchema.ts. Do not edit.',
    ...packJsonSchema(),
  };
  return [
    {
      file: place('docs/reference/policy-pack.schema.json'),
      text: JSON.stringify(schema),
    },
  ];
}
