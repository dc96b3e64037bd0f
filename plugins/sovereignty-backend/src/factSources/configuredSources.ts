// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { FactSource } from '@regie/plugin-sovereignty-node';
import { Settings } from '../settings';
import { AddressReader } from './AddressReader';
import { AnswerFileSource } from './AnswerFileSource';
import { PubliccodeSource } from './PubliccodeSource';
import { SoftwarecatalogusSource } from './SoftwarecatalogusSource';

/** The sources that come with the plugin, those that the operator wants. */
export function configuredSources(
  settings: Settings['facts'],
  urlReader: UrlReaderService,
): FactSource[] {
  const { folders, publiccode, softwarecatalogus, answerLocations } = settings;
  const reader = new AddressReader({ urlReader, folders });
  const sources: FactSource[] = [];
  if (publiccode) sources.push(new PubliccodeSource(reader));
  if (softwarecatalogus.locations.length > 0) {
    sources.push(new SoftwarecatalogusSource(reader, softwarecatalogus));
  }
  for (const location of new Set(answerLocations)) {
    sources.push(new AnswerFileSource(reader, location));
  }
  return sources;
}
