// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { knownHosts, Register } from '@regie/plugin-sovereignty-engine';
import { Reduce } from './recordReads';

/** Objects whose texts are settings, of which anything may be a secret. */
const DATA = 'configmaps';

/** Fields of a container whose texts are settings too. */
const ARGUMENTS = new Set(['command', 'args']);

/** Names a DNS service or the like, and nothing more. */
const HARMLESS_WORD = /^--provider=[\w.-]+$/;

/** User name and password of an address. */
const USER_INFO = /(:\/\/)[^/?#\s@]*@/g;

/**
 * What may be kept of the texts of a resource: of settings only the host names
 * that the signal catalogue knows, and of addresses not who signs in there.
 */
export function reducerFor(resource: string, register: Register): Reduce {
  return (text, path) => {
    if (isSetting(resource, path)) {
      return HARMLESS_WORD.test(text)
        ? text
        : knownHosts(text, register.catalogue);
    }
    return text.replace(USER_INFO, '$1');
  };
}

function isSetting(resource: string, path: readonly string[]): boolean {
  if (resource === DATA) return path[0] === 'data' || path[0] === 'binaryData';
  const [field, index] = path.slice(-2);
  if (ARGUMENTS.has(field) && /^\d+$/.test(index)) return true;
  return path.at(-1) === 'value' && path.at(-3) === 'env';
}
