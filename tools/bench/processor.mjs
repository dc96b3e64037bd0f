// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// What the catalog processor costs per entity, against a structured copy of the
// same entity: about the least that any step of ingestion does to it.

import { loadSource, median, report } from './report.mjs';

const ENTITIES = 10_000;
const ROUNDS = 5;
/** Milliseconds an entity. */
const BAR = 0.2;

const { SovereigntyProcessor } = loadSource(
  'plugins/catalog-backend-module-sovereignty/src/SovereigntyProcessor.ts',
);

/** A declaration as full as a conscientious owner makes it, claims included. */
function declaration(index) {
  const claim = value => ({
    value,
    source: 'supplier',
    evidence: 'documented',
    asOf: '2026-09-01',
    by: 'Leverancier BV',
  });
  return {
    criticality: ['critical', 'important', 'supporting'][index % 3],
    processes: ['resource:default/bijstand-uitbetalen'],
    function: 'workplace',
    layer: 'software',
    classification: {
      availability: 'high',
      integrity: claim('high'),
      confidentiality: 'very-high',
      personalData: 'special',
      assessedOn: '2026-03-01',
    },
    hosting: [0, 1].map(() => ({
      provider: claim('azure'),
      serviceModel: 'saas',
      activities: ['processing', 'storage', 'backup'],
      region: 'westeurope',
      countries: ['NL', 'IE'],
      access: { support: 'eu-with-escalation', countries: ['NL', 'US'] },
      evidence: 'documented',
      asOf: '2026-01-15',
    })),
    keyCustody: { holder: claim('customer-primary'), logs: 'basic' },
    subprocessors: ['akamai', 'zendesk'].map(provider => ({
      provider,
      purpose: 'Ondersteuning',
      countries: ['US'],
    })),
    supplier: { name: 'Leverancier BV' },
    licence: claim('EUPL-1.2'),
    standards: ['StUF-ZKN', 'ZGW-API'],
    exit: {
      plan: 'https://waterveld.example/exit',
      scenarios: ['planned', 'disruptive'],
      target: 'previder',
      duration: 'up-to-4-months',
      tests: [
        {
          date: '2026-05-01',
          provider: 'previder',
          kind: 'restore',
          outcome: 'passed',
        },
      ],
    },
    contract: {
      end: '2028-12-31',
      noticeDays: 60,
      checks: { continuity: true, redundancy: true, access: true },
    },
  };
}

function entities(count) {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `onderdeel-${index}`, annotations: {} },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'team',
      sovereignty: declaration(index),
    },
  }));
}

const all = entities(ENTITIES);
const processor = new SovereigntyProcessor();

async function process() {
  const start = performance.now();
  for (const entity of all) await processor.postProcessEntity(entity);
  return (performance.now() - start) / ENTITIES;
}

async function copy() {
  const start = performance.now();
  for (const entity of all) await structuredClone(entity);
  return (performance.now() - start) / ENTITIES;
}

await process();
await copy();
const processed = [];
const copied = [];
for (let round = 0; round < ROUNDS; round += 1) {
  processed.push(await process());
  copied.push(await copy());
}
const figure = median(processed);
const against = median(copied);
report({
  name: 'processor',
  size: ENTITIES,
  figure: Number(figure.toFixed(4)),
  unit: 'ms/entity',
  against: `structuredClone of the entity, ${against.toFixed(4)} ms`,
  ratio: Number((figure / against).toFixed(2)),
  bar: BAR,
  holds: figure <= BAR,
});
