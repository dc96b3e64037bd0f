// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'fs';
import path from 'path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { sovereigntyPolicyDryRunPermission } from '@regie/plugin-sovereignty-common';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(240_000);

// The thread reads our sources as they are, as under `backstage-cli start`.
process.execArgv.push('--require', '@backstage/cli/config/nodeTransform.cjs');

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ANNA = 'user:default/anna';
const CARLA = 'user:default/carla';
const STRANGER = 'user:default/dirk';

const shipped = readFileSync(
  path.resolve(__dirname, '../../../../policies/vng-digital-autonomy.yaml'),
  'utf8',
);

async function start(knex: Awaited<ReturnType<typeof databases.init>>) {
  const landscape = await startLandscape({
    entities: [
      hostedAt('azure', 'zaken'),
      hostedAt('scaleway', 'parkeren'),
      hostedAt('azure', 'geheim'),
    ],
    databases: { sovereignty: knex },
    sovereignty: { notifications: { enabled: false } },
    sees: ({ metadata }, user) => user === ANNA || metadata.name !== 'geheim',
    policy: (permission, user) => ({
      result:
        permission === sovereigntyPolicyDryRunPermission.name &&
        user === STRANGER
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }),
  });
  await until(
    () => landscape.get('/sovereignty/assessments'),
    ({ body }) => body.totalItems === 3,
  );
  return landscape;
}

/** A pack with one rule, whose expression is the caller's. */
const packWith = (check: string) => `apiVersion: regie.dev/v1
kind: PolicyPack
id: proef
version: '1'
title: { nl: Proef, en: Trial }
asOf: '2026-01-01'
sources: [Test]
parameters: {}
severity: { critical: critical, important: high, supporting: low }
unknown: { critical: violation, important: unknown, supporting: unknown }
defaultCriticality: supporting
rules:
  - id: PROEF-01
    goal: G1
    risk: R1
    track: autonomy
    sources: [P-01]
    title: { nl: Titel, en: Title }
    why: { nl: Waarom, en: Why }
    mend: { nl: Herstel, en: Mend }
    applies: entity.kind == "Component"
    each: hosting
    none: { verdict: compliant, say: { nl: Leeg, en: Empty } }
    check: ${JSON.stringify(check)}
    say: { offending: { nl: x, en: x }, unknown: { nl: x, en: x }, supporting: { nl: x, en: x }, notApplicable: { nl: x, en: x } }
`;

describe.each(databases.eachSupportedId())('dry runs on %p', id => {
  it('shows what a pack would change, of what the caller may see, and stores nothing', async () => {
    const { get, post, stop } = await start(await databases.init(id));
    const before = (await get('/sovereignty/findings/export')).body;

    const same = await post('/sovereignty/dry-run/pack', shipped);
    expect({ status: same.status, problems: same.body.problems }).toEqual({
      status: 200,
      problems: [],
    });
    expect(same.body).toMatchObject({
      accepted: true,
      entities: 3,
      totalChanges: 0,
      changes: [],
    });
    expect(same.body.pack.versionInForce).toBe(same.body.pack.version);

    const renamed = shipped.replace(/^id: .*$/m, 'id: nieuw');
    const hers = await post('/sovereignty/dry-run/pack', renamed, CARLA);
    expect(hers.body).toMatchObject({
      accepted: true,
      entities: 2,
      changedEntities: 2,
      pack: { id: 'nieuw', versionInForce: null },
    });
    expect(JSON.stringify(hers.body)).not.toContain('geheim');
    const jurisdiction = hers.body.rules.find(
      (it: { rule: string }) => it.rule === 'JUR-01',
    );
    expect(jurisdiction).toMatchObject({ before: {}, after: { violation: 1 } });
    expect(hers.body.changes).toContainEqual(
      expect.objectContaining({
        entityRef: 'component:default/zaken',
        rule: 'JUR-01',
        before: null,
        after: expect.objectContaining({ verdict: 'violation' }),
      }),
    );

    const refused = await post('/sovereignty/dry-run/pack', shipped, STRANGER);
    expect(refused.status).toBe(403);
    expect((await get('/sovereignty/findings/export')).body).toEqual(before);
    expect((await get('/sovereignty/policy')).body.packs).toHaveLength(1);
    await stop();
  });

  it('says what is wrong with a hostile pack, and goes on answering meanwhile', async () => {
    const { get, post, stop } = await start(await databases.init(id));
    const tried = (text: string) => post('/sovereignty/dry-run/pack', text);

    const unknown = await tried(packWith('nonsense(entity.name)'));
    expect(unknown.status).toBe(422);
    expect(unknown.body.problems.join()).toMatch(
      /pack:\d+:\d+ PROEF-01.*nonsense/,
    );
    const types = await tried(packWith('1 + "a" == 2'));
    expect(types.status).toBe(422);
    expect(types.body.problems[0]).toContain('PROEF-01');
    // Each twice the one above it: written out, more than there are atoms.
    const doubled = Array.from(
      { length: 100 },
      (_u, at) => `d${at}: definitions.d${at - 1} && definitions.d${at - 1}`,
    );
    doubled[0] = 'd0: entity.name == "zaken"';
    const growing = await tried(
      packWith('definitions.d99').replace(
        'rules:',
        `definitions:\n  ${doubled.join('\n  ')}\nrules:`,
      ),
    );
    expect(growing.status).toBe(422);
    expect(growing.body.problems[0]).toMatch(
      /^pack:\d+:\d+ definitions\.d\d: .* more than 500 parts$/,
    );
    const broken = await tried('a: [');
    expect(broken.status).toBe(422);
    const aliases = await tried(`a: &a [1]\nb: [${'*a, '.repeat(50)}]`);
    expect(aliases.body.problems.join()).toContain('aliases are not allowed');
    expect((await tried('x'.repeat(20_000_000))).status).toBe(413);
    expect((await tried(' ')).status).toBe(400);
    const pollution = await tried('__proto__: { polluted: true }');
    expect(pollution.status).toBe(422);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();

    // Deep, wide and exploding: refused or judged, and others are served.
    const list = `[${Array.from({ length: 100 }, (_u, at) => at).join(',')}]`;
    for (const when of [
      `${list}.all(a, ${list}.all(b, ${list}.all(c, a + b + c >= 0)))`,
      'entity.name.matches("(a+)+$")',
      `"${'a'.repeat(2000)}!".matches("^(a|a)*$")`,
    ]) {
      const started = Date.now();
      const running = tried(packWith(when)).then(answer => answer);
      let slowest = 0;
      for (let ask = 0; ask < 5; ask++) {
        const asked = Date.now();
        expect((await get('/sovereignty/assessments')).status).toBe(200);
        slowest = Math.max(slowest, Date.now() - asked);
      }
      const { status } = await running;
      expect([200, 422]).toContain(status);
      expect(slowest).toBeLessThan(5_000);
      expect(Date.now() - started).toBeLessThan(60_000);
    }
    await stop();
  });

  it('judges a catalog-info as the caller could see it', async () => {
    const { post, stop } = await start(await databases.init(id));
    const tried = (text: string, user = ANNA) =>
      post('/sovereignty/dry-run/declaration', text, user);
    const info = (name: string, provider: string) =>
      JSON.stringify(hostedAt(provider, name));
    const verdict = (body: any, at = 0) =>
      body.entities[at].findings.find(
        (it: { rule: string }) => it.rule === 'JUR-01',
      )?.verdict;

    const both = await tried(
      `${info('zaken', 'scaleway')}\n---\n${info('nieuw', 'azure')}`,
    );
    expect(both.status).toBe(200);
    expect(both.body.entities).toMatchObject([
      { entityRef: 'component:default/zaken', known: true, problems: [] },
      { entityRef: 'component:default/nieuw', known: false, problems: [] },
    ]);
    expect(verdict(both.body, 0)).toBe('compliant');
    expect(verdict(both.body, 1)).toBe('violation');

    // To whom may not see it, it is an entity like one that is not there.
    const hidden = await tried(info('geheim', 'scaleway'), CARLA);
    expect(hidden.body.entities[0].known).toBe(false);

    const wrong = hostedAt('azure', 'fout');
    const problems = await tried(
      JSON.stringify({
        ...wrong,
        spec: { ...wrong.spec, sovereignty: { criticality: 'enorm' } },
      }),
    );
    expect(problems.body.entities[0].problems[0].nl).toMatch(
      /criticality.*toegestaan is/,
    );
    for (const text of ['kind: Component', '- 1', 'a: [', 'a: *b']) {
      const answer = await tried(text);
      expect({ text, status: answer.status }).toEqual({ text, status: 422 });
      expect(answer.body.problems.length).toBeGreaterThan(0);
    }
    const third = await tried(
      `${info('een', 'azure')}\n---\nkind: Component\n---\n- 1\n`,
    );
    expect(third.body.problems).toEqual([
      'line 3: apiVersion is missing; add it',
      'line 3: metadata is missing; add it',
      'line 5: it is no entity; write keys with values',
    ]);
    expect((await tried(info('x', 'azure'), STRANGER)).status).toBe(403);
    await stop();
  });
});
