// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import sovereigntyPlugin from './index';

jest.setTimeout(120_000);

const databases = TestDatabases.create();

const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', owner: 'team', lifecycle: 'production' },
});

const rule = (id: string, check = 'entity.owner == "team"') => `
  - id: ${id}
    goal: G1
    risk: R1
    track: autonomy
    sources: [Test]
    title: { nl: Titel, en: Title }
    why: { nl: Waarom, en: Why }
    mend: { nl: Herstel, en: Mend }
    applies: entity.kind == "Component"
    evidence: hosting
    check: ${check}
    say:
      offending: { nl: Nee, en: No }
      unknown: { nl: Onbekend, en: Unknown }
      supporting: { nl: Ja, en: Yes }
      notApplicable: { nl: Niet, en: Not }
      item: { nl: Plek, en: Place }`;

const pack = (version: string, ...rules: string[]) => `apiVersion: regie.dev/v1
kind: PolicyPack
id: test
version: '${version}'
title: { nl: Test, en: Test }
asOf: '2026-01-01'
sources: [Test]
severity: { critical: critical, important: high, supporting: low }
unknown: { critical: violation, important: unknown, supporting: unknown }
defaultCriticality: supporting
rules:${rules.join('')}
`;

async function until<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
): Promise<T> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (isRight(answer) || Date.now() > patience) return answer;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

describe.each(databases.eachSupportedId())('packs on %p', id => {
  it('follows the file while it runs, and keeps the last good version', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'regie-packs-'));
    const file = path.join(folder, 'pack.yaml');
    writeFileSync(file, pack('1', rule('TEST-01')));
    const knex = await databases.init(id);
    const schedule = {
      frequency: { seconds: 2 },
      timeout: { minutes: 1 },
      initialDelay: { seconds: 1 },
    };
    const backend = await startTestBackend({
      features: [
        sovereigntyPlugin,
        schedulerServiceFactory,
        catalogServiceMock.factory({
          entities: [component('een'), component('twee')],
        }),
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: {
            sovereignty: {
              policies: { locations: [folder] },
              evaluation: { schedule },
            },
          },
        }),
      ],
    });
    const get = (url: string) =>
      request(backend.server).get(`/api/sovereignty${url}`);
    const rulesOf = async (name: string): Promise<string[]> => {
      const { body } = await get(
        `/assessments/by-name/component/default/${name}`,
      );
      return (body.findings ?? []).map(
        (finding: { rule: string }) => finding.rule,
      );
    };
    const both = async () => [await rulesOf('een'), await rulesOf('twee')];
    try {
      const first = await until(both, ([one, two]) =>
        Boolean(one.length && two.length),
      );
      expect(first).toEqual([['TEST-01'], ['TEST-01']]);

      writeFileSync(file, pack('2', rule('TEST-01'), rule('TEST-02')));
      const second = await until(both, lists =>
        lists.every(list => list.includes('TEST-02')),
      );
      expect(second).toEqual([
        ['TEST-01', 'TEST-02'],
        ['TEST-01', 'TEST-02'],
      ]);

      writeFileSync(
        file,
        pack('3', rule('TEST-01', 'entity.ownr == "team"'), rule('TEST-03')),
      );
      const { body } = await until(
        () => get('/policy'),
        answer => answer.body.packs[0].problems.length > 0,
      );
      expect(body.packs[0].problems).toEqual([
        `${file}:22:19 TEST-01: check: No such key: ownr`,
      ]);
      expect(body.packs[0].pack).toMatchObject({ id: 'test', version: '2' });
      expect(await rulesOf('een')).toEqual(['TEST-01', 'TEST-02']);
    } finally {
      await backend.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
