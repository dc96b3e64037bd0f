// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  evidenceLevelSchema,
  havenPlusFunctionSchema,
  signalClassSchema,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { isCalendarDate } from './calendar';
import { countryHint, isCountry } from './country';
import { patternSchema } from './pattern';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case and dashes');
const country = z
  .string()
  .refine(isCountry, { error: ({ input }) => countryHint(String(input)) });
/** Laws and mirrors of registries can be of the European Union, which is no country. */
const countryOrUnion = z.union([z.literal('EU'), country]);
const date = z
  .string()
  .refine(isCalendarDate, 'a day of the calendar, as YYYY-MM-DD');

/** What every row may say of where it comes from. */
const provenance = {
  source: z.array(z.string()).default([]),
  verified: z.boolean().default(true),
  asOf: date.optional(),
};

/** What a row of the signal catalogue says of the tie it recognises. */
const tie = {
  provider: id.optional(),
  class: signalClassSchema,
};

const ownership = z.strictObject({
  owner: id,
  share: z.number().gt(0).max(100).optional(),
  /** The first day. */
  from: date.optional(),
  /** The first day on which it is over. */
  to: date.optional(),
  /** Made known on this date; without `from` it has not taken effect. */
  announced: date.optional(),
  /** Where these are left out, those of the row hold. */
  evidence: evidenceLevelSchema.optional(),
  source: z.array(z.string()).optional(),
  asOf: date.optional(),
});

const certification = z.strictObject({
  name: z.string().min(1),
  /** What of it was reached, such as a level or the services in its scope. */
  level: z.string().optional(),
  /** The last day on which it holds. */
  validUntil: date.optional(),
  evidence: evidenceLevelSchema,
  source: z.array(z.string()).optional(),
  asOf: date.optional(),
});

const owner = z.strictObject({
  id,
  name: z.string().min(1),
  country: country.optional(),
  ownership: z.array(ownership).default([]),
  ...provenance,
});

const provider = z.strictObject({
  id,
  name: z.string().min(1),
  legalEntity: z.string().optional(),
  seat: country.optional(),
  ownership: z.array(ownership).default([]),
  laws: z.array(id).default([]),
  certifications: z.array(certification).default([]),
  evidence: evidenceLevelSchema.default('self-declared'),
  /** Takes the provider out of the register, where an earlier file has it. */
  retired: z.boolean().default(false),
  ...provenance,
});

/** A takeover in one row, beside whatever is recorded of who owned it before. */
const ownershipChange = z
  .strictObject({
    /** The provider or owner that changes hands. */
    of: id,
    owner: id,
    share: z.number().gt(0).max(100).optional(),
    from: date.optional(),
    announced: date.optional(),
    evidence: evidenceLevelSchema.default('self-declared'),
    ...provenance,
  })
  .refine(row => row.from !== undefined || row.announced !== undefined, {
    message:
      'give from, the first day of the new owner, or announced while that day is not known',
  });

const source = z.strictObject({
  code: z.string().min(1),
  where: z.string().min(1),
  licence: z.string().optional(),
  asOf: date.optional(),
});

const law = z.strictObject({
  id,
  name: z.string().min(1),
  country: countryOrUnion,
  year: z.number().int().optional(),
  ...provenance,
});

const region = z
  .strictObject({
    provider: id,
    region: z.string().min(1).optional(),
    pattern: patternSchema.optional(),
    country,
    location: z.string().optional(),
    ...provenance,
  })
  .refine(row => (row.region === undefined) !== (row.pattern === undefined), {
    message: 'give either region or pattern',
  });

const zone = z.strictObject({
  provider: id,
  zonePrefix: z.string().min(1),
  country,
  ...provenance,
});

const nodeScheme = z
  .strictObject({
    id,
    pattern: patternSchema,
    ignoreCase: z.boolean().default(false),
    provider: id.optional(),
    candidates: z.array(id).min(2).optional(),
    technology: z.string().optional(),
    development: z.literal(true).optional(),
    controlPlane: id.optional(),
    regionGroup: z.number().int().min(1).optional(),
    zoneGroup: z.number().int().min(1).optional(),
    regionFromZone: z
      .enum(['letters', 'dash-letter', 'dash-number'])
      .optional(),
    ...provenance,
  })
  .refine(
    row =>
      [row.provider, row.candidates, row.technology, row.development].filter(
        said => said !== undefined,
      ).length === 1,
    { message: 'give one of provider, candidates, technology, development' },
  );

const nodeLabel = z.strictObject({
  pattern: patternSchema,
  provider: id,
  strength: z.enum(['strong', 'medium']),
  ...provenance,
});

const operatorByRegion = z.strictObject({
  provider: id,
  regionPrefix: z.string().min(1),
  becomes: id,
  ...provenance,
});

const registry = z.strictObject({
  pattern: patternSchema,
  name: z.string(),
  kind: z.string(),
  country: countryOrUnion.optional(),
  ...tie,
  ...provenance,
});

const endpoint = z.strictObject({
  pattern: patternSchema,
  service: z.string(),
  category: z.string(),
  layer: z.string(),
  openProtocol: z.string().optional(),
  example: z.string().optional(),
  ...tie,
  ...provenance,
});

const storageDriver = z.strictObject({
  driver: z.string().min(1),
  kind: z.string(),
  ...tie,
  ...provenance,
});

const networkAnnotation = z.strictObject({
  pattern: patternSchema,
  ...tie,
  ...provenance,
});

const ingressClassName = z.strictObject({
  name: z.string().min(1),
  ...tie,
  ...provenance,
});

const controller = z.strictObject({
  field: z.enum(['IngressClass', 'GatewayClass', 'LoadBalancerClass']),
  controller: patternSchema,
  ...tie,
  ...provenance,
});

const workloadIdentity = z.strictObject({
  id: z.string().min(1),
  on: z.enum([
    'service-account-annotation',
    'pod-label',
    'pod-annotation',
    'token-audience',
  ]),
  pattern: patternSchema,
  ...tie,
  ...provenance,
});

const secretStore = z.strictObject({
  key: z.string().min(1),
  on: z.enum(['external-secrets', 'secret-provider-class', 'sops']),
  kind: z.string(),
  ...tie,
  ...provenance,
});

const variableName = z.strictObject({
  id: z.string().min(1),
  pattern: patternSchema,
  service: z.string(),
  ...tie,
  ...provenance,
});

const customResourceGroup = z.strictObject({
  pattern: patternSchema,
  technology: z.string(),
  category: z.string(),
  /** Whether objects of the group are read; having its types proves no use. */
  read: z.boolean().default(false),
  ...tie,
  ...provenance,
});

/** A group of kinds that every Kubernetes has, or that Kubernetes itself brings out. */
const standardApiGroup = z.strictObject({
  group: z.string().min(1),
  ...provenance,
});

/** A way of naming a volume in a PersistentVolume or a pod, without a driver. */
const volumeSource = z.strictObject({
  field: z.string().min(1),
  ...tie,
  ...provenance,
});

const image = z.strictObject({
  id: z.string().min(1),
  /** Of registry and repository, such as `mcr.microsoft.com/azuremonitor/`. */
  pattern: patternSchema,
  service: z.string(),
  layer: z.string(),
  ...tie,
  ...provenance,
});

const schedulingValue = z.strictObject({
  label: z.string().min(1),
  value: patternSchema,
  ...tie,
  ...provenance,
});

const runtimeClass = z.strictObject({
  /** Of a RuntimeClass: its name, or the handler that it names. */
  on: z.enum(['name', 'handler']),
  pattern: patternSchema,
  ...tie,
  ...provenance,
});

const extendedResource = z.strictObject({
  pattern: patternSchema,
  ...tie,
  ...provenance,
});

const dnsProvider = z.strictObject({
  /** As external-dns and the DNS-01 solvers of cert-manager call it. */
  names: z.array(z.string().min(1)).min(1),
  ...tie,
  ...provenance,
});

const certificateAuthority = z.strictObject({
  pattern: patternSchema,
  name: z.string(),
  ...tie,
  ...provenance,
});

const forge = z.strictObject({
  pattern: patternSchema,
  name: z.string(),
  ...tie,
  ...provenance,
});

const trigger = z.strictObject({
  pattern: patternSchema,
  ...tie,
  ...provenance,
});

const backupPlugin = z.strictObject({
  /** As Velero and CloudNativePG call it. */
  names: z.array(z.string().min(1)).min(1),
  /** Speaks the S3 protocol, so that a host that is named decides. */
  s3: z.boolean().default(false),
  ...tie,
  ...provenance,
});

const portabilitySign = z.strictObject({
  id: z.string().min(1),
  on: z.enum(['label', 'annotation', 'variable']),
  pattern: patternSchema,
  meaning: z.string(),
  layer: z.string(),
  ...provenance,
});

const clusterFingerprint = z.strictObject({
  id: z.string().min(1),
  on: z.enum([
    'version',
    'api-host',
    'issuer-host',
    'node-label',
    'node-scheme',
    'load-balancer-host',
    'crd-group',
    'namespace',
    'config-map',
    'daemon-set-image',
  ]),
  pattern: patternSchema,
  product: z.string(),
  provider: id.optional(),
  /** Whether a provider runs the control plane as a service. */
  managed: z.boolean(),
  /** Proves the provider only when nodes of it are in the cluster as well. */
  needsNodes: z.boolean().default(false),
  ...provenance,
});

/** Nodes that carry this label are not at the provider whose label it is. */
const hybridLabel = z.strictObject({
  label: z.string().min(1),
  value: z.string().min(1),
  technology: z.string(),
  controlPlane: id,
  ...provenance,
});

/** Hosts by which a sovereign variant of a technology shows. */
const operatorByHost = z.strictObject({
  provider: id,
  host: patternSchema,
  mayBe: id,
  ...provenance,
});

/** That a kind of cluster was tested to be like all others of its kind. */
const clusterCertificate = z
  .strictObject({
    name: z.string().min(1),
    /** As clusterFingerprints calls it. */
    product: z.string().min(1).optional(),
    /** Whose clusters it is for, when it is not for one product. */
    provider: id.optional(),
    /** The newest version or level that was certified. */
    level: z.string().min(1).optional(),
    /** The last day on which it holds. */
    validUntil: date.optional(),
    ...provenance,
  })
  .refine(row => (row.product === undefined) !== (row.provider === undefined), {
    message: 'give either product or provider',
  });

const kubernetesRelease = z.strictObject({
  minor: z.string().regex(/^1\.\d+$/, 'such as 1.37'),
  ...provenance,
});

const havenPlusComponent = z.strictObject({
  name: z.string().min(1),
  function: havenPlusFunctionSchema,
  /** Whether every known set-up of Haven+ has it. */
  core: z.boolean().default(false),
  /** Flux or Helm release, or folder, that installs it. */
  releases: z.array(z.string().min(1)).default([]),
  image: patternSchema.optional(),
  ...provenance,
});

/** An answer about a provider to a criterion of the EU framework. */
const sealAnswer = z.strictObject({
  provider: id,
  criterion: z.string().regex(/^sov-[1-8]-q[1-9]$/, 'such as sov-4-q2'),
  /** Counted from 0 for the worst. */
  answer: z.number().int().min(0).max(9),
  evidence: evidenceLevelSchema.default('self-declared'),
  ...provenance,
});

const schedulingLabel = z.strictObject({
  pattern: patternSchema,
  ...tie,
  ...provenance,
});

/** The sections that a file of the register may have, with their rows. */
export const SECTIONS = {
  owners: owner,
  providers: provider,
  ownershipChanges: ownershipChange,
  laws: law,
  regions: region,
  zones: zone,
  nodeSchemes: nodeScheme,
  nodeLabels: nodeLabel,
  operatorByRegion,
  registries: registry,
  endpoints: endpoint,
  storageDrivers: storageDriver,
  networkAnnotations: networkAnnotation,
  ingressClassNames: ingressClassName,
  controllers: controller,
  workloadIdentity,
  secretStores: secretStore,
  variableNames: variableName,
  customResourceGroups: customResourceGroup,
  standardApiGroups: standardApiGroup,
  schedulingLabels: schedulingLabel,
  schedulingValues: schedulingValue,
  volumeSources: volumeSource,
  images: image,
  runtimeClasses: runtimeClass,
  extendedResources: extendedResource,
  dnsProviders: dnsProvider,
  certificateAuthorities: certificateAuthority,
  forges: forge,
  triggers: trigger,
  backupPlugins: backupPlugin,
  portabilitySigns: portabilitySign,
  clusterFingerprints: clusterFingerprint,
  clusterCertificates: clusterCertificate,
  hybridLabels: hybridLabel,
  operatorByHost,
  kubernetesReleases: kubernetesRelease,
  havenPlusComponents: havenPlusComponent,
  sealAnswers: sealAnswer,
  sources: source,
} as const;

export type SectionName = keyof typeof SECTIONS;

/** All rows of all files, each with the date it was last checked. */
export type RegisterEntries = {
  [K in SectionName]: (z.output<(typeof SECTIONS)[K]> & { asOf: string })[];
};

export type Row<K extends SectionName> = RegisterEntries[K][number];

export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

/** What a file has around its sections. */
export const fileHeadSchema = z.looseObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.enum(['Register', 'Sources']),
  asOf: date.optional(),
});
