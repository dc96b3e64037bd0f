// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DRY_RUN_CHANGES,
  LocalizedText,
  PackDryRun,
} from '@regie/plugin-sovereignty-common';
import { Visible } from '../database/onlyVisible';
import { JudgedEntity, JudgedRule } from './messages';

export interface PackComparisonOptions {
  readonly pack: {
    readonly id: string;
    readonly version: string;
    readonly rules: readonly {
      readonly id: string;
      readonly title: LocalizedText;
    }[];
  };
  /** The pack with the same id that is in force. */
  readonly inForce: { readonly version: string } | undefined;
  readonly visible: Visible;
}

type RuleRow = PackDryRun['rules'][number];

/**
 * Verdicts of a pack that is tried beside those of the pack in force, both made
 * now. Those that are stored may be of yesterday, or of an entity as it was: what
 * differs from these need not come of the pack.
 */
export class PackComparison {
  readonly #options: PackComparisonOptions;
  readonly #visible: ReadonlySet<string> | 'all';
  readonly #rules: Map<string, RuleRow>;
  readonly #changes: PackDryRun['changes'] = [];
  #entities = 0;
  #changedEntities = 0;
  #totalChanges = 0;

  private constructor(options: PackComparisonOptions) {
    this.#options = options;
    const { visible, pack } = options;
    this.#visible = visible === 'all' ? 'all' : new Set(visible);
    this.#rules = new Map(
      pack.rules.map(({ id, title }) => [id, emptyRow(id, title)]),
    );
  }

  static create(options: PackComparisonOptions): PackComparison {
    return new PackComparison(options);
  }

  /** The outcome of a pack that does not check. */
  static refused(problems: string[]): PackDryRun {
    return {
      ...{ accepted: false, problems, pack: null },
      ...{ entities: 0, changedEntities: 0, totalChanges: 0 },
      ...{ rules: [], changes: [] },
    };
  }

  add(batch: readonly JudgedEntity[]): void {
    const visible = this.#visible;
    batch
      .filter(({ entityRef }) => visible === 'all' || visible.has(entityRef))
      .forEach(entity => this.#compare(entity));
  }

  result(): PackDryRun {
    const { pack, inForce } = this.#options;
    return {
      accepted: true,
      problems: [],
      pack: {
        id: pack.id,
        version: pack.version,
        versionInForce: inForce?.version ?? null,
      },
      entities: this.#entities,
      changedEntities: this.#changedEntities,
      rules: [...this.#rules.values()],
      changes: this.#changes,
      totalChanges: this.#totalChanges,
    };
  }

  #compare({ entityRef, inForce, rules }: JudgedEntity): void {
    const before = new Map(inForce.map(rule => [rule.rule, rule]));
    const after = new Map(rules.map(rule => [rule.rule, rule]));
    const changes = this.#totalChanges;
    for (const rule of new Set([...after.keys(), ...before.keys()])) {
      this.#compareRule(entityRef, rule, before.get(rule), after.get(rule));
    }
    this.#entities += 1;
    if (this.#totalChanges > changes) this.#changedEntities += 1;
  }

  #compareRule(
    entityRef: string,
    rule: string,
    before: JudgedRule | undefined,
    after: JudgedRule | undefined,
  ): void {
    const row = this.#rules.get(rule) ?? emptyRow(rule, null);
    this.#rules.set(rule, row);
    count(row.before, before);
    count(row.after, after);
    if (isSame(before, after)) return;
    row.changed += 1;
    this.#totalChanges += 1;
    if (this.#changes.length === DRY_RUN_CHANGES) return;
    this.#changes.push({
      ...{ entityRef, rule },
      before: standing(before),
      after: standing(after),
      explanation: after?.explanation ?? null,
    });
  }
}

function emptyRow(rule: string, title: LocalizedText | null): RuleRow {
  return { rule, title, before: {}, after: {}, changed: 0 };
}

function standing(one: JudgedRule | undefined) {
  return one ? { verdict: one.verdict, severity: one.severity } : null;
}

function count(counts: Record<string, number>, one: JudgedRule | undefined) {
  if (one) counts[one.verdict] = (counts[one.verdict] ?? 0) + 1;
}

/** That a rule does not apply is as if it were not there. */
function isSame(before: JudgedRule | undefined, after: JudgedRule | undefined) {
  const verdict = (one: JudgedRule | undefined) =>
    one?.verdict ?? 'not-applicable';
  return (
    verdict(before) === verdict(after) &&
    (before?.severity ?? null) === (after?.severity ?? null)
  );
}
