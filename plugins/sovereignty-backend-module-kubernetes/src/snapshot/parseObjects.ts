// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { parseAllDocuments } from 'yaml';

/** kubectl writes no aliases; a few do no harm, a bomb needs many. */
const MAX_ALIASES = 50;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a file of a snapshot holds, its lists unpacked. */
export interface ParsedFile {
  readonly objects: readonly Record<string, unknown>[];
  /** Whether anything in it was a Kubernetes object or list at all. */
  readonly isKubernetes: boolean;
}

/** Reads what `kubectl get … -o json` or `-o yaml` prints. */
export function parseObjects(file: string, text: string): ParsedFile {
  const objects: Record<string, unknown>[] = [];
  let isKubernetes = false;
  for (const document of documentsOf(file, text)) {
    if (!isRecord(document) || typeof document.kind !== 'string') continue;
    isKubernetes = true;
    if (Array.isArray(document.items) && document.kind.endsWith('List')) {
      objects.push(...itemsOf(document.items, document));
    } else {
      objects.push(document);
    }
  }
  return { objects, isKubernetes };
}

/** Items of a PodList carry no kind of their own; the API leaves it out there. */
function itemsOf(
  items: readonly unknown[],
  { kind, apiVersion }: Record<string, unknown>,
): Record<string, unknown>[] {
  const itemKind =
    typeof kind === 'string' ? kind.slice(0, -'List'.length) : '';
  return items
    .filter(isRecord)
    .map(item =>
      typeof item.kind === 'string' || itemKind === ''
        ? item
        : { apiVersion, ...item, kind: itemKind },
    );
}

function documentsOf(file: string, text: string): unknown[] {
  try {
    if (file.endsWith('.json')) return [JSON.parse(text)];
    const documents = parseAllDocuments(text, { prettyErrors: true });
    if (!Array.isArray(documents)) return [];
    return documents.map(document => {
      const [error] = document.errors;
      if (error) throw error;
      return document.toJS({ maxAliasCount: MAX_ALIASES });
    });
  } catch (error) {
    throw new ClusterReadError(
      'malformed',
      `${file} cannot be read: ${
        error instanceof Error ? error.message.split('\n')[0] : error
      }`,
      error,
    );
  }
}
