// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { keyPath, keysOf, list, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { Tie, tie } from './tie';

/** Annotations that only one provider's controller listens to. */
export function annotationTies(
  object: unknown,
  category: 'load-balancer' | 'ingress',
  catalogue: SignalCatalogue,
): Tie[] {
  return keysOf(object, 'metadata', 'annotations').flatMap(key => {
    const row = catalogue.networkAnnotation(key);
    return row
      ? [
          tie(row, {
            id: `annotation:${key}`,
            category,
            layer: 'platform',
            path: keyPath('metadata.annotations', key),
            match: key,
          }),
        ]
      : [];
  });
}

/** The host that a provider gave to a load balancer shows whose it is. */
export function loadBalancerHostTies(
  object: unknown,
  catalogue: SignalCatalogue,
): Tie[] {
  return list(object, 'status', 'loadBalancer', 'ingress').flatMap(
    (address, index) =>
      endpointTies(
        text(address, 'hostname') ?? '',
        `status.loadBalancer.ingress[${index}].hostname`,
        catalogue,
        'load-balancer',
      ),
  );
}
