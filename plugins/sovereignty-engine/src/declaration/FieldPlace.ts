// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** Longer lists are rare; what is kept for one is kept for good. */
const ITEMS_KEPT = 50;

/**
 * Where a field of a declaration stands, in the ways to write that. All
 * declarations have the same fields, so each place is written out once and not
 * for every entity. `key` is of the schema, never of what somebody declares.
 */
export class FieldPlace {
  static readonly ROOT = new FieldPlace('', '', '');

  /** `/hosting/0/provider` */
  readonly pointer: string;
  /** `hosting[0].provider` */
  readonly path: string;
  /** `hosting.provider`, the path without numbers. */
  readonly claim: string;
  /** `spec.sovereignty.hosting[0].provider` */
  readonly inEntity: string;
  readonly #fields = new Map<string, FieldPlace>();
  readonly #items: FieldPlace[] = [];

  private constructor(pointer: string, path: string, claim: string) {
    this.pointer = pointer;
    this.path = path;
    this.claim = claim;
    this.inEntity = `spec.sovereignty.${path}`;
  }

  field(key: string): FieldPlace {
    const known = this.#fields.get(key);
    if (known) return known;
    const place = new FieldPlace(
      `${this.pointer}/${key}`,
      this.path ? `${this.path}.${key}` : key,
      this.claim ? `${this.claim}.${key}` : key,
    );
    this.#fields.set(key, place);
    return place;
  }

  item(index: number): FieldPlace {
    const known = this.#items[index];
    if (known) return known;
    const place = new FieldPlace(
      `${this.pointer}/${index}`,
      `${this.path}[${index}]`,
      this.claim,
    );
    if (index < ITEMS_KEPT) this.#items[index] = place;
    return place;
  }
}
