// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

type Labels = Readonly<Record<string, string>>;

type Requirement =
  | {
      readonly kind: 'in' | 'notin';
      readonly key: string;
      readonly values: ReadonlySet<string>;
    }
  | { readonly kind: 'exists' | 'absent'; readonly key: string };

const SET_BASED = /^([^\s!=(),]+)\s+(in|notin)\s*\(([^()]*)\)$/;
const EQUALITY = /^([^\s!=(),]+)\s*(==|=|!=)\s*([^\s!=(),]*)$/;
const EXISTENCE = /^(!?)\s*([^\s!=(),]+)$/;

/** A label selector as kubectl takes it: equality, sets and existence. */
export class LabelSelector {
  readonly #requirements: readonly Requirement[];

  private constructor(requirements: readonly Requirement[]) {
    this.#requirements = requirements;
  }

  /** Undefined when the text is no selector; then it selects nothing. */
  static parse(text: string): LabelSelector | undefined {
    const requirements: Requirement[] = [];
    for (const part of splitOutsideBrackets(text)) {
      const requirement = parseRequirement(part.trim());
      if (!requirement) return undefined;
      requirements.push(requirement);
    }
    return new LabelSelector(requirements);
  }

  matches(labels: Labels): boolean {
    return this.#requirements.every(requirement => holds(requirement, labels));
  }

  /** A pair that every match has, to look candidates up by. */
  requiredPair(): { key: string; value: string } | undefined {
    for (const requirement of this.#requirements) {
      if (requirement.kind === 'in' && requirement.values.size === 1) {
        const [value] = requirement.values;
        return { key: requirement.key, value };
      }
    }
    return undefined;
  }
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function parseRequirement(text: string): Requirement | undefined {
  const set = SET_BASED.exec(text);
  if (set) {
    const values = new Set(set[3].split(',').map(value => value.trim()));
    return { kind: set[2] === 'in' ? 'in' : 'notin', key: set[1], values };
  }
  const equality = EQUALITY.exec(text);
  if (equality) {
    const values = new Set([equality[3]]);
    return {
      kind: equality[2] === '!=' ? 'notin' : 'in',
      key: equality[1],
      values,
    };
  }
  const existence = EXISTENCE.exec(text);
  return existence
    ? { kind: existence[1] ? 'absent' : 'exists', key: existence[2] }
    : undefined;
}

function holds(requirement: Requirement, labels: Labels): boolean {
  const { key } = requirement;
  const present = Object.hasOwn(labels, key);
  switch (requirement.kind) {
    case 'exists':
      return present;
    case 'absent':
      return !present;
    case 'in':
      return present && requirement.values.has(labels[key]);
    default:
      // As in Kubernetes, a label that is not there is not one of the values.
      return !present || !requirement.values.has(labels[key]);
  }
}
