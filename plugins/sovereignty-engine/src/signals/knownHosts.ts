// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SignalCatalogue } from '../register';
import { hostNames } from './hostNames';

/**
 * The host names of a text that the signal catalogue knows, and nothing else of
 * it: all that may be kept of a variable's value or of a ConfigMap.
 *
 * @public
 */
export function knownHosts(text: string, catalogue: SignalCatalogue): string {
  return hostNames(text)
    .filter(host => catalogue.endpoint(host) !== undefined)
    .join(' ');
}
