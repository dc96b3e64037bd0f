// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  EntityAssessment,
  PackStatus,
  PolicyStatus,
} from '@regie/plugin-sovereignty-common';
import { packText, ruleText } from './__testUtils__/packText';
import { startLandscape } from './__testUtils__/startLandscape';
import { until } from './__testUtils__/until';

// What the operator keeps in files is read anew every half a minute.
jest.setTimeout(300_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', owner: 'team', lifecycle: 'production' },
});

const localPack = (version: string, severity: string) =>
  `apiVersion: regie.dev/v1
kind: PolicyPack
id: waterveld
version: '${version}'
title: { nl: Waterveld, en: Waterveld }
asOf: '2026-01-01'
sources: [Test]
extends: basis@1
severity: { supporting: ${severity} }
`;

async function start(
  knex: Awaited<ReturnType<typeof databases.init>>,
  folder: string,
  signalled: string[],
) {
  const { get, stop } = await startLandscape({
    entities: [component('een'), component('twee')],
    databases: { sovereignty: knex },
    sovereignty: {
      policies: { locations: [folder] },
      notifications: { enabled: false },
    },
    features: [
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async ({ message }) => {
            signalled.push(String(Object(message).action));
          },
        }),
      }),
    ],
  });
  const findings = async (name: string): Promise<string[]> => {
    const { body } = await get(
      `/sovereignty/assessments/by-name/component/default/${name}`,
    );
    return ((body as Partial<EntityAssessment>).findings ?? []).map(
      ({ pack: { id }, rule: asked, verdict, severity }) =>
        [id, asked, verdict, severity].join(' '),
    );
  };
  return {
    /** What both components are told, once it is the same. */
    told: (isRight: (lines: string[]) => boolean) =>
      until(async () => {
        const [one, two] = [await findings('een'), await findings('twee')];
        return one.join() === two.join() ? one : [];
      }, isRight),
    packs: (isRight: (packs: PackStatus[]) => boolean) =>
      until(
        async () =>
          ((await get('/sovereignty/policy')).body as PolicyStatus).packs,
        isRight,
      ),
    locations: async () =>
      ((await get('/sovereignty/policy')).body as PolicyStatus).locations
        .policies,
    stop,
  };
}

describe.each(databases.eachSupportedId())('packs on %p', id => {
  it('are followed while the backend runs, and the last good version stays', async () => {
    const signalled: string[] = [];
    const folder = mkdtempSync(path.join(tmpdir(), 'regie-packs-'));
    const write = (name: string, text: string) =>
      writeFileSync(path.join(folder, name), text);
    write('a.yaml', packText('test', '1', ruleText('TEST-01')));
    write('basis.yaml', packText('basis', '1', ruleText('BASE-01')));
    const { told, packs, locations, stop } = await start(
      await databases.init(id),
      folder,
      signalled,
    );
    try {
      const first = [
        'test TEST-01 violation low',
        'basis BASE-01 violation low',
      ].sort();
      expect((await told(lines => lines.length === 2)).sort()).toEqual(first);

      // A rule more, and a pack of the municipality's own that is stricter.
      write(
        'a.yaml',
        packText('test', '2', ruleText('TEST-01'), ruleText('TEST-02')),
      );
      write('waterveld.yaml', localPack('1', 'high'));
      const second = [
        ...first,
        'test TEST-02 violation low',
        'waterveld BASE-01 violation high',
      ].sort();
      expect((await told(lines => lines.length === 4)).sort()).toEqual(second);

      // Open pages are told of each change.
      expect(signalled).toContain('policy-changed');
      expect(signalled).toContain('assessments-changed');
      signalled.length = 0;

      // A name that is not there, and a severity that loosens.
      write(
        'a.yaml',
        packText(
          'test',
          '3',
          ruleText('TEST-01', 'entity.ownr == "team"'),
          ruleText('TEST-03'),
        ),
      );
      write('waterveld.yaml', localPack('2', 'info'));
      const status = await packs(
        all => all.filter(({ problems }) => problems.length > 0).length === 2,
      );
      const of = (name: string) =>
        status.find(({ location }) => location.endsWith(name));
      expect(of('a.yaml')?.problems).toEqual([
        `${path.join(
          folder,
          'a.yaml',
        )}:22:19 TEST-01: check: No such key: ownr`,
      ]);
      expect(of('a.yaml')?.pack).toMatchObject({ id: 'test', version: '2' });
      expect(of('waterveld.yaml')?.problems).toEqual([
        expect.stringMatching(/^.*waterveld\.yaml:9:\d+ .*supporting.*loosen/i),
      ]);
      expect(of('waterveld.yaml')?.pack).toMatchObject({ version: '1' });
      expect(of('basis.yaml')?.problems).toEqual([]);
      expect(signalled).toContain('policy-changed');
      expect((await told(lines => lines.length === 4)).sort()).toEqual(second);

      // Made to harm: nothing of it counts, and everything else goes on.
      write('a.yaml', `${packText('test', '4')}#${'x'.repeat(20_000_000)}`);
      const [{ error }] = await until(locations, ([one]) => one.error !== null);
      expect(error).toMatch(
        /a\.yaml has 20\d+ bytes; at most 2000000 are read\. Split it/,
      );
      expect((await told(lines => lines.length === 4)).sort()).toEqual(second);
      const list = `[${'0,'.repeat(99)}0]`;
      for (const [text, problem] of [
        [
          packText('test', '4', ruleText('TEST-08', 'explode(entity.name)')),
          /TEST-08: .*explode/,
        ],
        [
          packText('test', '4', ruleText('TEST-08', 'entity.name == 1')),
          /string == int/,
        ],
        [
          packText(
            'test',
            '4',
            ruleText('TEST-08', `'entity.name.matches("(a+)+$")'`),
          ),
          /matches\(\) is not available/,
        ],
      ] as const) {
        write('a.yaml', text);
        const refused = (
          await packs(all =>
            all.some(({ problems }) => problem.test(problems.join())),
          )
        ).find(({ location }) => location.endsWith('a.yaml'));
        expect(refused?.problems.join()).toMatch(problem);
        expect(refused?.pack).toMatchObject({ version: '2' });
      }
      expect((await told(lines => lines.length === 4)).sort()).toEqual(second);

      // A million steps: the rule is unknown, and the verdicts still come.
      const million = `${list}.all(a, ${list}.all(b, ${list}.all(c, a + b + c == 0)))`;
      write(
        'a.yaml',
        packText('test', '5', ruleText('TEST-09', `'${million}'`)),
      );
      expect(
        await told(lines => lines.some(line => line.includes('TEST-09'))),
      ).toContainEqual('test TEST-09 unknown low');
    } finally {
      await stop();
      rmSync(folder, { recursive: true });
    }
  });
});
