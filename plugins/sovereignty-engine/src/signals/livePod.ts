// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { get, list, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { nameTies } from './containerTies';
import { Tie } from './tie';
import { audienceTies } from './volumeTies';

/**
 * The identity that a running pod was given, which its template may not show:
 * a cloud's webhook puts variables and a token into the pod when it starts.
 */
export function injectedIdentity(
  pod: unknown,
  catalogue: SignalCatalogue,
): Tie[] {
  const spec = get(pod, 'spec');
  const ties = list(spec, 'volumes').flatMap((volume, outer) =>
    list(volume, 'projected', 'sources').flatMap((source, inner) =>
      audienceTies(
        source,
        `spec.volumes[${outer}].projected.sources[${inner}]`,
        catalogue,
      ),
    ),
  );
  // Every pod has the first container; a webhook fills all of them alike.
  list(list(spec, 'containers')[0], 'env').forEach((variable, index) => {
    const name = text(variable, 'name');
    if (!name) return;
    ties.push(
      ...nameTies(name, `spec.containers[0].env[${index}].name`, catalogue),
    );
  });
  return ties.filter(found => found.class !== 'portable');
}
