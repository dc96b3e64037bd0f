// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// A Backstage backend with tech-insights and its json-rules checker, and one
// fact retriever that gives what it is handed.

import { createRequire } from 'node:module';
import path from 'node:path';
import { freePorts } from '../../processes/freePorts.mjs';
import { requireTechInsights } from './installed.mjs';

const require = createRequire(import.meta.url);
const { createBackend } = require('@backstage/backend-defaults');
const {
  coreServices,
  createBackendModule,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const { ConfigReader } = require('@backstage/config');
const requireInstalled = requireTechInsights();
const { techInsightsFactRetrieversExtensionPoint } = requireInstalled(
  '@backstage-community/plugin-tech-insights-node',
);

const PATIENCE_MS = 120_000;

/**
 * Rules of Regie that json-rules can tell from facts that are put together. It
 * cannot ask that each of a list is in another one, so that it is asked for
 * every country outside Europe that occurs.
 */
const CHECKS = {
  'HOST-01': all(
    ['places', 'greaterThan', 0],
    ['unregistered', 'equal', 0],
    ['placesNotSeen', 'equal', 0],
  ),
  'JUR-01': all(
    ['places', 'greaterThan', 0],
    ['parentCountries', 'doesNotContain', 'US'],
    ['parentCountries', 'doesNotContain', 'GB'],
    ['parentCountries', 'doesNotContain', 'unknown'],
    ['placesNotSeen', 'equal', 0],
  ),
  'PORT-01': {
    any: [
      condition(['looksAtSignals', 'equal', false]),
      all(
        ['criticality', 'in', ['critical', 'important', 'supporting']],
        ['proprietarySignals', 'equal', 0],
        ['signalsNotSeen', 'equal', 0],
      ),
    ],
  },
};

function condition([fact, operator, value]) {
  return { fact, operator, value };
}

function all(...conditions) {
  return { all: conditions.map(condition) };
}

const SCHEMA = {
  criticality: { type: 'string', description: 'As stated, or by default' },
  places: { type: 'integer', description: 'Where it runs' },
  unregistered: { type: 'integer', description: 'Without a provider' },
  parentCountries: { type: 'set', description: 'Of the ultimate parents' },
  placesNotSeen: { type: 'integer', description: 'Not read' },
  looksAtSignals: { type: 'boolean', description: 'Whether signals count' },
  proprietarySignals: { type: 'integer', description: 'Of one provider' },
  signalsNotSeen: { type: 'integer', description: 'Not read' },
};

/** `facts` by entity. Ready when tech-insights has stored them. */
export async function startTechInsights({ folder, facts }) {
  const [port] = await freePorts(1);
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(configOf(folder, port)),
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => quiet,
    }),
  );
  for (const name of ['backend', 'backend-module-jsonfc']) {
    const installed = `@backstage-community/plugin-tech-insights-${name}`;
    backend.add(requireInstalled(installed));
  }
  backend.add(retriever(facts));
  await backend.start();
  const call = async (method, route, body) => {
    const response = await fetch(
      `http://127.0.0.1:${port}/api/tech-insights${route}`,
      {
        method,
        headers: { 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      },
    );
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  const entities = [...facts.keys()];
  const run = () =>
    call('POST', '/checks/run', { entities, checks: Object.keys(CHECKS) });
  const runFor = ref => {
    const { kind, namespace, name } = tripletOf(ref);
    return call('POST', `/checks/run/${namespace}/${kind}/${name}`, {
      checks: Object.keys(CHECKS),
    });
  };
  await until(async () => {
    const last = entities[entities.length - 1];
    const found = await call(
      'GET',
      `/facts/latest?entity=${encodeURIComponent(last)}&ids=regie`,
    );
    return Object.keys(found).length > 0;
  });
  return { run, runFor, stop: () => backend.stop() };
}

function configOf(folder, port) {
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      auth: { dangerouslyDisableDefaultAuthPolicy: true },
      database: {
        client: 'better-sqlite3',
        connection: { directory: path.join(folder, 'databases') },
      },
    },
    techInsights: {
      factRetrievers: {
        regie: {
          cadence: '0 0 1 1 *',
          initialDelay: { seconds: 1 },
          lifecycle: { maxItems: 1 },
          timeout: { minutes: 10 },
        },
      },
      factChecker: {
        checks: Object.fromEntries(
          Object.entries(CHECKS).map(([id, conditions]) => [
            id,
            {
              type: 'json-rules-engine',
              name: id,
              description: id,
              factIds: ['regie'],
              rule: { conditions },
            },
          ]),
        ),
      },
    },
  };
}

function retriever(facts) {
  return createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'bench-facts',
    register(registry) {
      registry.registerInit({
        deps: { factRetrievers: techInsightsFactRetrieversExtensionPoint },
        async init({ factRetrievers }) {
          factRetrievers.addFactRetrievers({
            regie: {
              id: 'regie',
              version: '1.0.0',
              entityFilter: [{ kind: 'component' }],
              schema: SCHEMA,
              handler: async () =>
                [...facts].map(([ref, known]) => ({
                  entity: tripletOf(ref),
                  facts: known,
                })),
            },
          });
        },
      });
    },
  });
}

function tripletOf(ref) {
  const [kind, rest] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return { kind, namespace, name };
}

/** Mistakes are told; what a backend says of itself is not. */
const quiet = {
  error: (...told) => console.error(...told),
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => quiet,
};

async function until(holds) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('tech-insights stores no facts.');
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
