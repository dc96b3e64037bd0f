// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WorkloadImage } from '@regie/plugin-sovereignty-common';
import { SignalCatalogue } from '../register';
import { imageReference } from './imageReference';
import { Tie, tie } from './tie';

/** What one image tells: its registry and the service it belongs to. */
export function imageTies(
  reference: string,
  path: string,
  catalogue: SignalCatalogue,
): { ties: Tie[]; images: WorkloadImage[] } {
  const image = imageReference(reference);
  if (!image) return { ties: [], images: [] };
  const { registry, repository } = image;
  const ties = [
    tie(catalogue.registry(registry), {
      id: `registry:${registry}`,
      category: 'image-registry',
      layer: 'platform',
      path,
      match: registry,
    }),
  ];
  const name = `${registry}/${repository}`;
  const service = catalogue.image(name);
  if (service) {
    ties.push(
      tie(service, {
        id: `image:${service.id}`,
        category: 'other',
        layer: service.layer,
        path,
        match: name,
      }),
    );
  }
  return { ties, images: [{ ...image, path }] };
}
