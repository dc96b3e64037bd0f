// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_REGISTER_ID,
  RELATION_HOSTS,
  RELATION_OPERATED_BY,
  RELATION_OPERATES,
  RELATION_RUNS_ON,
  RELATION_SUPPORTED_BY,
  RELATION_SUPPORTS,
} from '@regie/plugin-sovereignty-common';
import { declarationSchema } from './declarationSchema';
import { LABELS } from './labels';

/** The kinds on which `spec.sovereignty` means something. */
const KINDS = ['Component', 'API', 'Resource', 'System'];

/**
 * What Regie adds to entities, described for whoever reads the catalog model:
 * people, and agents that ask for its description.
 *
 * @public
 */
export const sovereigntyModelLayer = createCatalogModelLayer({
  layerId: 'catalog.regie.dev/sovereignty',
  builder: model => {
    for (const kind of KINDS) {
      model.updateKind({
        names: { kind },
        versions: [
          {
            name: ['v1alpha1', 'v1beta1'],
            schema: {
              jsonSchema: {
                type: 'object',
                properties: {
                  spec: {
                    type: 'object',
                    properties: { sovereignty: declarationSchema },
                  },
                },
              },
            },
          },
        ],
      });
    }
    for (const label of LABELS) model.addLabel(label);
    model.addAnnotation({
      name: ANNOTATION_CLUSTER,
      title: 'Cluster',
      description:
        'The cluster that this Resource stands for, as its source names it.',
    });
    model.addAnnotation({
      name: ANNOTATION_REGISTER_ID,
      title: 'Provider in the register',
      description:
        'The provider of the register that this Resource stands for.',
    });
    model.addRelationPair({
      fromKind: KINDS,
      toKind: 'Resource',
      description: 'Who operates what this runs on, or this itself.',
      forward: { type: RELATION_OPERATED_BY, title: 'operated by' },
      reverse: { type: RELATION_OPERATES, title: 'operates' },
    });
    model.addRelationPair({
      fromKind: KINDS,
      toKind: 'Resource',
      description: 'The clusters that hold its workloads, as seen in them.',
      forward: { type: RELATION_RUNS_ON, title: 'runs on' },
      reverse: { type: RELATION_HOSTS, title: 'hosts' },
    });
    model.addRelationPair({
      fromKind: KINDS,
      toKind: 'Resource',
      description: 'The processes of the municipality that lean on it.',
      forward: { type: RELATION_SUPPORTS, title: 'supports' },
      reverse: { type: RELATION_SUPPORTED_BY, title: 'supported by' },
    });
  },
});
