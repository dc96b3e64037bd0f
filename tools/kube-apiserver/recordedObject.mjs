// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const SERVER_OWNED = [
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'generation',
  'managedFields',
  'selfLink',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
];

/** @returns {string} an object's identity within one cluster */
export const keyOf = (kind, namespace, name) =>
  `${kind}/${namespace ?? ''}/${name}`;

/** The keys an object's owners may have: in its namespace, or of the cluster. */
export function ownerKeys({ metadata }) {
  return (metadata.ownerReferences ?? []).map(({ kind, name }) => [
    keyOf(kind, metadata.namespace, name),
    keyOf(kind, undefined, name),
  ]);
}

/**
 * An object as it must be sent to a server that does not have it yet.
 *
 * @param {object} recorded
 * @param {Map<string, string>} uids of the objects made so far, by key
 */
export function asNew(recorded, uids) {
  const object = structuredClone(recorded);
  const { metadata, spec } = object;
  for (const field of SERVER_OWNED) delete metadata[field];
  ownerKeys(object).forEach((keys, index) => {
    const made = keys.find(key => uids.has(key));
    if (made) metadata.ownerReferences[index].uid = uids.get(made);
  });
  FOR_KIND[object.kind]?.(spec, metadata);
  return object;
}

const CONTROLLER_UID_LABELS = [
  'controller-uid',
  'batch.kubernetes.io/controller-uid',
];

/** What the server hands out itself, and refuses when it is another server's. */
const FOR_KIND = {
  Service(spec) {
    if (spec.clusterIP === 'None') return;
    delete spec.clusterIP;
    delete spec.clusterIPs;
  },
  Job(spec, metadata) {
    if (spec.manualSelector) return;
    delete spec.selector;
    for (const label of CONTROLLER_UID_LABELS) {
      delete metadata.labels?.[label];
      delete spec.template.metadata?.labels?.[label];
    }
  },
  Pod(spec, metadata) {
    const job = metadata.ownerReferences?.find(({ kind }) => kind === 'Job');
    if (!job) return;
    for (const label of CONTROLLER_UID_LABELS) {
      if (metadata.labels?.[label]) metadata.labels[label] = job.uid;
    }
  },
  PersistentVolume(spec) {
    delete spec.claimRef?.uid;
    delete spec.claimRef?.resourceVersion;
  },
};
