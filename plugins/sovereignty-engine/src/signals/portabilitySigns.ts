// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { keyPath } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { portable, Tie } from './tie';

type Texts = Readonly<Record<string, string>>;

/** Labels and annotations that show that a workload can be put elsewhere. */
export function portabilitySigns(
  labels: Texts,
  annotations: Texts,
  metadata: string,
  catalogue: SignalCatalogue,
): Tie[] {
  return [
    ...signsIn('label', labels, `${metadata}.labels`, catalogue),
    ...signsIn('annotation', annotations, `${metadata}.annotations`, catalogue),
  ];
}

/** A sign is looked for in the key, and in `key=value`. */
function signsIn(
  on: 'label' | 'annotation',
  texts: Texts,
  map: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const byId = new Map<string, Tie>();
  for (const [key, value] of Object.entries(texts)) {
    const row =
      catalogue.portabilitySign(on, key) ??
      catalogue.portabilitySign(on, `${key}=${value}`);
    if (!row || byId.has(row.id)) continue;
    byId.set(row.id, portable(row.id, row.layer, keyPath(map, key), key));
  }
  return [...byId.values()];
}
