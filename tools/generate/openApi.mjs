// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The OpenAPI document that the backend serves, as a file to read and compare.

import { createRequire } from 'node:module';
import { stringify } from 'yaml';
import { place } from './places.mjs';

const banner = `# SPDX-FileCopyrightText: 2026 The Regie authors
# SPDX-License-Identifier: EUPL-1.2

# Generated from src/openapi/operations.ts and the schemas of sovereignty-common
# by tools/generate/openApi.mjs. Do not edit: change those and run \`npm run generate\`.
`;

export async function openApi() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const source = 'plugins/sovereignty-backend/src/openapi';
  const { describeApi } = require(place(`${source}/describeApi.ts`));
  const { operations } = require(place(`${source}/operations.ts`));
  const text = stringify(describeApi(operations), {
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
  const file = 'plugins/sovereignty-backend/openapi.generated.yaml';
  return [{ file: place(file), text: banner + text }];
}
