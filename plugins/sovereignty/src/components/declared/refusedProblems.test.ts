// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { refusedProblems } from './refusedProblems';

const entity = (processor: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'website' },
  status: {
    items: [
      {
        type: 'backstage.io/catalog-processing',
        level: 'error' as const,
        message: `InputError: Processor ${processor} threw an error while preprocessing; caused by InputError: a is wrong.\nb is wrong.`,
        error: {
          name: 'InputError',
          message: 'Processor threw',
          cause: { name: 'InputError', message: 'a is wrong.\nb is wrong.' },
        },
      },
    ],
  },
});

describe('refusedProblems', () => {
  it('gives each mistake of the declaration by itself', () => {
    expect(refusedProblems(entity('SovereigntyProcessor'))).toEqual([
      'a is wrong.',
      'b is wrong.',
    ]);
  });

  it('leaves errors of others to the catalog', () => {
    expect(refusedProblems(entity('UrlReaderProcessor'))).toEqual([]);
    expect(refusedProblems({ ...entity('x'), status: undefined })).toEqual([]);
  });
});
