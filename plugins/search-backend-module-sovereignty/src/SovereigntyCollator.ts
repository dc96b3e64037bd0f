// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Readable } from 'stream';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  EntityAssessment,
  SovereigntyApi,
} from '@regie/plugin-sovereignty-common';
import { SovereigntyDocument } from './SovereigntyDocument';

/** As many as the backend gives at once. */
const PAGE = 200;

/** A document for each assessed entity that has something to be found by. */
export class SovereigntyCollator implements DocumentCollatorFactory {
  readonly type = 'sovereignty';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #client: SovereigntyApi;

  constructor(client: SovereigntyApi) {
    this.#client = client;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<SovereigntyDocument> {
    for (let cursor: string | undefined; ; ) {
      const page = await this.#client.listAssessments({
        sort: 'name',
        order: 'asc',
        limit: PAGE,
        cursor,
      });
      for (const { entityRef } of page.items) {
        const assessment = await this.#client.getAssessment(
          parseEntityRef(entityRef),
        );
        yield documentOf(assessment);
      }
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
}

function documentOf({
  summary,
  findings,
}: EntityAssessment): SovereigntyDocument {
  const { entityRef, kind, namespace, name } = summary;
  const open = findings.filter(
    ({ verdict }) => verdict === 'violation' || verdict === 'unknown',
  );
  const path = [namespace, kind.toLocaleLowerCase('en-US'), name]
    .map(encodeURIComponent)
    .join('/');
  return {
    title: summary.title ?? name,
    text: open
      .flatMap(({ rule, title, explanation }) => [
        rule,
        title.nl,
        explanation.nl,
        title.en,
        explanation.en,
      ])
      .concat(summary.providers.map(provider => provider.name))
      .join(' '),
    location: `/catalog/${path}/sovereignty`,
    // Search asks the catalog whether the searcher may see this entity.
    authorization: { resourceRef: entityRef },
  };
}
