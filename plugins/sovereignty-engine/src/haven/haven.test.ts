// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DEFAULT_ACCOUNT,
  deployment,
  meta,
  observe,
  theWorkload,
} from '../testing/observe';
import { havenStanding } from './havenStanding';
import { parseHavenReport } from './parseReport';

const CHECKS: [string, string, string][] = [
  ['havenversion', 'Fundamental', 'YES'],
  ['multiaz', 'Infrastructure', 'NO'],
  ['privatenetworking', 'Infrastructure', 'NO'],
  ['logs', 'Haven+', 'NO'],
  ['cncf', 'External', 'SKIPPED'],
  ['later', 'Cluster', 'PERHAPS'],
];

function check(capital: boolean, [name, category, result]: string[]) {
  const key = (word: string) =>
    capital ? word[0].toUpperCase() + word.slice(1) : word;
  return {
    [key('name')]: name,
    [key('label')]: `label of ${name}`,
    [key('category')]: category,
    [key('rationale')]: 'because',
    [key('result')]: result,
  };
}

const json = {
  Version: 'Haven v12.8.0',
  HavenCompliant: false,
  StartTS: '2026-04-13T21:44:15+03:00',
  StopTS: '2026-04-13T21:44:23+03:00',
  CompliancyChecks: {
    Results: CHECKS.map(one => check(true, one)),
    Summary: { Total: 15, Unknown: 1, Skipped: 1, Failed: 3, Passed: 10 },
  },
  SuggestedChecks: { Results: [check(true, ['cis', 'External', 'SKIPPED'])] },
};

function compliancy(
  name: string,
  {
    stopTS = '2026-04-13T21:44:23+03:00',
    compliant = false,
    checks = CHECKS,
  } = {},
) {
  return {
    metadata: { name, creationTimestamp: '2026-04-13T18:50:00Z' },
    spec: {
      compliant,
      created: '2026-04-13T18:45:00Z',
      version: 'v12.8.0',
      input: { platform: { determinedPlatform: 'RKE', determiningLabel: 'x' } },
      output: {
        version: 'Haven v12.8.0',
        havenCompliant: compliant,
        startTS: '2026-04-13T21:44:15+03:00',
        stopTS,
        compliancyChecks: {
          results: checks.map(one => check(false, one)),
          summary: { total: 15, unknown: 1, skipped: 1, failed: 3, passed: 10 },
        },
        suggestedChecks: {
          results: [check(false, ['cis', 'External', 'SKIPPED'])],
        },
      },
    },
  };
}

describe('a report of the Haven checker', () => {
  it('reads the same from JSON as from the object in the cluster', () => {
    const fromObject = parseHavenReport(compliancy('run'));
    expect(fromObject).toMatchObject({ platform: 'RKE', name: 'run' });
    expect(parseHavenReport(json)).toEqual({
      ...fromObject,
      name: null,
      platform: null,
      platformLabel: null,
    });
  });

  it('takes totals from the summary, and a result it does not know as unknown', () => {
    const report = parseHavenReport(json);
    expect(report?.summary.total).toBe(15);
    expect(report?.checks.map(({ result }) => result)).toEqual([
      'yes',
      'no',
      'no',
      'no',
      'skipped',
      'unknown',
    ]);
  });

  it('keeps categories and checks of other versions', () => {
    const checks: typeof CHECKS = [
      ...CHECKS,
      ['basicauth', 'Cluster', 'YES'],
      ['metrics', 'Deployment', 'YES'],
    ];
    const report = parseHavenReport(compliancy('old', { checks }));
    expect(report?.checks.at(-1)).toMatchObject({
      name: 'metrics',
      category: 'Deployment',
    });
  });

  it.each([
    null,
    'text',
    {},
    { spec: { output: {} } },
    { HavenCompliant: true },
  ])('is not made of %j', report =>
    expect(parseHavenReport(report)).toBeUndefined(),
  );

  it('counts only when it is the newest; older ones are history', () => {
    const { haven } =
      observe({
        'compliancies.haven.commonground.nl': [
          compliancy('older', { stopTS: '2026-01-01T00:00:00Z' }),
          compliancy('newer', { stopTS: '2026-06-01T00:00:00Z' }),
        ],
      }).traits ?? {};
    expect(haven?.latest?.name).toBe('newer');
    expect(haven?.history.map(({ name }) => name)).toEqual(['older']);
  });

  it.each([
    ['2026-06-30T00:00:00Z', 'compliant'],
    ['2026-09-30T00:00:00Z', 'outdated'],
  ])('on %s is %s', (on, standing) => {
    const { traits } = observe({
      'compliancies.haven.commonground.nl': [
        compliancy('run', { stopTS: '2026-06-01T00:00:00Z', compliant: true }),
      ],
    });
    expect(havenStanding(traits?.haven, on, 90)).toBe(standing);
  });

  it('is not made up from our own observations', () => {
    const { traits } = observe({});
    expect(traits?.haven.latest).toBeNull();
    expect(traits?.haven.reason).toContain('has left no report');
    expect(havenStanding(traits?.haven, '2026-11-24', 90)).toBe('unknown');
  });
});

describe('our own observations', () => {
  const node = (name: string, zone: string, type = 'InternalIP') => ({
    metadata: { name, labels: { 'topology.kubernetes.io/zone': zone } },
    status: { addresses: [{ type, address: '192.0.2.1' }] },
  });
  const own = (nodes: object[], serverVersion?: string) =>
    Object.fromEntries(
      observe({ nodes }, { serverVersion }).traits?.haven.own.map(
        ({ check: name, result }) => [name, result],
      ) ?? [],
    );

  it('are yes where the nodes show it', () => {
    expect(
      own([node('a', 'z-1'), node('b', 'z-2'), node('c', 'z-2')], 'v1.36.1'),
    ).toEqual({
      multiaz: 'yes',
      haworkers: 'yes',
      privatenetworking: 'yes',
      kubernetesversion: 'yes',
    });
  });

  it('are no where the nodes show the opposite', () => {
    expect(own([node('a', 'z-1', 'ExternalIP')], 'v1.30.1')).toEqual({
      multiaz: 'no',
      haworkers: 'no',
      privatenetworking: 'no',
      kubernetesversion: 'no',
    });
  });

  it('are unknown without nodes', () => {
    const { traits } = observe({}, { unread: { nodes: 'forbidden' } });
    expect(traits?.haven.own.map(({ result }) => result)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('take a placeholder for no zone', () => {
    expect(own([node('a', 'nova'), node('b', 'nova')])).toMatchObject({
      multiaz: 'unknown',
    });
  });
});

describe('the inventory of Haven+', () => {
  it('finds components by release and image, and services of vendors', () => {
    const { traits } = observe({
      serviceaccounts: [DEFAULT_ACCOUNT],
      'kustomizations.kustomize.toolkit.fluxcd.io': [
        {
          ...meta('loki'),
          spec: { path: './infrastructure/loki/overlays/cyso' },
        },
      ],
      'deployments.apps': [
        deployment({
          containers: [
            {
              image: 'quay.io/jetstack/cert-manager-controller:v1',
              env: [{ name: 'A', value: 'kluis.vault.azure.net' }],
            },
          ],
        }),
      ],
    });
    const of = (name: string) =>
      traits?.havenPlus?.functions.find(one => one.function === name);
    expect(of('logs')?.components).toMatchObject([{ name: 'loki' }]);
    expect(of('certificates')?.components).toMatchObject([
      { name: 'cert-manager' },
    ]);
    expect(of('secrets')?.vendorServices).toMatchObject([
      { provider: 'azure', match: 'kluis.vault.azure.net' },
    ]);
    expect(of('traces')).toMatchObject({ components: [], vendorServices: [] });
    expect(traits?.havenPlus?.core.missing).toHaveLength(13);
    expect(traits?.havenPlus?.overlays).toMatchObject([{ name: 'cyso' }]);
  });

  it('is not there when the workloads were not read', () => {
    const { traits } = observe({}, { unread: { pods: 'forbidden' } });
    expect(traits?.havenPlus).toBeNull();
    expect(traits?.reasons.havenPlus).toContain('not read');
  });
});

describe('the conditions for an application', () => {
  const answers = (
    workload: object,
    more: Parameters<typeof observe>[0] = {},
    options: Parameters<typeof observe>[1] = {},
  ) =>
    Object.fromEntries(
      theWorkload(
        observe({ 'deployments.apps': [workload], ...more }, options),
      ).havenConditions?.map(({ condition, answer }) => [condition, answer]) ??
        [],
    );

  it('are met by a chart with metrics and two replicas', () => {
    const chart = deployment(
      { containers: [{ image: 'a', ports: [{ name: 'metrics' }] }] },
      { replicas: 2, labels: { 'helm.sh/chart': 'web-1' } },
    );
    expect(answers(chart)).toEqual({
      container: 'yes',
      manifests: 'yes',
      metrics: 'yes',
      scalable: 'yes',
    });
  });

  it('are unknown or no without a sign', () => {
    expect(answers(deployment({ containers: [{ image: 'a' }] }))).toEqual({
      container: 'yes',
      manifests: 'unknown',
      metrics: 'no',
      scalable: 'unknown',
    });
  });

  it('count a monitor and an autoscaler', () => {
    expect(
      answers(deployment({ containers: [{ image: 'a' }] }), {
        services: [
          {
            ...meta('web', { labels: { app: 'web' } }),
            spec: { selector: { app: 'web' } },
          },
        ],
        'servicemonitors.monitoring.coreos.com': [
          {
            ...meta('web'),
            spec: { selector: { matchLabels: { app: 'web' } } },
          },
        ],
        'horizontalpodautoscalers.autoscaling': [
          {
            ...meta('web'),
            spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' } },
          },
        ],
      }),
    ).toMatchObject({ metrics: 'yes', scalable: 'yes' });
  });

  it('do not turn what was not read into a no', () => {
    expect(
      answers(
        deployment({ containers: [{ image: 'a' }] }),
        {},
        { unread: { 'podmonitors.monitoring.coreos.com': 'forbidden' } },
      ),
    ).toMatchObject({ metrics: 'unknown' });
  });
});
