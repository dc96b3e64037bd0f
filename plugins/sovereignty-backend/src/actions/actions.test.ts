// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { TestDatabases } from '@backstage/backend-test-utils';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { sovereigntyPolicyDryRunPermission } from '@regie/plugin-sovereignty-common';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(180_000);
process.execArgv.push('--require', '@backstage/cli/config/nodeTransform.cjs');

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ANNA = 'user:default/anna';
const CARLA = 'user:default/carla';

async function start(knex: Awaited<ReturnType<typeof databases.init>>) {
  const landscape = await startLandscape({
    entities: [hostedAt('azure', 'zaken'), hostedAt('azure', 'geheim')],
    databases: { sovereignty: knex },
    sovereignty: { notifications: { enabled: false } },
    root: { backend: { actions: { pluginSources: ['sovereignty'] } } },
    features: [mcpPlugin],
    sees: ({ metadata }, user) => user === ANNA || metadata.name !== 'geheim',
    policy: (permission, user) => ({
      result:
        permission === sovereigntyPolicyDryRunPermission.name && user === CARLA
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }),
  });
  await until(
    () => landscape.get('/sovereignty/assessments'),
    ({ body }) => body.totalItems === 2,
  );
  const base = '/sovereignty/.backstage/actions/v1/actions';
  return {
    ...landscape,
    list: (user = ANNA) => landscape.get(base, user),
    invoke: (name: string, input: object, user = ANNA) =>
      landscape.post(
        `${base}/${encodeURIComponent(`sovereignty:${name}`)}/invoke`,
        input,
        user,
      ),
    /** As an assistant calls them: JSON-RPC to the MCP endpoint. */
    mcp: async (method: string, params: object, user = ANNA) => {
      const answer = await landscape
        .post(
          '/mcp-actions/v1',
          { jsonrpc: '2.0', id: 1, method, params },
          user,
        )
        .set('accept', 'application/json, text/event-stream');
      const data = /^data: (.*)$/m.exec(answer.text)?.[1] ?? answer.text;
      return JSON.parse(data);
    },
  };
}

describe.each(databases.eachSupportedId())('actions on %p', id => {
  it('look, change nothing, and tell each user what he may see', async () => {
    const { list, invoke, mcp, stop } = await start(await databases.init(id));

    const { body } = await list();
    const names = body.actions.map((it: { name: string }) => it.name);
    expect(names.sort()).toEqual([
      'dry-run',
      'explain-finding',
      'list-findings',
      'what-would-fix',
    ]);
    for (const { attributes, examples } of body.actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      expect(examples?.length ?? 1).toBeGreaterThan(0);
    }
    const hers = (await list(CARLA)).body.actions;
    expect(hers.map((it: { name: string }) => it.name)).not.toContain(
      'dry-run',
    );

    const all = await invoke('list-findings', { rule: ['JUR-01'], lang: 'en' });
    const refs = (answer: any) =>
      answer.body.output.findings.map(
        (it: { entityRef: string }) => it.entityRef,
      );
    expect(refs(all).sort()).toEqual([
      'component:default/geheim',
      'component:default/zaken',
    ]);
    expect(all.body.output.findings[0].explanation).toContain('Microsoft');
    expect(
      refs(await invoke('list-findings', { rule: ['JUR-01'] }, CARLA)),
    ).toEqual(['component:default/zaken']);
    const one = await invoke('list-findings', { limit: 1 });
    expect(one.body.output).toMatchObject({ more: true });

    const why = await invoke('explain-finding', {
      entityRef: 'component:default/zaken',
      rule: 'JUR-01',
      lang: 'en',
    });
    expect(why.body.output.findings[0]).toMatchObject({
      verdict: 'violation',
      rule: 'JUR-01',
    });
    expect(why.body.output.findings[0].evidence.length).toBeGreaterThan(0);
    const hidden = await invoke(
      'explain-finding',
      { entityRef: 'component:default/geheim', rule: 'JUR-01' },
      CARLA,
    );
    expect(hidden.status).toBe(404);
    const nobody = await invoke('explain-finding', {
      entityRef: 'component:default/nobody',
      rule: 'JUR-01',
    });
    expect(nobody.status).toBe(404);
    expect((await invoke('explain-finding', { entityRef: 7 })).status).toBe(
      400,
    );

    const fix = await invoke('what-would-fix', { entityRef: 'zaken' });
    expect(fix.body.output.fixes).toContainEqual(
      expect.objectContaining({
        rule: 'JUR-01',
        mend: expect.any(String),
        inTheWay: expect.arrayContaining([expect.any(String)]),
      }),
    );

    const yaml = JSON.stringify(hostedAt('scaleway', 'zaken'));
    const tried = await invoke('dry-run', { of: 'declaration', yaml });
    expect(tried.body.output).toMatchObject({ accepted: true });
    expect(tried.body.output.entities[0].findings).toContainEqual(
      expect.objectContaining({ rule: 'JUR-01', verdict: 'compliant' }),
    );
    const forbidden = await invoke('dry-run', { of: 'pack', yaml }, CARLA);
    expect([403, 404]).toContain(forbidden.status);

    const { result } = await mcp('tools/list', {});
    const toolOf = (action: string) =>
      result.tools.find((it: { name: string }) => it.name.includes(action));
    const tool = toolOf('list-findings');
    expect(tool.annotations).toMatchObject({ readOnlyHint: true });
    const called = await mcp(
      'tools/call',
      { name: tool.name, arguments: { rule: ['JUR-01'] } },
      CARLA,
    );
    const text = JSON.stringify(called.result);
    expect(text).toContain('component:default/zaken');
    expect(text).not.toContain('geheim');
    const entityRef = 'component:default/zaken';
    for (const [action, input, says] of [
      [
        'explain-finding',
        { entityRef, rule: 'JUR-01', lang: 'en' },
        /Microsoft/,
      ],
      [
        'what-would-fix',
        { entityRef, lang: 'en' },
        /inTheWay.*JUR-01|JUR-01.*inTheWay/,
      ],
      ['dry-run', { of: 'declaration', yaml }, /compliant/],
    ] as const) {
      const answer = await mcp('tools/call', {
        name: toolOf(action).name,
        arguments: input,
      });
      expect(answer.result.isError ?? false).toBe(false);
      expect(JSON.stringify(answer.result)).toMatch(says);
    }
    const refused = await mcp(
      'tools/call',
      {
        name: toolOf('explain-finding').name,
        arguments: { entityRef: 'component:default/geheim', rule: 'JUR-01' },
      },
      CARLA,
    );
    expect(refused.result?.isError ?? Boolean(refused.error)).toBe(true);
    expect(JSON.stringify(refused)).not.toContain('Microsoft');
    await stop();
  });
});
