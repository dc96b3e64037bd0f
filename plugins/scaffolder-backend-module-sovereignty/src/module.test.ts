// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readdir, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import request from 'supertest';
import scaffolderModuleSovereignty from './index';

jest.setTimeout(120_000);

let folder: string;
let backend: Awaited<ReturnType<typeof startTestBackend>>;

function template(name: string, steps: unknown): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'service',
      owner: 'team-platform',
      parameters: [],
      steps,
    } as Entity['spec'],
  };
}

const VALUES = '${{ parameters.sovereignty }}';

const START = {
  id: 'write',
  name: 'write',
  action: 'regie:sovereignty:write',
  input: { sovereignty: VALUES, requireHostingWhenCritical: true },
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'regie-scaffolder-'));
  const source = path.join(folder, 'source.yaml');
  await writeFile(
    source,
    `kind: Component
apiVersion: backstage.io/v1alpha1
metadata:
  name: hidden
spec: { type: service }
---
# Ours
kind: Component
apiVersion: backstage.io/v1alpha1
metadata:
  name: forms
spec:
  type: service # kept
`,
  );
  const fetchForms = {
    id: 'fetch',
    name: 'fetch',
    action: 'regie:catalog-info:fetch',
    input: { entityRef: 'component:default/forms' },
  };
  backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleSovereignty,
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          scaffolder: {
            sovereignty: { publishFolder: path.join(folder, 'published') },
          },
        },
      }),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'forms',
              namespace: 'default',
              annotations: {
                'backstage.io/managed-by-location': `file:${source}`,
              },
            },
          },
          template('complete', [
            fetchForms,
            START,
            {
              id: 'publish',
              name: 'publish',
              action: 'regie:catalog-info:publish',
            },
          ]),
        ],
      }),
    ],
  });
});

afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true });
});

/** Runs the template as a user would, and gives how it ended. */
async function run(sovereignty: unknown): Promise<string> {
  const created = await request(backend.server)
    .post('/api/scaffolder/v2/tasks')
    .send({
      templateRef: 'template:default/complete',
      values: { sovereignty },
    });
  expect(created.body).toEqual({ id: expect.any(String) });
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await request(backend.server).get(
      `/api/scaffolder/v2/tasks/${created.body.id}`,
    );
    if (body.status === 'completed' || body.status === 'failed') break;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  const events = await request(backend.server).get(
    `/api/scaffolder/v2/tasks/${created.body.id}/events`,
  );
  return JSON.stringify(events.body);
}

describe('the actions of Regie in a template', () => {
  it('refuse something critical without a provider, and write nothing', async () => {
    expect(await run({ criticality: 'critical', hosting: [{}] })).toContain(
      'Fill in spec.sovereignty.hosting[0].provider first.',
    );
    expect(await readdir(path.join(folder, 'published'))).toEqual([
      'made-here.yaml',
    ]);
  });

  it('name the path and what is allowed for every mistake', async () => {
    const log = await run({
      criticality: 'critcal',
      classification: { integrity: 'hi' },
    });
    expect(log).toContain('spec.sovereignty.criticality is');
    expect(log).toContain('allowed are critical, important, supporting');
    expect(log).toContain('spec.sovereignty.classification.integrity is');
  });

  it('fetch one entity, write into it and leave it for the catalog', async () => {
    const filled = {
      criticality: 'critical',
      processes: [''],
      classification: {},
      hosting: [{ provider: 'odc-noord', region: '' }],
    };
    expect(await run(filled)).toContain('"status":"completed"');
    const published = path.join(
      folder,
      'published/component-default-forms.yaml',
    );
    expect(await readFile(published, 'utf8')).toBe(`# Ours
kind: Component
apiVersion: backstage.io/v1alpha1
metadata:
  name: forms
spec:
  type: service # kept
  sovereignty:
    criticality: critical
    hosting:
      - provider: odc-noord
`);
    // What is there already is never written over.
    expect(await run(filled)).toContain('There is a file');
  });
});
