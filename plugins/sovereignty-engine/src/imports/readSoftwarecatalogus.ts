// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  EvidenceLevel,
  Statement,
  StatementValue,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { EntityMatcher } from './matchEntities';
import { ReadStatements, unreadable } from './readPubliccode';
import {
  Contract,
  exportSchema,
  LISTS,
  Offer,
  Organisation,
  Product,
  Usage,
  Version,
} from './softwarecatalogusExport';

/** @public */
export interface ReadSoftwarecatalogusOptions {
  /** The address that people know the file by. */
  readonly path: string;
  readonly text: string;
  /** The entities that products are looked for among. */
  readonly entities: readonly Entity[];
  /** Id of the municipality, in an export with the use by several. */
  readonly organisation?: string;
}

const LEVELS = { Laag: 'low', Midden: 'medium', Hoog: 'high' } as const;

/** Fifty mistakes say enough of an export. */
const MAX_PROBLEMS = 50;

/** Where in the export something about one entity stands. */
class Place {
  readonly #entityRef: string;
  readonly #asOf: string | null;
  readonly #file: string;
  readonly #statements: Statement[];
  readonly #path: string | null;

  constructor(
    entityRef: string,
    asOf: string | null,
    file: string,
    statements: Statement[],
    path: string | null = null,
  ) {
    this.#entityRef = entityRef;
    this.#asOf = asOf;
    this.#file = file;
    this.#statements = statements;
    this.#path = path;
  }

  in(path: string): Place {
    return new Place(
      this.#entityRef,
      this.#asOf,
      this.#file,
      this.#statements,
      path,
    );
  }

  say(
    field: string,
    value: StatementValue | undefined,
    evidence: EvidenceLevel = 'self-declared',
  ): void {
    if (value === undefined) return;
    this.#statements.push({
      entityRef: this.#entityRef,
      field,
      value,
      source: 'imported',
      evidence,
      asOf: this.#asOf,
      by: 'GEMMA Softwarecatalogus',
      object: { kind: 'File', name: this.#file },
      path: this.#path,
    });
  }
}

class ExportReader {
  readonly #options: ReadSoftwarecatalogusOptions;
  readonly #asOf: string | null;
  readonly #matcher: EntityMatcher;
  readonly #organisations: Map<string, Organisation>;
  readonly #products: Map<string, Product>;
  readonly #offers: Map<string, Offer>;
  readonly #versions: Map<string, Version>;
  readonly #usages: Map<string, Usage>;
  readonly #contracts: Map<string, Contract>;
  readonly #statements: Statement[] = [];
  readonly #problems: string[] = [];

  constructor(
    options: ReadSoftwarecatalogusOptions,
    lists: z.infer<typeof exportSchema>,
  ) {
    this.#options = options;
    this.#asOf = lists.exportDatum ?? null;
    this.#matcher = new EntityMatcher(options.entities);
    const keep = <T extends { id: string }>(
      name: keyof typeof LISTS,
      schema: z.ZodType<T>,
    ) => this.#keep(name, lists[name], schema);
    this.#organisations = keep(
      'leveranciersorganisaties',
      LISTS.leveranciersorganisaties,
    );
    this.#products = keep('voorzieningen', LISTS.voorzieningen);
    this.#offers = keep(
      'voorzieningaanbiedingen',
      LISTS.voorzieningaanbiedingen,
    );
    this.#versions = keep('voorzieningversies', LISTS.voorzieningversies);
    this.#usages = keep('voorzieninggebruiken', LISTS.voorzieninggebruiken);
    this.#contracts = keep('contracten', LISTS.contracten);
  }

  read(): ReadStatements {
    for (const usage of this.#ownUsages()) this.#readUsage(usage);
    const more = this.#problems.length - MAX_PROBLEMS;
    return {
      statements: this.#statements,
      problems:
        more > 0
          ? [
              ...this.#problems.slice(0, MAX_PROBLEMS),
              `${this.#options.path}: ${more} more problems`,
            ]
          : this.#problems,
      readable: true,
    };
  }

  #keep<T extends { id: string }>(
    name: string,
    items: readonly unknown[],
    schema: z.ZodType<T>,
  ): Map<string, T> {
    const kept = new Map<string, T>();
    items.forEach((item, index) => {
      const parsed = schema.safeParse(item);
      if (parsed.success) {
        kept.set(parsed.data.id, parsed.data);
      } else {
        const [issue] = parsed.error.issues;
        const at = [`${name}[${index}]`, ...issue.path.map(String)].join('.');
        this.#problems.push(`${this.#options.path} ${at}: ${issue.message}`);
      }
    });
    return kept;
  }

  /** The use of one municipality; that of another says nothing of this catalog. */
  #ownUsages(): Usage[] {
    const usages = [...this.#usages.values()];
    const users = [...new Set(usages.map(usage => usage.organisatieId))];
    const { organisation, path } = this.#options;
    if (organisation !== undefined) {
      return usages.filter(usage => usage.organisatieId === organisation);
    }
    if (users.length <= 1) return usages;
    this.#problems.push(
      `${path} holds the use by ${users.length} organisations; set organisation to the id of yours`,
    );
    return [];
  }

  #readUsage(usage: Usage): void {
    const { path } = this.#options;
    const product = this.#products.get(usage.voorzieningId);
    if (!product) {
      this.#problems.push(
        `${path} voorzieninggebruik ${usage.id} names the voorziening ${usage.voorzieningId}, which the export lacks`,
      );
      return;
    }
    if (usage.status === 'Beëindigd') return;
    const match = this.#matcher.match([product.id, usage.id], product.naam);
    if ('problem' in match) {
      this.#problems.push(`${path} ${match.problem}`);
      return;
    }
    const at = new Place(match.entityRef, this.#asOf, path, this.#statements);
    this.#classification(usage, at);
    this.#version(usage, at);
    this.#supplier(usage, product, at);
  }

  #classification(usage: Usage, at: Place): void {
    const place = at.in(`voorzieninggebruiken ${usage.id}`);
    const { bivClassificatie: biv } = usage;
    const level = (key: keyof typeof LEVELS | null | undefined) =>
      key ? LEVELS[key] : undefined;
    place.say('classification.availability', level(biv?.beschikbaarheid));
    place.say('classification.integrity', level(biv?.integriteit));
    place.say('classification.confidentiality', level(biv?.vertrouwelijkheid));
    place.say(
      'classification.bbn',
      usage.bbnScore ? `bbn${usage.bbnScore}` : undefined,
    );
    // False is what the catalogue fills in by itself, so it says nothing.
    place.say('criticality', usage.bedrijfsKritisch ? 'critical' : undefined);
  }

  #version(usage: Usage, at: Place): void {
    const version = this.#versions.get(usage.versieId ?? '');
    if (!version) return;
    const place = at.in(`voorzieningversies ${version.id}`);
    place.say('lifecycle.version', version.nummer);
    place.say('lifecycle.endOfLife', version.eindeDatum ?? undefined);
  }

  #supplier(usage: Usage, product: Product, at: Place): void {
    const contract = [...this.#contracts.values()]
      .filter(one => one.voorzieningGebruik === usage.id)
      .filter(({ status }) => status === 'Actief')
      .sort((a, b) => ((a.eindDatum ?? '') < (b.eindDatum ?? '') ? 1 : -1))[0];
    const offers = contract
      ? [this.#offers.get(contract.voorzieningAanbod)].flatMap(one => one ?? [])
      : [...this.#offers.values()].filter(
          one => one.voorzieningId === product.id,
        );
    const suppliers = new Set(offers.map(offer => offer.organisatieId));
    if (suppliers.size > 1) {
      this.#problems.push(
        `${this.#options.path} ${product.naam} is offered by ${
          suppliers.size
        } suppliers and has no contract that names one`,
      );
      return;
    }
    const offer = offers[0];
    const organisation = this.#organisations.get(offer?.organisatieId ?? '');
    if (organisation) {
      const place = at.in(`leveranciersorganisaties ${organisation.id}`);
      place.say('supplier.name', organisation.naam);
      place.say('supplier.parent', this.#parentOf(organisation));
      if (contract) place.say('contract.supplier', organisation.naam);
    }
    if (offer?.licentiemodel && /open.?source/i.test(offer.licentiemodel)) {
      at.in(`voorzieningaanbiedingen ${offer.id}`).say('openSource', 'yes');
    }
    if (contract) {
      const evidence = contract.documentReferentie
        ? 'documented'
        : 'self-declared';
      at.in(`contracten ${contract.id}`).say(
        'contract.end',
        contract.eindDatum ?? undefined,
        evidence,
      );
    }
  }

  #parentOf({ moederOrganisatie }: Organisation): string | undefined {
    if (!moederOrganisatie) return undefined;
    return this.#organisations.get(moederOrganisatie)?.naam;
  }
}

/**
 * What an export of the GEMMA Softwarecatalogus states of the entities in the
 * catalog. An item with a mistake is named and left out; so is a product that
 * fits no entity, or more than one. Never throws.
 *
 * @public
 */
export function readSoftwarecatalogus(
  options: ReadSoftwarecatalogusOptions,
): ReadStatements {
  const { path, text } = options;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable([`${path} cannot be read as JSON: ${reason}`]);
  }
  const parsed = exportSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue.path.join('.') || 'the file';
    return unreadable([
      `${path} is no export of the Softwarecatalogus: ${at}: ${issue.message}`,
    ]);
  }
  return new ExportReader(options, parsed.data).read();
}
