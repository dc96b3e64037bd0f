// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { packText, ruleText } from '../__testUtils__/packText';
import { PolicyLibrary } from './PolicyLibrary';

// All packs that ship are read once.
jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'regie-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => writeFileSync(at(name), text);

const pack = (id: string, version = '1') =>
  packText(
    id,
    version,
    ruleText('TEST-01', 'entity.owner == "group:default/team"'),
  );

const waiver = (id: string, change: object = {}) => ({
  ...{ id, rule: 'TEST-01', entityRef: 'component:default/zaken' },
  ...{ reason: 'r', alternativesConsidered: 'a', accountable: 'x' },
  ...{ decision: 'd', from: '2026-11-01', expires: '2026-12-31', ...change },
});

const waiverFile = (...waivers: object[]) => JSON.stringify({ waivers });

async function library(waivers: string[] = []) {
  const policy = new PolicyLibrary({
    config: mockServices.rootConfig({
      data: {
        sovereignty: {
          policies: { locations: [at('a.yaml'), at('b.yaml')] },
          waivers: { locations: waivers.map(at) },
        },
      },
    }),
    urlReader: mockServices.urlReader.mock(),
    logger: mockServices.logger.mock(),
    now: () => new Date('2026-11-24T09:00:00Z'),
    providersInUse: async () => new Set(),
  });
  await policy.refresh();
  const inForce = () =>
    policy.current.packs.map(({ id, version }) => `${id}@${version}`);
  const problems = () =>
    policy.status().packs.flatMap(one => [...one.problems]);
  return { policy, inForce, problems };
}

describe('packs in force', () => {
  it('are each known by an id of their own, also when one keeps its last good version', async () => {
    write('a.yaml', pack('een'));
    write('b.yaml', pack('een', '2'));
    const { policy, inForce, problems } = await library();
    expect(inForce()).toEqual(['een@1']);
    expect(problems()).toEqual([
      `${at('b.yaml')}:3:1 id: een is the id of the pack in ${at(
        'a.yaml',
      )} too; give one of the two an id of its own`,
    ]);

    write('b.yaml', pack('twee'));
    await policy.refresh();
    expect(inForce()).toEqual(['een@1', 'twee@1']);
    expect(problems()).toEqual([]);

    // Its last good version is twee, which does not collide.
    write('b.yaml', pack('een'));
    await policy.refresh();
    expect(inForce()).toEqual(['een@1', 'twee@1']);

    // The one in force has a mistake now: its id stays its own.
    write('a.yaml', pack('een', '3').replace('TEST-01', 'nee'));
    await policy.refresh();
    expect(inForce()).toEqual(['een@1', 'twee@1']);
    expect(problems()).toEqual([
      expect.stringContaining('a.yaml:12:'),
      expect.stringContaining(`id: een is the id of the pack in`),
    ]);
  });
});

describe('waivers in files', () => {
  it('are held to the rules and the longest time of the packs in force', async () => {
    write('a.yaml', pack('een'));
    write(
      'b.yaml',
      pack('twee').replace(
        'rules:',
        'waivers: { maximumDays: 90, noticeDays: 30 }\nrules:',
      ),
    );
    write(
      'w.yaml',
      waiverFile(
        waiver('W-1'),
        waiver('W-2', { rule: 'NO-99' }),
        waiver('W-3', { expires: '2099-01-01' }),
      ),
    );
    write('v.yaml', waiverFile(waiver('W-1'), waiver('W-4')));
    const { policy } = await library(['w.yaml', 'v.yaml']);
    const ids = () => policy.current.waivers.map(({ id }) => id);
    expect(ids()).toEqual(['W-1', 'W-4']);
    expect(policy.status().problems).toEqual([
      expect.stringContaining('W-2: no policy pack has a rule NO-99'),
      expect.stringContaining('W-3: from 2026-11-01 up to 2099-01-01 is'),
      expect.stringContaining(
        `W-1: there is another waiver with this id, in ${at('w.yaml')}`,
      ),
    ]);
  });

  it('stay as they were while their file cannot be read', async () => {
    write('a.yaml', pack('een'));
    write('b.yaml', pack('twee'));
    write('w.yaml', waiverFile(waiver('W-1')));
    const { policy } = await library(['w.yaml']);
    const ids = () => policy.current.waivers.map(({ id }) => id);
    write('w.yaml', 'waivers: [');
    await policy.refresh();
    expect(ids()).toEqual(['W-1']);
    expect(policy.status().problems).toEqual([
      expect.stringContaining('w.yaml:1:'),
    ]);
    write('w.yaml', waiverFile());
    await policy.refresh();
    expect(ids()).toEqual([]);
  });
});
