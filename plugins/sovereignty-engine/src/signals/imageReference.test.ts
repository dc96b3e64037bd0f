// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { imageReference } from './imageReference';

describe('an image reference', () => {
  it.each([
    ['nginx', 'docker.io', 'library/nginx', 'latest', null],
    ['nginx:1.27', 'docker.io', 'library/nginx', '1.27', null],
    ['bitnami/redis', 'docker.io', 'bitnami/redis', 'latest', null],
    ['index.docker.io/alpine', 'docker.io', 'library/alpine', 'latest', null],
    ['localhost/a', 'localhost', 'a', 'latest', null],
    ['reg:5000/app:1@sha256:00', 'reg:5000', 'app', null, 'sha256:00'],
    ['Registry/app', 'registry', 'app', 'latest', null],
    ['ghcr.io/a/b/c:v1', 'ghcr.io', 'a/b/c', 'v1', null],
  ])('%s', (reference, registry, repository, tag, digest) => {
    expect(imageReference(reference)).toMatchObject({
      registry,
      repository,
      tag,
      digest,
    });
  });

  it.each(['', ':', '@sha256:00', 'a'.repeat(2_000)])(
    'is not made of %j',
    reference => expect(imageReference(reference)).toBeUndefined(),
  );

  it('never breaks, and always has a registry', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const found = imageReference(text);
        expect(found === undefined || found.registry.length > 0).toBe(true);
      }),
    );
  });
});
