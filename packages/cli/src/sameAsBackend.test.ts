// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { execFile } from 'child_process';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { AddressInfo } from 'net';
import { tmpdir } from 'os';
import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModule from '@regie/plugin-catalog-backend-module-sovereignty';
import sovereigntyPlugin from '@regie/plugin-sovereignty-backend';
import kubernetesModule from '@regie/plugin-sovereignty-backend-module-kubernetes';
import {
  AssessmentSummary,
  Finding,
  SovereigntyClient,
} from '@regie/plugin-sovereignty-common';

jest.setTimeout(240_000);

const checkout = path.resolve(__dirname, '../../..');
const demo = {
  catalog: path.join(checkout, 'examples/catalog'),
  clusters: path.join(checkout, 'examples/clusters'),
  waivers: path.join(checkout, 'examples/waivers.yaml'),
};

/** The cluster that nobody answers for, as app-config.yaml names it. */
const unreachable = {
  name: 'uitwijk-rijk',
  url: 'https://127.0.0.1:9',
  token: 'not-a-token',
};

/** The same cluster in the words of a kubeconfig, which JSON can say too. */
const kubeconfig = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'rijk', cluster: { server: unreachable.url } }],
  users: [{ name: 'reader', user: { token: unreachable.token } }],
  contexts: [
    {
      name: unreachable.name,
      context: { cluster: 'rijk', user: 'reader' },
    },
  ],
});

/** The backend on the demo as app-config.yaml sets it up, with a real catalog. */
async function startBackend() {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModule,
      sovereigntyPlugin,
      kubernetesModule,
      // The mock of the scheduler runs nothing late; both plugins need it to.
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 30 },
            rules: [
              {
                allow: [
                  'Component',
                  'System',
                  'API',
                  'Resource',
                  'Location',
                  'Domain',
                  'Group',
                  'User',
                ],
              },
            ],
            locations: [
              { type: 'file', target: path.join(demo.catalog, '*.yaml') },
            ],
          },
          kubernetes: {
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: [
                  {
                    name: unreachable.name,
                    url: unreachable.url,
                    authProvider: 'serviceAccount',
                    serviceAccountToken: unreachable.token,
                  },
                ],
              },
            ],
          },
          sovereignty: {
            kubernetes: { snapshots: [demo.clusters] },
            waivers: { locations: [demo.waivers] },
            evaluation: {
              schedule: {
                frequency: { seconds: 2 },
                timeout: { minutes: 1 },
                initialDelay: { seconds: 2 },
              },
            },
          },
        },
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const api = new SovereigntyClient({
    discoveryApi: {
      getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
    },
    fetchApi: { fetch },
  });
  return { api, stop: () => backend.stop() };
}

async function listed(api: SovereigntyClient): Promise<AssessmentSummary[]> {
  const all: AssessmentSummary[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await api.listAssessments({
      limit: 200,
      cursor,
      sort: 'name',
    });
    all.push(...items);
    if (nextCursor === null) return all;
    cursor = nextCursor;
  }
}

/** Findings in the form in which both sides tell them, by entity and rule. */
type Verdicts = Record<string, Comparable>;

type Comparable = Pick<
  Finding,
  'verdict' | 'severity' | 'escalatedFrom' | 'explanation' | 'missing' | 'on'
>;

function comparable(finding: Finding): Comparable {
  const { verdict, severity, escalatedFrom, explanation, missing, on } =
    finding;
  return { verdict, severity, escalatedFrom, explanation, missing, on };
}

function key({ entityRef, pack, rule }: Finding): string {
  return `${entityRef} ${pack.id} ${rule}`;
}

async function verdictsOf(api: SovereigntyClient): Promise<Verdicts> {
  const verdicts: Verdicts = {};
  for (const { entityRef } of await listed(api)) {
    const { findings } = await api.getAssessment(parseEntityRef(entityRef));
    for (const finding of findings)
      verdicts[key(finding)] = comparable(finding);
  }
  return verdicts;
}

function regieCheck(on: string, config: string): Promise<Verdicts> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [
        path.join(checkout, 'packages/cli/bin/regie'),
        'check',
        ...['--catalog', demo.catalog, '--whole-catalog'],
        ...['--snapshot', demo.clusters],
        ...['--kubeconfig', config],
        ...['--waivers', demo.waivers],
        ...['--on', on],
        ...['--output', 'json'],
      ],
      { maxBuffer: 100_000_000, env: { ...process.env, NODE_OPTIONS: '' } },
      (_error, stdout, stderr) => {
        if (!stdout) {
          reject(new Error(`regie check printed nothing: ${stderr}`));
          return;
        }
        const { findings } = JSON.parse(stdout);
        resolve(
          Object.fromEntries(
            findings.map((finding: Finding) => [
              key(finding),
              comparable(finding),
            ]),
          ),
        );
      },
    );
  });
}

function sorted(verdicts: Verdicts): Verdicts {
  return Object.fromEntries(
    Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * The verdicts of the backend once they are those that are expected, or when
 * patience ends: entities and clusters come in one by one.
 */
async function settled(
  api: SovereigntyClient,
  expected: (on: string) => Promise<Verdicts>,
): Promise<{ ofBackend: Verdicts; ofCli: Verdicts }> {
  const patience = Date.now() + 90_000;
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 2_000));
    const ofBackend = await verdictsOf(api);
    // The date is the backend's, should midnight fall in between.
    const on = Object.values(ofBackend)[0]?.on;
    const ofCli = on === undefined ? {} : await expected(on);
    const agree =
      on !== undefined &&
      JSON.stringify(sorted(ofBackend)) === JSON.stringify(sorted(ofCli));
    if (agree || Date.now() > patience) return { ofBackend, ofCli };
  }
}

describe('command line and backend', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'regie-same-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('give every entity of the demo the same verdicts, for the same reasons', async () => {
    const config = path.join(folder, 'kubeconfig');
    await writeFile(config, kubeconfig);
    const told = new Map<string, Promise<Verdicts>>();
    const { api, stop } = await startBackend();
    try {
      const { ofBackend, ofCli } = await settled(api, on => {
        const verdicts = told.get(on) ?? regieCheck(on, config);
        told.set(on, verdicts);
        return verdicts;
      });
      expect(Object.keys(ofCli).length).toBeGreaterThan(200);
      expect(
        new Set(Object.values(ofCli).map(({ verdict }) => verdict)).size,
      ).toBe(5);
      expect(sorted(ofBackend)).toEqual(sorted(ofCli));
    } finally {
      await stop();
    }
  });
});
