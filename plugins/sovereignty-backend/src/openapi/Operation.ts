// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

/** One thing that the REST API does, in the terms that routers are checked by. */
export interface Operation {
  /** The name by which generated clients call it. */
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/assessments/by-name/{kind}/{namespace}/{name}`. */
  readonly path: string;
  readonly summary: string;
  /** What it takes to be allowed, and what else is good to know. */
  readonly description: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Media types of a body that is a file, such as `application/yaml`. */
  readonly bodyAs?: readonly string[];
  /** Of the answer when all goes well: 200 when left out. */
  readonly status?: number;
  /** The JSON of that answer; without it there is none. */
  readonly answer?: z.ZodType;
  /** Other forms that the same answer can take, such as `text/csv`. */
  readonly alsoAs?: readonly string[];
  /** Status codes of refusals beside 400, 401 and 403, which all may give. */
  readonly refusals?: readonly number[];
}
