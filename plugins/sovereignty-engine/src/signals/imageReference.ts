// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** Where an image without a registry in its name comes from. */
const DEFAULT_REGISTRY = 'docker.io';

/** Longer than any image reference may be. */
const MAX_REFERENCE = 1_000;

/** The parts of an image reference. */
export interface ImageReference {
  /** Host, lower case, with its port if it has one. */
  readonly registry: string;
  /** Whether the reference leaves the registry out. */
  readonly implicitRegistry: boolean;
  readonly repository: string;
  /** `latest` when there is neither tag nor digest. */
  readonly tag: string | null;
  readonly digest: string | null;
}

/**
 * Takes an image reference apart by Docker's grammar. The first part is a host
 * only when it has a dot, a colon or a capital, or is `localhost`; otherwise
 * the image is Docker Hub's. Next to a digest a tag counts for nothing, since
 * a node pulls the digest.
 */
export function imageReference(reference: string): ImageReference | undefined {
  if (reference === '' || reference.length > MAX_REFERENCE) return undefined;
  const [named, digest = null] = splitOnce(reference, '@');
  const slash = named.indexOf('/');
  const first = slash < 0 ? '' : named.slice(0, slash);
  const isHost = first === 'localhost' || /[.:A-Z]/.test(first);
  const rest = isHost ? named.slice(slash + 1) : named;
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  const path = colon < 0 ? rest : rest.slice(0, colon);
  if (path === '') return undefined;
  const tag = colon < 0 ? 'latest' : rest.slice(colon + 1);
  const registry = isHost ? hostOf(first.toLowerCase()) : DEFAULT_REGISTRY;
  const official = registry === DEFAULT_REGISTRY && !path.includes('/');
  return {
    registry,
    implicitRegistry: !isHost,
    repository: official ? `library/${path}` : path,
    tag: digest === null ? tag : null,
    digest,
  };
}

function hostOf(host: string): string {
  return host === 'index.docker.io' ? DEFAULT_REGISTRY : host;
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
