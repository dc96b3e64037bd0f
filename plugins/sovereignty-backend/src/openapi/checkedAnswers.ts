// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RequestHandler } from 'express';
import { Operation } from './Operation';

/**
 * Holds every JSON answer against the operation it belongs to, and leaves out
 * what that does not name. An answer of another shape, or of a route without an
 * operation, is a fault of ours and becomes an error of the server, never a
 * surprise for who called.
 */
export function checkedAnswers(
  operations: readonly Operation[],
): RequestHandler {
  const byRoute = new Map(operations.map(it => [keyOf(it), it]));
  return (request, response, next) => {
    const base = request.baseUrl;
    const send = response.json.bind(response);
    response.json = body => {
      if (response.statusCode >= 400) return send(body);
      const path = `${request.baseUrl}${request.route.path}`;
      const route = routeKey(request.method, path.slice(base.length));
      const operation = byRoute.get(route);
      if (!operation?.answer) {
        throw new Error(
          `${route} answers JSON, and openapi/operations.ts does not say of what shape.`,
        );
      }
      return send(operation.answer.parse(body));
    };
    next();
  };
}

function keyOf({ method, path }: Operation): string {
  return routeKey(method, path);
}

/** One spelling for what Express and OpenAPI write each in their own way. */
export function routeKey(method: string, path: string): string {
  const spelled = path.replace(/:(\w+)/g, '{$1}').replace(/(.)\/$/, '$1');
  return `${method.toLocaleUpperCase('en-US')} ${spelled}`;
}
