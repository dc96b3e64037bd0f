// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { meta, observe } from '../testing/observe';

const CILIUM = 'cilium.io';
const blob = { matchPattern: '*.blob.core.windows.net' };

describe('a host that the cluster names, but no workload', () => {
  it.each([
    [
      'serviceentries.networking.istio.io',
      { spec: { hosts: ['db.internal', 'x.vault.azure.net'] } },
      'spec.hosts[1]',
      'x.vault.azure.net',
    ],
    [
      'validatingwebhookconfigurations.admissionregistration.k8s.io',
      { webhooks: [{ clientConfig: { url: 'https://a.vault.azure.net/x' } }] },
      'webhooks[0].clientConfig.url',
      'a.vault.azure.net',
    ],
    [
      'mutatingwebhookconfigurations.admissionregistration.k8s.io',
      {
        webhooks: [{}, { clientConfig: { url: 'https://sts.amazonaws.com' } }],
      },
      'webhooks[1].clientConfig.url',
      'sts.amazonaws.com',
    ],
    [
      `ciliumnetworkpolicies.${CILIUM}`,
      { spec: { egress: [{ toPorts: [] }, { toFQDNs: [blob] }] } },
      'spec.egress[1].toFQDNs[0].matchPattern',
      'blob.core.windows.net',
    ],
    [
      `ciliumclusterwidenetworkpolicies.${CILIUM}`,
      {
        specs: [{ egress: [{ toFQDNs: [{ matchName: 'api.openai.com' }] }] }],
      },
      'specs[0].egress[0].toFQDNs[0].matchName',
      'api.openai.com',
    ],
    [
      'backends.gateway.envoyproxy.io',
      { spec: { endpoints: [{ fqdn: { hostname: 'x.vault.azure.net' } }] } },
      'spec.endpoints[0].fqdn.hostname',
      'x.vault.azure.net',
    ],
    [
      'prometheuses.monitoring.coreos.com',
      {
        spec: {
          remoteWrite: [
            { url: 'https://user:geheim@x.grafana.net/api/prom/push' },
          ],
        },
      },
      'spec.remoteWrite[0].url',
      'x.grafana.net',
    ],
    [
      'opentelemetrycollectors.opentelemetry.io',
      {
        spec: {
          config: {
            exporters: { 'otlp/1': { endpoint: 'otlp.nr-data.net:4317' } },
          },
        },
      },
      "spec.config.exporters['otlp/1'].endpoint",
      'otlp.nr-data.net',
    ],
    [
      'opentelemetrycollectors.opentelemetry.io',
      {
        spec: {
          config: 'exporters:\n  otlp:\n    endpoint: otlp.nr-data.net:4317\n',
        },
      },
      'spec.config',
      'otlp.nr-data.net',
    ],
    [
      'endpointslices.discovery.k8s.io',
      {
        endpoints: [
          { addresses: ['10.0.0.9'] },
          { addresses: ['10.0.0.8', '20.50.1.2'] },
        ],
      },
      'endpoints[1].addresses[1]',
      '20.50.1.2',
    ],
    [
      'endpointslices.discovery.k8s.io',
      { endpoints: [{ addresses: ['zaken.database.windows.net'] }] },
      'endpoints[0].addresses[0]',
      'zaken.database.windows.net',
    ],
  ])('in %s is a signal of the cluster', (resource, object, path, match) => {
    const found = observe({ [resource]: [{ ...meta('x'), ...object }] });
    expect(found.signals).toContainEqual(
      expect.objectContaining({ path, match }),
    );
    expect(JSON.stringify(found)).not.toContain('geheim');
  });

  const slice = (labels: Record<string, string>, endpoint: object = {}) => ({
    ...meta('x', { labels }),
    endpoints: [{ addresses: ['20.50.1.2'], ...endpoint }],
  });

  it.each([
    [
      'of pods',
      slice({
        'endpointslice.kubernetes.io/managed-by':
          'endpointslice-controller.k8s.io',
      }),
    ],
    ['of nodes', slice({}, { targetRef: { kind: 'Node', name: 'n' } })],
    [
      'of the API server',
      {
        ...slice({ 'kubernetes.io/service-name': 'kubernetes' }),
        ...meta('kubernetes', {
          namespace: 'default',
          labels: { 'kubernetes.io/service-name': 'kubernetes' },
        }),
      },
    ],
  ])('is none where addresses are %s', (_whose, object) => {
    const found = observe({ 'endpointslices.discovery.k8s.io': [object] });
    expect(found.signals).toEqual([]);
  });

  it('is seen behind a part of the API that is served from outside', () => {
    const found = observe({
      services: [
        {
          ...meta('metrics'),
          spec: { externalName: 'monitoring.googleapis.com' },
        },
      ],
      'endpointslices.discovery.k8s.io': [
        slice({ 'kubernetes.io/service-name': 'other' }),
      ],
      'apiservices.apiregistration.k8s.io': [
        { ...meta('v1.apps'), spec: { group: 'apps' } },
        {
          ...meta('v1beta1.external.metrics.k8s.io'),
          spec: { service: { namespace: 'shop', name: 'metrics' } },
        },
        {
          ...meta('v1.other'),
          spec: { service: { namespace: 'shop', name: 'other' } },
        },
        {
          ...meta('v1.within'),
          spec: { service: { namespace: 'shop', name: 'within' } },
        },
      ],
    });
    const behind = found.signals.filter(
      ({ object }) => object.kind === 'APIService',
    );
    expect(
      behind.map(({ object, path, match, provider }) => [
        object.name,
        path,
        match,
        provider,
      ]),
    ).toEqual([
      ['v1.other', 'spec.service.name', '20.50.1.2', null],
      [
        'v1beta1.external.metrics.k8s.io',
        'spec.service.name',
        'monitoring.googleapis.com',
        'gcp',
      ],
    ]);
  });
});
