// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'fs';
import path from 'path';
import { parse } from 'yaml';
import { Workload } from '@regie/plugin-sovereignty-common';
import { portabilitySignals } from '../portability';
import {
  DEFAULT_ACCOUNT,
  deployment,
  meta,
  observe,
  Objects,
  theWorkload,
} from '../testing/observe';

/** What ties it and what makes it easy to move, in one list. */
const signalsOf = (workload: Workload) => [
  ...workload.signals,
  ...portabilitySignals(workload),
];
const container = (more: object) =>
  deployment({ containers: [{ name: 'web', ...more }] });
const env = (name: string, value?: string) =>
  container({ env: [{ name, value }] });
const web = deployment();
const service = (more: object = {}, spec: object = {}) => ({
  ...meta('web', more),
  spec: { selector: { app: 'web' }, ...spec },
});
const ingress = (more: object, spec: object = {}) => ({
  ...meta('web', more),
  spec: { defaultBackend: { service: { name: 'web' } }, ...spec },
});
const claimed = deployment({
  volumes: [{ persistentVolumeClaim: { claimName: 'data' } }],
});
const claim = (spec: object) => ({ ...meta('data'), spec });
const secretUser = deployment({ volumes: [{ secret: { secretName: 's' } }] });
const route = {
  ...meta('web'),
  spec: {
    parentRefs: [{ name: 'entry' }],
    rules: [{ backendRefs: [{ name: 'web' }] }],
  },
};

const STORES = 'external-secrets.io';
const GATEWAYS = 'gateway.networking.k8s.io';

type Line = [
  what: string,
  objects: Objects,
  expected: { match: string; provider: string | null; class: string },
];

const tie = (match: string, provider: string | null, tieClass: string) => ({
  match,
  provider,
  class: tieClass,
});

function crd(plural: string, kind: string, group: string) {
  return {
    metadata: { name: `${plural}.${group}` },
    spec: { group, names: { plural, kind }, versions: [{ name: 'v1' }] },
  };
}

function podOf(spec: object, name = 'web-abc-1') {
  return {
    ...meta(name, {
      labels: { 'pod-template-hash': 'abc' },
      ownerReferences: [
        { kind: 'ReplicaSet', name: 'web-abc', controller: true },
      ],
    }),
    spec,
  };
}

function nodeWith(name: string, architecture: string) {
  return { metadata: { name }, status: { nodeInfo: { architecture } } };
}

function restore(completionTimestamp: string, spec: object, phase?: string) {
  return {
    ...meta('test', { namespace: 'velero' }),
    spec,
    status: { phase: phase ?? 'Completed', completionTimestamp },
  };
}

function nodeIn(name: string, zone: string) {
  return {
    metadata: {
      name,
      labels: {
        'topology.kubernetes.io/region': 'westeurope',
        'topology.kubernetes.io/zone': zone,
      },
    },
    spec: {
      providerID:
        'azure:///subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/p/virtualMachines/0',
    },
  };
}

/** A schedule of Velero whose last backup went well, to a provider in the Netherlands. */
const backedUp = {
  'backupstoragelocations.velero.io': [
    {
      ...meta('default', { namespace: 'velero' }),
      spec: {
        provider: 'aws',
        config: { s3Url: 'https://s3.nl-ams.scw.cloud' },
      },
      status: { phase: 'Available' },
    },
  ],
  'schedules.velero.io': [{ ...meta('daily', { namespace: 'velero' }) }],
  'backups.velero.io': [
    {
      ...meta('daily-1', {
        namespace: 'velero',
        labels: { 'velero.io/schedule-name': 'daily' },
      }),
      status: {
        phase: 'Completed',
        completionTimestamp: '2026-11-23T02:00:00Z',
      },
    },
  ],
};

/** One line for each kind of row; a new row of a known kind needs none. */
const LINES: Line[] = [
  [
    'label of a chart',
    {
      'deployments.apps': [
        { ...web, ...meta('web', { labels: { 'helm.sh/chart': 'web-1' } }) },
      ],
    },
    tie('helm.sh/chart', null, 'portable'),
  ],
  [
    'machine of Scaleway',
    {
      'deployments.apps': [
        deployment({
          nodeSelector: { 'node.kubernetes.io/instance-type': 'PLAY2-NANO' },
        }),
      ],
    },
    tie('PLAY2-NANO', 'scaleway', 'substitutable'),
  ],
  [
    'login made by a generator',
    {
      'customresourcedefinitions.apiextensions.k8s.io': [
        crd(
          'ecrauthorizationtokens',
          'ECRAuthorizationToken',
          'generators.external-secrets.io',
        ),
      ],
      'ecrauthorizationtokens.generators.external-secrets.io': [
        { kind: 'ECRAuthorizationToken', ...meta('b') },
      ],
      'deployments.apps': [web],
    },
    tie('generators.external-secrets.io', null, 'substitutable'),
  ],
  [
    'registry',
    { 'deployments.apps': [container({ image: 'x.azurecr.io/a:1' })] },
    tie('x.azurecr.io', 'azure', 'substitutable'),
  ],
  [
    'implicit registry',
    { 'deployments.apps': [container({ image: 'nginx' })] },
    tie('docker.io', 'docker', 'substitutable'),
  ],
  [
    'image of a service',
    {
      'deployments.apps': [
        container({ image: 'mcr.microsoft.com/azuremonitor/agent:1' }),
      ],
    },
    tie('mcr.microsoft.com/azuremonitor/agent', 'azure', 'proprietary'),
  ],
  [
    'pinned image',
    { 'deployments.apps': [container({ image: 'a@sha256:00' })] },
    tie('sha256', null, 'portable'),
  ],
  [
    'image volume',
    {
      'deployments.apps': [
        deployment({ volumes: [{ image: { reference: 'quay.io/a/b:1' } }] }),
      ],
    },
    tie('quay.io', 'redhat', 'substitutable'),
  ],
  [
    'endpoint in a variable',
    { 'deployments.apps': [env('A', 'https://u:p@kluis.vault.azure.net/x')] },
    tie('kluis.vault.azure.net', 'azure', 'proprietary'),
  ],
  [
    'endpoint in an argument',
    {
      'deployments.apps': [
        container({
          args: ['--db=db1.abc.eu-central-1.rds.amazonaws.com:5432'],
        }),
      ],
    },
    tie('db1.abc.eu-central-1.rds.amazonaws.com', 'aws', 'substitutable'),
  ],
  [
    'endpoint in a command',
    {
      'deployments.apps': [
        container({ command: ['curl', 's3.nl-ams.scw.cloud'] }),
      ],
    },
    tie('s3.nl-ams.scw.cloud', 'scaleway', 'substitutable'),
  ],
  [
    'endpoint in an init container',
    {
      'deployments.apps': [
        deployment({ initContainers: [{ args: ['x.blob.core.windows.net'] }] }),
      ],
    },
    tie('x.blob.core.windows.net', 'azure', 'proprietary'),
  ],
  [
    'metadata service',
    { 'deployments.apps': [env('A', 'http://169.254.169.254/latest')] },
    tie('169.254.169.254', null, 'substitutable'),
  ],
  [
    'metadata service of Google',
    { 'deployments.apps': [env('A', 'http://metadata.google.internal')] },
    tie('metadata.google.internal', 'gcp', 'proprietary'),
  ],
  [
    'name of a variable',
    { 'deployments.apps': [env('AZURE_OPENAI_KEY')] },
    tie('AZURE_OPENAI_KEY', 'azure', 'proprietary'),
  ],
  [
    'name of a key in a Secret',
    {
      'deployments.apps': [
        container({
          env: [
            {
              name: 'A',
              valueFrom: {
                secretKeyRef: { name: 's', key: 'AZURE_STORAGE_KEY' },
              },
            },
          ],
        }),
      ],
    },
    tie('AZURE_STORAGE_KEY', 'azure', 'proprietary'),
  ],
  [
    'key of a ConfigMap that is taken whole',
    {
      configmaps: [{ ...meta('c'), data: { AZURE_ACCOUNT_NAME: 'zaken' } }],
      'deployments.apps': [
        container({ envFrom: [{ configMapRef: { name: 'c' } }] }),
      ],
    },
    tie('AZURE_ACCOUNT_NAME', 'azure', 'proprietary'),
  ],
  [
    'secrets that are copied from a vault',
    {
      'customresourcedefinitions.apiextensions.k8s.io': [
        crd('azurekeyvaultsecrets', 'AzureKeyVaultSecret', 'spv.no'),
      ],
      'azurekeyvaultsecrets.spv.no': [
        { ...meta('a'), kind: 'AzureKeyVaultSecret' },
      ],
      'deployments.apps': [container({ image: 'nginx' })],
    },
    tie('spv.no', 'azure', 'proprietary'),
  ],
  [
    'Secret that SOPS encrypted with a key of Azure',
    {
      'customresourcedefinitions.apiextensions.k8s.io': [
        crd('sopssecrets', 'SopsSecret', 'isindir.github.com'),
      ],
      'sopssecrets.isindir.github.com': [
        {
          ...meta('a'),
          kind: 'SopsSecret',
          spec: { secretTemplates: [{ name: 's' }] },
          sops: { kms: [], azure_kv: [{ name: 'geheim' }], mac: 'geheim' },
        },
      ],
      'deployments.apps': [secretUser],
    },
    tie('azure_kv', 'azure', 'substitutable'),
  ],
  [
    'setting that SOPS encrypted with a key of Amazon',
    {
      configmaps: [
        { ...meta('c'), data: { a: 'ENC[x]' }, sops: { kms: [{ arn: 'x' }] } },
      ],
      'deployments.apps': [
        container({ envFrom: [{ configMapRef: { name: 'c' } }] }),
      ],
    },
    tie('kms', 'aws', 'substitutable'),
  ],
  [
    'open telemetry',
    { 'deployments.apps': [env('OTEL_SERVICE_NAME')] },
    tie('OTEL_SERVICE_NAME', null, 'portable'),
  ],
  [
    'ConfigMap',
    {
      configmaps: [
        { ...meta('c'), data: { 'app.ini': 'u=x.documents.azure.com' } },
      ],
      'deployments.apps': [
        container({ envFrom: [{ configMapRef: { name: 'c' } }] }),
      ],
    },
    tie('x.documents.azure.com', 'azure', 'proprietary'),
  ],
  [
    'ServiceAccount',
    {
      serviceaccounts: [
        meta('web', { annotations: { 'eks.amazonaws.com/role-arn': 'x' } }),
      ],
      'deployments.apps': [deployment({ serviceAccountName: 'web' })],
    },
    tie('eks.amazonaws.com/role-arn', 'aws', 'proprietary'),
  ],
  [
    'ServiceAccount that is not named',
    {
      serviceaccounts: [
        meta('default', {
          annotations: { 'iam.gke.io/gcp-service-account': 'x' },
        }),
      ],
      'deployments.apps': [web],
    },
    tie('iam.gke.io/gcp-service-account', 'gcp', 'proprietary'),
  ],
  [
    'label of the pod',
    {
      'deployments.apps': [
        deployment(
          {},
          { podLabels: { 'azure.workload.identity/use': 'true' } },
        ),
      ],
    },
    tie('azure.workload.identity/use', 'azure', 'proprietary'),
  ],
  [
    'token for a cloud',
    {
      'deployments.apps': [
        deployment({
          volumes: [
            {
              projected: {
                sources: [
                  {
                    serviceAccountToken: {
                      audience: 'api://AzureADTokenExchange',
                    },
                  },
                ],
              },
            },
          ],
        }),
      ],
    },
    tie('api://AzureADTokenExchange', 'azure', 'proprietary'),
  ],
  [
    'identity of a running pod',
    {
      'deployments.apps': [web],
      pods: [
        podOf({
          volumes: [
            {
              projected: {
                sources: [
                  {
                    serviceAccountToken: { audience: 'pods.eks.amazonaws.com' },
                  },
                ],
              },
            },
          ],
        }),
      ],
    },
    tie('pods.eks.amazonaws.com', 'aws', 'proprietary'),
  ],
  [
    'SPIFFE',
    {
      'deployments.apps': [
        deployment({ volumes: [{ csi: { driver: 'csi.spiffe.io' } }] }),
      ],
    },
    tie('csi.spiffe.io', null, 'portable'),
  ],
  [
    'driver of a volume',
    {
      persistentvolumes: [
        { ...meta('pv'), spec: { csi: { driver: 'disk.csi.azure.com' } } },
      ],
      persistentvolumeclaims: [claim({ volumeName: 'pv' })],
      'deployments.apps': [claimed],
    },
    tie('disk.csi.azure.com', 'azure', 'substitutable'),
  ],
  [
    'volume without a driver',
    {
      persistentvolumes: [
        { ...meta('pv'), spec: { awsElasticBlockStore: {} } },
      ],
      persistentvolumeclaims: [claim({ volumeName: 'pv' })],
      'deployments.apps': [claimed],
    },
    tie('awsElasticBlockStore', 'aws', 'substitutable'),
  ],
  [
    'server of a file share',
    {
      persistentvolumes: [
        {
          ...meta('pv'),
          spec: {
            csi: {
              driver: 'nfs.csi.k8s.io',
              volumeAttributes: { server: 'fs-1.efs.eu-west-1.amazonaws.com' },
            },
          },
        },
      ],
      persistentvolumeclaims: [claim({ volumeName: 'pv' })],
      'deployments.apps': [claimed],
    },
    tie('fs-1.efs.eu-west-1.amazonaws.com', 'aws', 'substitutable'),
  ],
  [
    'StorageClass',
    {
      'storageclasses.storage.k8s.io': [
        { ...meta('fast'), provisioner: 'file.csi.azure.com' },
      ],
      persistentvolumeclaims: [claim({ storageClassName: 'fast' })],
      'deployments.apps': [claimed],
    },
    tie('file.csi.azure.com', 'azure', 'proprietary'),
  ],
  [
    'default StorageClass of a StatefulSet',
    {
      'storageclasses.storage.k8s.io': [
        {
          ...meta('usual', {
            annotations: {
              'storageclass.kubernetes.io/is-default-class': 'true',
            },
          }),
          provisioner: 'ebs.csi.aws.com',
        },
      ],
      'statefulsets.apps': [
        {
          ...meta('db'),
          spec: {
            template: { spec: {} },
            volumeClaimTemplates: [{ spec: {} }],
          },
        },
      ],
    },
    tie('ebs.csi.aws.com', 'aws', 'substitutable'),
  ],
  [
    'annotation of a Service',
    {
      services: [
        service({
          annotations: {
            'service.beta.kubernetes.io/azure-load-balancer-internal': 'true',
          },
        }),
      ],
      'deployments.apps': [web],
    },
    tie(
      'service.beta.kubernetes.io/azure-load-balancer-internal',
      'azure',
      'substitutable',
    ),
  ],
  [
    'plain load balancer',
    {
      services: [service({}, { type: 'LoadBalancer' })],
      'deployments.apps': [web],
    },
    tie('LoadBalancer', null, 'portable'),
  ],
  [
    'class of a load balancer',
    {
      services: [service({}, { loadBalancerClass: 'service.k8s.aws/nlb' })],
      'deployments.apps': [web],
    },
    tie('service.k8s.aws/nlb', 'aws', 'substitutable'),
  ],
  [
    'address of a load balancer',
    {
      services: [
        {
          ...service(),
          status: {
            loadBalancer: {
              ingress: [{ hostname: 'a.elb.eu-west-1.amazonaws.com' }],
            },
          },
        },
      ],
      'deployments.apps': [web],
    },
    tie('a.elb.eu-west-1.amazonaws.com', 'aws', 'substitutable'),
  ],
  [
    'controller of an IngressClass',
    {
      'ingressclasses.networking.k8s.io': [
        { ...meta('ours'), spec: { controller: 'ingress.k8s.aws/alb' } },
      ],
      services: [service()],
      'ingresses.networking.k8s.io': [
        ingress({}, { ingressClassName: 'ours' }),
      ],
      'deployments.apps': [web],
    },
    tie('ingress.k8s.aws/alb', 'aws', 'proprietary'),
  ],
  [
    'default IngressClass',
    {
      'ingressclasses.networking.k8s.io': [
        {
          ...meta('ours', {
            annotations: {
              'ingressclass.kubernetes.io/is-default-class': 'true',
            },
          }),
          spec: { controller: 'azure/application-gateway' },
        },
      ],
      services: [service()],
      'ingresses.networking.k8s.io': [ingress({})],
      'deployments.apps': [web],
    },
    tie('azure/application-gateway', 'azure', 'proprietary'),
  ],
  [
    'class of an Ingress in the old place',
    {
      services: [service()],
      'ingresses.networking.k8s.io': [
        ingress({ annotations: { 'kubernetes.io/ingress.class': 'gce' } }),
      ],
      'deployments.apps': [web],
    },
    tie('gce', 'gcp', 'proprietary'),
  ],
  [
    'GatewayClass',
    {
      [`gatewayclasses.${GATEWAYS}`]: [
        { ...meta('gc'), spec: { controllerName: 'gateway.k8s.aws/alb' } },
      ],
      [`gateways.${GATEWAYS}`]: [
        { ...meta('entry'), spec: { gatewayClassName: 'gc' } },
      ],
      services: [service()],
      [`httproutes.${GATEWAYS}`]: [route],
      'deployments.apps': [web],
    },
    tie('gateway.k8s.aws/alb', 'aws', 'proprietary'),
  ],
  [
    'GatewayClass by its name',
    {
      [`gateways.${GATEWAYS}`]: [
        { ...meta('entry'), spec: { gatewayClassName: 'gke-l7-rilb' } },
      ],
      services: [service()],
      [`grpcroutes.${GATEWAYS}`]: [route],
      'deployments.apps': [web],
    },
    tie('gke-l7-rilb', 'gcp', 'proprietary'),
  ],
  [
    'Gateway API',
    {
      services: [service()],
      [`tlsroutes.${GATEWAYS}`]: [route],
      'deployments.apps': [web],
    },
    tie('gateway.networking.k8s.io', null, 'portable'),
  ],
  [
    'Route of OpenShift',
    {
      services: [service()],
      'routes.route.openshift.io': [
        { ...meta('r'), spec: { to: { name: 'web' } } },
      ],
      'deployments.apps': [web],
    },
    tie('route.openshift.io', 'redhat', 'proprietary'),
  ],
  [
    'certificate authority',
    {
      'clusterissuers.cert-manager.io': [
        {
          ...meta('le'),
          spec: {
            acme: { server: 'https://acme-v02.api.letsencrypt.org/directory' },
          },
        },
      ],
      services: [service()],
      'ingresses.networking.k8s.io': [
        ingress({ annotations: { 'cert-manager.io/cluster-issuer': 'le' } }),
      ],
      'deployments.apps': [web],
    },
    tie('acme-v02.api.letsencrypt.org', null, 'portable'),
  ],
  [
    'DNS of an issuer',
    {
      'issuers.cert-manager.io': [
        {
          ...meta('le'),
          spec: { acme: { solvers: [{ dns01: { route53: {} } }] } },
        },
      ],
      services: [service()],
      'ingresses.networking.k8s.io': [
        ingress({ annotations: { 'cert-manager.io/issuer': 'le' } }),
      ],
      'deployments.apps': [web],
    },
    tie('route53', 'aws', 'substitutable'),
  ],
  [
    'DNS of external-dns',
    {
      'deployments.apps': [
        container({
          image: 'registry.k8s.io/external-dns/external-dns:v1',
          args: ['--provider=azure'],
        }),
      ],
    },
    tie('azure', 'azure', 'substitutable'),
  ],
  [
    'store behind a Secret',
    {
      [`secretstores.${STORES}`]: [
        {
          ...meta('st'),
          spec: {
            provider: { azurekv: { vaultUrl: 'https://k.vault.azure.net' } },
          },
        },
      ],
      [`externalsecrets.${STORES}`]: [
        { ...meta('s'), spec: { secretStoreRef: { name: 'st' } } },
      ],
      'deployments.apps': [secretUser],
    },
    tie('azurekv', 'azure', 'proprietary'),
  ],
  [
    'store behind one key of a Secret',
    {
      [`clustersecretstores.${STORES}`]: [
        {
          ...meta('st', { namespace: undefined }),
          spec: { provider: { gcpsm: {} } },
        },
      ],
      [`externalsecrets.${STORES}`]: [
        {
          ...meta('s'),
          spec: {
            data: [
              {
                sourceRef: {
                  storeRef: { kind: 'ClusterSecretStore', name: 'st' },
                },
              },
            ],
          },
        },
      ],
      'deployments.apps': [secretUser],
    },
    tie('gcpsm', 'gcp', 'proprietary'),
  ],
  [
    'SecretProviderClass',
    {
      'secretproviderclasses.secrets-store.csi.x-k8s.io': [
        { ...meta('spc'), spec: { provider: 'azure' } },
      ],
      'deployments.apps': [
        deployment({
          volumes: [
            {
              csi: {
                driver: 'secrets-store.csi.k8s.io',
                volumeAttributes: { secretProviderClass: 'spc' },
              },
            },
          ],
        }),
      ],
    },
    tie('azure', 'azure', 'proprietary'),
  ],
  [
    'nodes of one provider',
    {
      'deployments.apps': [
        deployment({ nodeSelector: { 'cloud.google.com/gke-nodepool': 'a' } }),
      ],
    },
    tie('cloud.google.com/gke-nodepool', 'gcp', 'substitutable'),
  ],
  [
    'toleration',
    {
      'deployments.apps': [
        deployment({
          tolerations: [{ key: 'kubernetes.azure.com/scalesetpriority' }],
        }),
      ],
    },
    tie('kubernetes.azure.com/scalesetpriority', 'azure', 'substitutable'),
  ],
  [
    'size of a machine',
    {
      'deployments.apps': [
        deployment({
          nodeSelector: { 'node.kubernetes.io/instance-type': 'm5.large' },
        }),
      ],
    },
    tie('m5.large', 'aws', 'substitutable'),
  ],
  [
    'runtime of Azure',
    {
      'deployments.apps': [
        deployment({ runtimeClassName: 'kata-mshv-vm-isolation' }),
      ],
    },
    tie('kata-mshv-vm-isolation', 'azure', 'substitutable'),
  ],
  [
    'sandbox of Google',
    {
      'runtimeclasses.node.k8s.io': [{ ...meta('gvisor'), handler: 'gvisor' }],
      'deployments.apps': [deployment({ runtimeClassName: 'gvisor' })],
    },
    tie('gvisor', 'gcp', 'substitutable'),
  ],
  [
    'gVisor of one’s own',
    {
      'runtimeclasses.node.k8s.io': [{ ...meta('gvisor'), handler: 'runsc' }],
      'deployments.apps': [deployment({ runtimeClassName: 'gvisor' })],
    },
    tie('runsc', null, 'portable'),
  ],
  [
    'device',
    {
      'deployments.apps': [
        container({ resources: { limits: { 'aws.amazon.com/neuron': 1 } } }),
      ],
    },
    tie('aws.amazon.com/neuron', 'aws', 'proprietary'),
  ],
  [
    'processors of two kinds',
    {
      nodes: [nodeWith('a', 'amd64'), nodeWith('b', 'arm64')],
      'deployments.apps': [web],
      pods: [podOf({ nodeName: 'a' }), podOf({ nodeName: 'b' }, 'web-abc-2')],
    },
    tie('arm64', null, 'portable'),
  ],
  [
    'spread over zones',
    {
      'deployments.apps': [
        deployment({
          topologySpreadConstraints: [
            { topologyKey: 'topology.kubernetes.io/zone' },
          ],
        }),
      ],
    },
    tie('topology.kubernetes.io/zone', null, 'portable'),
  ],
  [
    'trigger of KEDA',
    {
      'scaledobjects.keda.sh': [
        {
          ...meta('so'),
          spec: {
            scaleTargetRef: { name: 'web' },
            triggers: [{ type: 'azure-servicebus' }],
          },
        },
      ],
      'deployments.apps': [web],
    },
    tie('azure-servicebus', 'azure', 'proprietary'),
  ],
  [
    'autoscaler',
    {
      'horizontalpodautoscalers.autoscaling': [
        {
          ...meta('hpa'),
          spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' } },
        },
      ],
      'deployments.apps': [web],
    },
    tie('hpa', null, 'portable'),
  ],
  [
    'disruption budget',
    {
      'poddisruptionbudgets.policy': [
        { ...meta('pdb'), spec: { selector: { matchLabels: { app: 'web' } } } },
      ],
      'deployments.apps': [web],
    },
    tie('pdb', null, 'portable'),
  ],
  [
    'source of Flux',
    {
      'gitrepositories.source.toolkit.fluxcd.io': [
        { ...meta('src'), spec: { url: 'ssh://git@github.com/a/b' } },
      ],
      'kustomizations.kustomize.toolkit.fluxcd.io': [
        {
          ...meta('app'),
          spec: { sourceRef: { kind: 'GitRepository', name: 'src' } },
        },
      ],
      'deployments.apps': [
        deployment(
          {},
          {
            labels: {
              'kustomize.toolkit.fluxcd.io/name': 'app',
              'kustomize.toolkit.fluxcd.io/namespace': 'shop',
            },
          },
        ),
      ],
    },
    tie('github.com', 'github', 'substitutable'),
  ],
  [
    'source of Argo CD',
    {
      'applications.argoproj.io': [
        {
          ...meta('app'),
          spec: { source: { repoURL: 'git@gitlab.com:a/b.git' } },
        },
      ],
      'deployments.apps': [
        deployment(
          {},
          {
            annotations: {
              'argocd.argoproj.io/tracking-id': 'app:apps/Deployment:shop/web',
            },
          },
        ),
      ],
    },
    tie('gitlab.com', 'gitlab', 'substitutable'),
  ],
  [
    'Helm',
    {
      'deployments.apps': [
        deployment({}, { labels: { 'app.kubernetes.io/managed-by': 'Helm' } }),
      ],
    },
    tie('app.kubernetes.io/managed-by', null, 'portable'),
  ],
  [
    'backup with a European host',
    {
      'backupstoragelocations.velero.io': [
        {
          ...meta('default', { namespace: 'velero' }),
          spec: {
            provider: 'aws',
            config: { s3Url: 'https://s3.eu-west-par.io.cloud.ovh.net' },
          },
        },
      ],
      'schedules.velero.io': [
        {
          ...meta('daily', { namespace: 'velero' }),
          spec: { template: { includedNamespaces: ['shop'] } },
        },
      ],
      'deployments.apps': [web],
    },
    tie('s3.eu-west-par.io.cloud.ovh.net', 'ovh', 'substitutable'),
  ],
  [
    'backup without a host',
    {
      'backupstoragelocations.velero.io': [
        {
          ...meta('default', { namespace: 'velero' }),
          spec: { provider: 'velero.io/azure' },
        },
      ],
      'schedules.velero.io': [
        { ...meta('daily', { namespace: 'velero' }), spec: {} },
      ],
      'deployments.apps': [web],
    },
    tie('velero.io/azure', 'azure', 'proprietary'),
  ],
  [
    'backup that moves the data itself',
    {
      'schedules.velero.io': [
        {
          ...meta('daily', { namespace: 'velero' }),
          spec: { template: { snapshotMoveData: true } },
        },
      ],
      'deployments.apps': [web],
    },
    tie('true', null, 'portable'),
  ],
  [
    'restore of the last year',
    {
      'restores.velero.io': [
        restore('2026-10-02T08:00:00Z', { includedNamespaces: ['shop'] }),
      ],
      'deployments.apps': [web],
    },
    tie('2026-10-02T08:00:00Z', null, 'portable'),
  ],
  [
    'restore of what a schedule keeps',
    {
      'schedules.velero.io': [
        { ...meta('daily', { namespace: 'velero' }), spec: {} },
      ],
      'restores.velero.io': [
        restore('2026-10-02T08:00:00Z', { scheduleName: 'daily' }),
      ],
      'deployments.apps': [web],
    },
    tie('2026-10-02T08:00:00Z', null, 'portable'),
  ],
  [
    'backup of a database',
    {
      'clusters.postgresql.cnpg.io': [
        {
          ...meta('db'),
          spec: {
            backup: {
              barmanObjectStore: {
                endpointURL: 'https://s3.nl-ams.scw.cloud',
                s3Credentials: {},
              },
            },
          },
        },
      ],
      'deployments.apps': [
        deployment({ volumes: [{ secret: { secretName: 'db-app' } }] }),
      ],
    },
    tie('s3.nl-ams.scw.cloud', 'scaleway', 'substitutable'),
  ],
  [
    'cloud resource',
    {
      'customresourcedefinitions.apiextensions.k8s.io': [
        crd('buckets', 'Bucket', 's3.services.k8s.aws'),
      ],
      'buckets.s3.services.k8s.aws': [{ kind: 'Bucket', ...meta('b') }],
      'deployments.apps': [web],
    },
    tie('s3.services.k8s.aws', 'aws', 'proprietary'),
  ],
  [
    'standard kinds',
    { 'deployments.apps': [web] },
    tie('no kind of a provider', null, 'portable'),
  ],
  [
    'nodes of any provider',
    { 'deployments.apps': [web] },
    tie('no label of a provider', null, 'portable'),
  ],
  [
    'nothing of the machine',
    { 'deployments.apps': [web] },
    tie('no hostPath, hostNetwork or privileged', null, 'portable'),
  ],
  [
    'requests',
    {
      'deployments.apps': [
        container({
          resources: { requests: { cpu: '1' }, limits: { memory: '1Gi' } },
        }),
      ],
    },
    tie('resources', null, 'portable'),
  ],
  [
    'probes',
    {
      'deployments.apps': [
        container({ readinessProbe: {}, livenessProbe: {} }),
      ],
    },
    tie('readinessProbe', null, 'portable'),
  ],
  [
    'more than one',
    { 'deployments.apps': [deployment({}, { replicas: 3 })] },
    tie('3', null, 'portable'),
  ],
  [
    'several zones',
    {
      nodes: [nodeIn('a', 'westeurope-1'), nodeIn('b', 'westeurope-2')],
      'deployments.apps': [web],
      pods: [podOf({ nodeName: 'a' }), podOf({ nodeName: 'b' }, 'web-abc-2')],
    },
    tie('westeurope-1, westeurope-2', null, 'portable'),
  ],
  [
    'volume of one node at a time',
    {
      persistentvolumeclaims: [claim({ accessModes: ['ReadWriteOnce'] })],
      'deployments.apps': [claimed],
    },
    tie('ReadWriteOnce', null, 'portable'),
  ],
  [
    'level of safety of a namespace',
    {
      namespaces: [
        {
          metadata: {
            name: 'shop',
            labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
          },
        },
      ],
      'deployments.apps': [web],
    },
    tie('restricted', null, 'portable'),
  ],
  [
    'closed namespace',
    {
      'networkpolicies.networking.k8s.io': [
        { ...meta('closed'), spec: { podSelector: {} } },
      ],
      'deployments.apps': [web],
    },
    tie('closed', null, 'portable'),
  ],
  [
    'fresh backup at another provider',
    {
      nodes: [nodeIn('a', 'westeurope-1')],
      ...backedUp,
      'deployments.apps': [web],
      pods: [podOf({ nodeName: 'a' })],
    },
    tie('s3.nl-ams.scw.cloud', null, 'portable'),
  ],
  [
    'monitor of Prometheus',
    {
      'podmonitors.monitoring.coreos.com': [
        { ...meta('m'), spec: { selector: { matchLabels: { app: 'web' } } } },
      ],
      'deployments.apps': [web],
    },
    tie('PodMonitor m', null, 'portable'),
  ],
  [
    'fresh snapshot of a volume',
    {
      'volumesnapshots.snapshot.storage.k8s.io': [
        {
          ...meta('nightly'),
          spec: { source: { persistentVolumeClaimName: 'data' } },
          status: { readyToUse: true, creationTime: '2026-11-23T01:00:00Z' },
        },
      ],
      persistentvolumeclaims: [claim({})],
      'deployments.apps': [claimed],
    },
    tie('2026-11-23T01:00:00Z', null, 'portable'),
  ],
  [
    'ExternalSecret before a store',
    {
      [`externalsecrets.${STORES}`]: [{ ...meta('s'), spec: {} }],
      'deployments.apps': [secretUser],
    },
    tie('s', null, 'portable'),
  ],
  [
    'store of one’s own',
    {
      [`secretstores.${STORES}`]: [
        { ...meta('st'), spec: { provider: { vault: {} } } },
      ],
      [`externalsecrets.${STORES}`]: [
        { ...meta('s'), spec: { secretStoreRef: { name: 'st' } } },
      ],
      'deployments.apps': [secretUser],
    },
    tie('vault', null, 'portable'),
  ],
  [
    'certificate by an open protocol',
    {
      'clusterissuers.cert-manager.io': [
        {
          ...meta('le'),
          spec: {
            acme: { server: 'https://acme-v02.api.letsencrypt.org/directory' },
          },
        },
      ],
      'certificates.cert-manager.io': [
        {
          ...meta('web'),
          spec: {
            secretName: 's',
            issuerRef: { kind: 'ClusterIssuer', name: 'le' },
          },
        },
      ],
      'deployments.apps': [secretUser],
    },
    tie('acme-v02.api.letsencrypt.org', null, 'portable'),
  ],
  [
    'certificate by an authority of one’s own',
    {
      'issuers.cert-manager.io': [
        { ...meta('own'), spec: { ca: { secretName: 'ca' } } },
      ],
      'certificates.cert-manager.io': [
        {
          ...meta('web'),
          spec: { secretName: 's', issuerRef: { name: 'own' } },
        },
      ],
      'deployments.apps': [secretUser],
    },
    tie('ca', null, 'portable'),
  ],
  [
    'instrumentation of OpenTelemetry',
    {
      'deployments.apps': [
        deployment(
          {},
          {
            podAnnotations: {
              'instrumentation.opentelemetry.io/inject-java': 'true',
            },
          },
        ),
      ],
    },
    tie('instrumentation.opentelemetry.io/inject-java', null, 'portable'),
  ],
  [
    'signing in by an open standard',
    { 'deployments.apps': [env('OIDC_ISSUER_URL', 'https://sso.example.nl')] },
    tie('OIDC_ISSUER_URL', null, 'portable'),
  ],
  [
    'scaling by events',
    {
      'scaledobjects.keda.sh': [
        { ...meta('so'), spec: { scaleTargetRef: { name: 'web' } } },
      ],
      'deployments.apps': [web],
    },
    tie('so', null, 'portable'),
  ],
  [
    'scaling by what a provider measures',
    {
      'horizontalpodautoscalers.autoscaling': [
        {
          ...meta('hpa'),
          spec: {
            scaleTargetRef: { kind: 'Deployment', name: 'web' },
            metrics: [
              {
                type: 'External',
                external: {
                  metric: {
                    name: 'pubsub.googleapis.com|subscription|num_undelivered_messages',
                  },
                },
              },
            ],
          },
        },
      ],
      'deployments.apps': [web],
    },
    tie('pubsub.googleapis.com', 'gcp', 'proprietary'),
  ],
  [
    'backup of files',
    {
      'schedules.velero.io': [
        {
          ...meta('daily', { namespace: 'velero' }),
          spec: { template: { defaultVolumesToFsBackup: true } },
        },
      ],
      'deployments.apps': [web],
    },
    tie('true', null, 'portable'),
  ],
  [
    'backup of the files of a volume',
    {
      'deployments.apps': [
        deployment(
          {},
          { podAnnotations: { 'backup.velero.io/backup-volumes': 'data' } },
        ),
      ],
    },
    tie('backup.velero.io/backup-volumes', null, 'portable'),
  ],
  [
    'backup by K8up',
    {
      'schedules.k8up.io': [
        {
          ...meta('daily'),
          spec: {
            backend: { s3: { endpoint: 'https://s3.nl-ams.scw.cloud' } },
          },
        },
      ],
      'deployments.apps': [web],
    },
    tie('s3.nl-ams.scw.cloud', 'scaleway', 'substitutable'),
  ],
  [
    'copies by VolSync',
    {
      'customresourcedefinitions.apiextensions.k8s.io': [
        crd('replicationsources', 'ReplicationSource', 'volsync.backube'),
      ],
      'replicationsources.volsync.backube': [
        { kind: 'ReplicationSource', ...meta('data') },
      ],
      'deployments.apps': [web],
    },
    tie('volsync.backube', null, 'portable'),
  ],
  [
    'database of CloudNativePG',
    {
      'clusters.postgresql.cnpg.io': [{ ...meta('db'), spec: {} }],
      'deployments.apps': [
        deployment({ volumes: [{ secret: { secretName: 'db-app' } }] }),
      ],
    },
    tie('postgresql.cnpg.io', null, 'portable'),
  ],
  ...(
    [
      ['Kafka', 'kafkas', 'Kafka', 'kafka.strimzi.io'],
      ['RabbitMQ', 'rabbitmqs', 'Queue', 'rabbitmq.com'],
      ['object storage', 'tenants', 'Tenant', 'minio.min.io'],
      [
        'storage of Rook',
        'cephobjectstores',
        'CephObjectStore',
        'ceph.rook.io',
      ],
    ] as const
  ).map(
    ([what, plural, kind, group]): Line => [
      what,
      {
        'customresourcedefinitions.apiextensions.k8s.io': [
          crd(plural, kind, group),
        ],
        [`${plural}.${group}`]: [{ kind, ...meta('a') }],
        'deployments.apps': [web],
      },
      tie(group, null, 'portable'),
    ],
  ),
  [
    'claim of Crossplane',
    {
      'customresourcedefinitions.apiextensions.k8s.io': [
        {
          metadata: {
            name: 'databases.platform.example.nl',
            ownerReferences: [
              { kind: 'CompositeResourceDefinition', name: 'xdatabases' },
            ],
          },
          spec: {
            group: 'platform.example.nl',
            scope: 'Namespaced',
            names: {
              plural: 'databases',
              kind: 'Database',
              categories: ['claim'],
            },
            versions: [{ name: 'v1' }],
          },
        },
      ],
      'databases.platform.example.nl': [{ kind: 'Database', ...meta('db') }],
      'deployments.apps': [web],
    },
    tie('platform.example.nl', null, 'portable'),
  ],
  [
    'Keycloak',
    {
      'keycloaks.k8s.keycloak.org': [{ ...meta('sso'), spec: {} }],
      'deployments.apps': [web],
    },
    tie('k8s.keycloak.org', null, 'portable'),
  ],
  [
    'add-on of EKS',
    {
      'deployments.apps': [
        container({
          image:
            '602401143452.dkr.ecr.eu-west-1.amazonaws.com/eks/eks-pod-identity-agent:1',
        }),
      ],
    },
    tie(
      '602401143452.dkr.ecr.eu-west-1.amazonaws.com/eks/eks-pod-identity-agent',
      'aws',
      'proprietary',
    ),
  ],
  [
    'processor of one maker',
    {
      'deployments.apps': [
        container({ resources: { limits: { 'nvidia.com/gpu': 1 } } }),
      ],
    },
    tie('nvidia.com/gpu', null, 'substitutable'),
  ],
];

/** Variables by their names alone, since the value may be in a Secret. */
const NAMES: [name: string, provider: string | null, tieClass: string][] = [
  ['NEW_RELIC_LICENSE_KEY', 'new-relic', 'proprietary'],
  ['MSGRAPH_CLIENT_ID', 'microsoft-365', 'proprietary'],
  ['SENDGRID_API_KEY', 'twilio-sendgrid', 'substitutable'],
  ['MAILGUN_DOMAIN', 'mailgun', 'substitutable'],
  ['BREVO_KEY', 'brevo', 'substitutable'],
  ['POSTMARK_TOKEN', null, 'substitutable'],
  ['STRIPE_KEY', null, 'proprietary'],
  ['ANTHROPIC_API_KEY', 'anthropic', 'substitutable'],
  ['COHERE_API_KEY', 'cohere', 'substitutable'],
  ['HF_TOKEN', 'hugging-face', 'substitutable'],
  ['XAI_API_KEY', 'xai', 'substitutable'],
  ['DEEPSEEK_API_KEY', 'deepseek', 'substitutable'],
  ['MISTRAL_API_KEY', 'mistral', 'substitutable'],
  ['GROQ_API_KEY', null, 'substitutable'],
  ['REPLICATE_API_TOKEN', null, 'substitutable'],
  ['OKTA_DOMAIN', 'okta', 'proprietary'],
  ['AUTH0_CLIENT_ID', 'auth0', 'proprietary'],
  ['ONELOGIN_SUBDOMAIN', 'onelogin', 'proprietary'],
  ['PINGONE_CLIENT_ID', 'ping-identity', 'proprietary'],
  ['CLERK_SECRET_KEY', null, 'proprietary'],
  ['SLACK_BOT_TOKEN', 'slack', 'substitutable'],
  ['TEAMS_WEBHOOK_URL', 'microsoft-365', 'substitutable'],
  ['OS_APPLICATION_CREDENTIAL_ID', null, 'substitutable'],
];

describe('a signal of a workload', () => {
  it.each(NAMES)('variable %s', (name, provider, tieClass) => {
    const { signals } = theWorkload(
      observe({
        serviceaccounts: [DEFAULT_ACCOUNT],
        'deployments.apps': [
          container({
            env: [
              { name, valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
            ],
          }),
        ],
      }),
    );
    expect(signals).toContainEqual(
      expect.objectContaining(tie(name, provider, tieClass)),
    );
  });

  it.each(LINES)('%s', (_what, objects, expected) => {
    const workload = theWorkload(
      observe({ serviceaccounts: [DEFAULT_ACCOUNT], ...objects }),
    );
    expect(signalsOf(workload)).toContainEqual(
      expect.objectContaining(expected),
    );
  });

  it('is not that of processors of two kinds where its pods use one', () => {
    const { signals } = theWorkload(
      observe({
        nodes: [nodeWith('a', 'amd64'), nodeWith('b', 'arm64')],
        'deployments.apps': [web],
        pods: [podOf({ nodeName: 'b' })],
      }),
    );
    expect(signals.map(({ id }) => id)).not.toContain('portable:multi-arch');
  });

  const ours = { includedNamespaces: ['shop'] };
  it.each([
    ['too old', restore('2025-11-01T08:00:00Z', ours)],
    ['to come', restore('2027-01-01T08:00:00Z', ours)],
    ['no success', restore('2026-10-02T08:00:00Z', ours, 'PartiallyFailed')],
    [
      'of other namespaces',
      restore('2026-10-02T08:00:00Z', { includedNamespaces: ['other'] }),
    ],
    ['of a backup that is not known', restore('2026-10-02T08:00:00Z', {})],
  ])('is not that of a restore that is %s', (_what, object) => {
    const { signals } = theWorkload(
      observe({ 'restores.velero.io': [object], 'deployments.apps': [web] }),
    );
    expect(signals.map(({ id }) => id)).not.toContain(
      'portable:restore-proven',
    );
  });

  it('never holds more of a value than the host that decides', () => {
    const found = observe({
      'deployments.apps': [
        env('A', 'https://user:geheim@kluis.vault.azure.net/pad?sig=geheim'),
      ],
    });
    expect(JSON.stringify(found)).not.toContain('geheim');
  });

  it('has a path that kubectl can follow, dots in keys included', () => {
    const { signals } = theWorkload(
      observe({
        serviceaccounts: [
          meta('default', {
            annotations: { 'eks.amazonaws.com/role-arn': 'x' },
          }),
        ],
        'deployments.apps': [web],
      }),
    );
    expect(signals.map(signal => signal.path)).toContain(
      "metadata.annotations['eks\\.amazonaws\\.com/role-arn']",
    );
  });
});

describe('the rows that ship, by the table they come from', () => {
  const rows = (file: string, section: string): unknown[] =>
    parse(
      readFileSync(
        path.resolve(__dirname, `../../../../register/${file}.yaml`),
        'utf8',
      ),
    )[section];

  // Some tables count for more rows here, where a row names two things, and
  // some for fewer, where a row is a way of looking rather than a thing.
  it.each([
    ['nodes', 'nodeSchemes', 46],
    ['nodes', 'nodeLabels', 29],
    ['nodes', 'clusterFingerprints', 31],
    ['registries', 'registries', 53],
    ['endpoints', 'endpoints', 276],
    ['storage', 'storageDrivers', 69],
    ['storage', 'volumeSources', 13],
    ['network', 'networkAnnotations', 26],
    ['network', 'controllers', 36],
    ['identity', 'workloadIdentity', 16],
    ['identity', 'secretStores', 50],
    ['identity', 'variableNames', 31],
    ['platform', 'customResourceGroups', 46],
  ])('%s.yaml has at least its share of %s: %d', (file, section, least) => {
    expect(rows(file, section).length).toBeGreaterThanOrEqual(least);
  });
});
