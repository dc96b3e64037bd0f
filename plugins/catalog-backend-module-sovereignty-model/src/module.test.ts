// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleSovereignty from '@regie/plugin-catalog-backend-module-sovereignty';
import request from 'supertest';
import { parseAllDocuments } from 'yaml';
import catalogModuleSovereigntyModel from './index';

jest.setTimeout(120_000);

const folder = path.resolve(__dirname, '../../../examples/catalog');

/** Every entity of the demo municipality. */
function declared(): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name =>
      parseAllDocuments(readFileSync(path.join(folder, name), 'utf8')),
    )
    .map((document): Entity => document.toJS())
    .map(entity => stringifyEntityRef(entity))
    .sort();
}

it('leaves the whole demo municipality valid', async () => {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleSovereignty,
      catalogModuleSovereigntyModel,
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          catalog: {
            rules: [
              {
                allow: [
                  'API',
                  'Component',
                  'Domain',
                  'Group',
                  'Location',
                  'Resource',
                  'System',
                  'User',
                ],
              },
            ],
            locations: [{ type: 'file', target: path.join(folder, '*.yaml') }],
          },
        },
      }),
    ],
  });
  const refs = declared();
  let found: string[] = [];
  for (let tries = 0; tries < 120 && found.length < refs.length; tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 500));
    const { body } = await request(backend.server).get('/api/catalog/entities');
    found = body
      .map((entity: Entity) => stringifyEntityRef(entity))
      .filter((ref: string) => refs.includes(ref))
      .sort();
  }
  expect(found).toEqual(refs);
  await backend.stop();
});
