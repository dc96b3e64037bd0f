// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** Where an image without a registry in its name comes from. */
const DEFAULT_REGISTRY = 'docker.io';

/** Longer than any image reference may be. */
const MAX_REFERENCE = 1_000;

/**
 * The registry host of an image reference, lower case, with its port if it has
 * one. The first part is a host only when it has a dot or a colon or is
 * `localhost`; otherwise the image is Docker Hub's (Docker's reference
 * grammar).
 */
export function imageRegistry(reference: string): string | undefined {
  if (reference === '' || reference.length > MAX_REFERENCE) return undefined;
  const slash = reference.indexOf('/');
  if (slash < 0) return DEFAULT_REGISTRY;
  const first = reference.slice(0, slash).toLowerCase();
  const isHost =
    first === 'localhost' || first.includes('.') || first.includes(':');
  if (!isHost) return DEFAULT_REGISTRY;
  return first === 'index.docker.io' ? DEFAULT_REGISTRY : first;
}
