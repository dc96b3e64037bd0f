// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { SovereigntyProcessor } from './SovereigntyProcessor';
import { TiesProcessor, TiesProcessorOptions } from './ties/TiesProcessor';

/**
 * All that every entity passes through on its way into the catalog, in order.
 * The benchmark of ingestion measures these, whatever is added.
 */
export function processorsOf(
  options: TiesProcessorOptions,
): CatalogProcessor[] {
  return [new SovereigntyProcessor(), new TiesProcessor(options)];
}
