// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Register,
  StatedEntity,
  statedEntities,
  SupplierDirectory,
} from '@regie/plugin-sovereignty-engine';
import { Visible } from '../database/onlyVisible';
import { FactStore } from '../database/FactStore';

export interface SupplierBookOptions {
  readonly entities: () => Promise<Entity[]>;
  readonly facts: FactStore;
  readonly register: () => Register;
  readonly now: () => Date;
  /** The day of the verdicts, YYYY-MM-DD. */
  readonly today: () => string;
}

/** How long the catalog is taken to be as it was. */
const BELIEVED_MS = 15_000;

/** The suppliers of what somebody may see, with what each has to be asked. */
export class SupplierBook {
  readonly #options: SupplierBookOptions;
  #components: Promise<StatedEntity[]> | undefined;
  #until = 0;

  constructor(options: SupplierBookOptions) {
    this.#options = options;
  }

  async directory(visible: Visible): Promise<SupplierDirectory> {
    const { register, today } = this.#options;
    const all = await this.#all();
    const seen = visible === 'all' ? undefined : new Set(visible);
    return new SupplierDirectory({
      components: seen
        ? all.filter(({ entity }) => seen.has(stringifyEntityRef(entity)))
        : all,
      register: register(),
      on: today(),
    });
  }

  /** What was just answered has to show. */
  forget(): void {
    this.#components = undefined;
  }

  #all(): Promise<StatedEntity[]> {
    const now = this.#options.now().getTime();
    if (this.#components && now < this.#until) return this.#components;
    const reading = this.#read();
    this.#components = reading;
    this.#until = now + BELIEVED_MS;
    reading.catch(() => this.forget());
    return reading;
  }

  async #read(): Promise<StatedEntity[]> {
    const { entities, facts } = this.#options;
    return statedEntities(await entities(), await facts.all());
  }
}
