// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DRY_RUN_CHANGES,
  LocalizedText,
  PackDryRun,
} from '@regie/plugin-sovereignty-common';
import { Visible } from '../database/onlyVisible';
import { Standing, StandingVerdicts } from '../database/StandingVerdicts';
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
  readonly standing: StandingVerdicts;
  readonly visible: Visible;
}

type RuleRow = PackDryRun['rules'][number];

/** Verdicts of a pack that is tried beside those that stand. */
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

  async add(batch: readonly JudgedEntity[]): Promise<void> {
    const { standing, pack } = this.#options;
    const seen = batch.filter(
      ({ entityRef }) =>
        this.#visible === 'all' || this.#visible.has(entityRef),
    );
    const stood = await standing.of(
      pack.id,
      seen.map(({ entityRef }) => entityRef),
    );
    for (const entity of seen) {
      this.#compare(entity, stood.get(entity.entityRef) ?? new Map());
    }
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

  #compare(
    { entityRef, rules }: JudgedEntity,
    before: ReadonlyMap<string, Standing>,
  ): void {
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
    before: Standing | undefined,
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
      before: before ?? null,
      after: after
        ? { verdict: after.verdict, severity: after.severity }
        : null,
      explanation: after?.explanation ?? null,
    });
  }
}

function emptyRow(rule: string, title: LocalizedText | null): RuleRow {
  return { rule, title, before: {}, after: {}, changed: 0 };
}

function count(counts: Record<string, number>, one: Standing | undefined) {
  if (one) counts[one.verdict] = (counts[one.verdict] ?? 0) + 1;
}

/** That a rule does not apply is as if it were not there. */
function isSame(before: Standing | undefined, after: Standing | undefined) {
  const verdict = (one: Standing | undefined) =>
    one?.verdict ?? 'not-applicable';
  return (
    verdict(before) === verdict(after) &&
    (before?.severity ?? null) === (after?.severity ?? null)
  );
}
