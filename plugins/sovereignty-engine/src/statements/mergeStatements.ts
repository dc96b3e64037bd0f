// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  Statement,
  StatementConflict,
} from '@regie/plugin-sovereignty-common';
import { fieldAt, isNamedList } from './fieldIndex';
import { FieldStep, formatField, parseField, schemaPath } from './fieldPath';
import { compareSays, Say, saySame } from './standing';
import {
  evidenceOf,
  inherit,
  Inherited,
  isClaim,
  isTree,
  itemNames,
  Tree,
} from './tree';

/** A declaration with what others state put in its place. @public */
export interface MergedDeclaration {
  /** `undefined` when nobody states anything. */
  readonly value: Tree | undefined;
  /** Where sources contradict each other; what counts is in `value`. */
  readonly conflicts: readonly StatementConflict[];
  /** Statements that no field of a declaration can hold. */
  readonly other: readonly Statement[];
}

const NOTHING: Inherited = { evidence: 'self-declared', asOf: null };

class Merge {
  readonly #tree: Tree;
  readonly #wasDeclared: boolean;
  /** Items as they were named before anything was added. */
  readonly #items = new Map<string, Map<string, Tree>>();
  readonly #conflicts: StatementConflict[] = [];
  readonly #other: Statement[] = [];

  constructor(declared: unknown) {
    this.#wasDeclared = isTree(declared);
    this.#tree = isTree(declared) ? structuredClone(declared) : {};
  }

  run(statements: readonly Statement[]): MergedDeclaration {
    const byField = new Map<string, { steps: FieldStep[]; says: Say[] }>();
    const empties: Statement[] = [];
    for (const statement of statements) {
      const steps = parseField(statement.field);
      const field = steps && fieldAt(schemaPath(steps));
      if (!field || !this.#canHold(steps)) this.#other.push(statement);
      else if (isEmptyList(field, statement)) empties.push(statement);
      else if (field.kind !== 'value' || field.bare)
        this.#other.push(statement);
      else {
        add(byField, steps, sayOf(statement));
        for (const implied of impliedBy(steps)) {
          add(byField, implied.steps, {
            ...sayOf(statement),
            value: implied.provider,
          });
        }
      }
    }
    const lists = this.#declaredLists();
    const fields = [...byField].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [field, { steps, says }] of fields) {
      this.#settle(field, steps, says);
    }
    this.#compareLists(lists);
    for (const statement of empties) this.#settleEmpty(statement);
    const said = this.#wasDeclared || Object.keys(this.#tree).length > 0;
    return {
      value: said ? this.#tree : undefined,
      conflicts: distinct(this.#conflicts),
      other: distinct(this.#other),
    };
  }

  /** An unnamed item that the owner does not have any more has no place. */
  #canHold(steps: readonly FieldStep[]): boolean {
    return steps.every(({ key, item }) => {
      if (item === undefined) return true;
      if (steps[0].key !== key || !isNamedList(key)) return false;
      return !item.includes('#') || this.#itemsOf(key).has(item);
    });
  }

  #itemsOf(key: string): Map<string, Tree> {
    const known = this.#items.get(key);
    if (known) return known;
    const list = this.#tree[key];
    const items = Array.isArray(list) ? list.filter(isTree) : [];
    const names = itemNames(items);
    const named = new Map(items.map((item, index) => [names[index], item]));
    this.#items.set(key, named);
    return named;
  }

  #settle(field: string, steps: readonly FieldStep[], says: Say[]): void {
    const { parent, inherited } = this.#parentOf(steps);
    const key = steps[steps.length - 1].key;
    const own = parent[key];
    const present = own === undefined ? undefined : declaredSay(own, inherited);
    const all = present ? [present, ...says] : says;
    const [kept, ...rest] = [...all].sort(compareSays);
    if (kept !== present) parent[key] = claimOf(kept);
    for (const other of rest) {
      if (!saySame(kept.value, other.value)) {
        this.#conflicts.push(conflict(field, kept, other));
      }
    }
  }

  #parentOf(steps: readonly FieldStep[]): {
    parent: Tree;
    inherited: Inherited;
  } {
    let parent = this.#tree;
    let inherited = inherit(parent, NOTHING);
    for (const [index, { key, item }] of steps.entries()) {
      if (item !== undefined) parent = this.#item(key, item);
      else if (index < steps.length - 1) parent = child(parent, key);
      inherited = inherit(parent, inherited);
    }
    return { parent, inherited };
  }

  #item(key: string, name: string): Tree {
    const items = this.#itemsOf(key);
    const known = items.get(name);
    if (known) return known;
    const made: Tree = {};
    items.set(name, made);
    const list = this.#tree[key];
    this.#tree[key] = Array.isArray(list) ? [...list, made] : [made];
    return made;
  }

  /** What the owner listed, before others add to it. */
  #declaredLists(): Map<string, string[]> {
    const lists = new Map<string, string[]>();
    for (const [key, list] of Object.entries(this.#tree)) {
      if (Array.isArray(list) && list.length > 0 && list.every(isTree)) {
        lists.set(key, itemNames(list));
      }
    }
    return lists;
  }

  /** A place that the owner does not list is kept, and contradicts his list. */
  #compareLists(lists: ReadonlyMap<string, string[]>): void {
    for (const [key, names] of lists) {
      for (const [name, item] of this.#itemsOf(key)) {
        if (names.includes(name)) continue;
        const kept: Say = {
          value: names,
          source: 'declared',
          ...NOTHING,
          by: null,
        };
        const other = declaredSay(item.provider, NOTHING);
        this.#conflicts.push(conflict(key, kept, other));
      }
    }
  }

  /** "There are none" holds as long as nobody names one. */
  #settleEmpty(statement: Statement): void {
    const list = this.#tree[statement.field];
    if (Array.isArray(list) && list.length > 0) {
      const kept: Say = {
        value: itemNames(list),
        source: 'declared',
        ...NOTHING,
        by: null,
      };
      const other = sayOf(statement);
      this.#conflicts.push(conflict(statement.field, kept, other));
    } else {
      this.#tree[statement.field] = [];
    }
  }
}

/**
 * Puts what others state into a declaration, field by field. The best
 * evidenced counts: operationally tested over audited, documented and
 * self-declared; then the owner over a supplier over another register; then
 * the newer. What loses and says something else is a conflict. The order of
 * the statements never matters, and saying a thing twice changes nothing.
 *
 * @public
 */
export function mergeStatements(
  declared: unknown,
  statements: readonly Statement[],
): MergedDeclaration {
  return new Merge(declared).run(statements);
}

/** Whoever states something of a place at a provider says that it is there. */
function impliedBy(
  steps: readonly FieldStep[],
): { steps: FieldStep[]; provider: string }[] {
  const [first] = steps;
  if (first.item === undefined || first.item.includes('#')) return [];
  return [{ steps: [first, { key: 'provider' }], provider: first.item }];
}

function add(
  byField: Map<string, { steps: FieldStep[]; says: Say[] }>,
  steps: FieldStep[],
  say: Say,
): void {
  const field = formatField(steps);
  const group = byField.get(field);
  if (group) group.says.push(say);
  else byField.set(field, { steps, says: [say] });
}

function sayOf({
  value,
  source,
  evidence,
  asOf,
  by,
  object,
  path,
}: Statement): Say {
  return { value, source, evidence, asOf, by, object, path };
}

function declaredSay(leaf: unknown, inherited: Inherited): Say {
  if (!isClaim(leaf)) {
    return { value: leaf, source: 'declared', ...inherited, by: null };
  }
  return {
    value: leaf.value,
    source: typeof leaf.source === 'string' ? leaf.source : 'declared',
    evidence: evidenceOf(leaf.evidence) ?? inherited.evidence,
    asOf: typeof leaf.asOf === 'string' ? leaf.asOf : inherited.asOf,
    by: typeof leaf.by === 'string' ? leaf.by : null,
    object: leaf.object,
    path: leaf.path,
  };
}

function conflict(field: string, kept: Say, other: Say): StatementConflict {
  const shown = ({ value, source, evidence, asOf, by }: Say) => ({
    value,
    source,
    evidence,
    asOf,
    by,
  });
  return { field, kept: shown(kept), other: shown(other) };
}

function claimOf(say: Say): Tree {
  const { value, source, evidence, asOf, by, object, path } = say;
  return {
    value,
    source,
    evidence,
    ...(asOf === null ? {} : { asOf }),
    ...(by === null ? {} : { by }),
    ...(object ? { object } : {}),
    ...(path ? { path } : {}),
  };
}

function child(parent: Tree, key: string): Tree {
  const known = parent[key];
  if (isTree(known)) return known;
  const made: Tree = {};
  parent[key] = made;
  return made;
}

function isEmptyList(field: DeclarationField, { value }: Statement): boolean {
  return field.kind === 'list' && Array.isArray(value) && value.length === 0;
}

function distinct<T>(items: readonly T[]): T[] {
  const byText = new Map(items.map(item => [JSON.stringify(item), item]));
  return [...byText]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}
