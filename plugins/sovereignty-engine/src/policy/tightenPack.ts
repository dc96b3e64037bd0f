// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Criticality,
  criticalitySchema,
  Severity,
  severitySchema,
} from '@regie/plugin-sovereignty-common';
import { ExpressionChecker } from '../cel';
import { compileCompleteness } from './compileCompleteness';
import {
  CompiledDefinitions,
  compileDefinitions,
  unusedDefinitions,
} from './compileDefinitions';
import {
  Compiled,
  compileRules,
  duplicateRules,
  rulePlaces,
} from './compilePack';
import { LocalPackSource, Parameters } from './packSchema';
import { PolicyPack, PolicyRule } from './PolicyPack';
import { ruleChecker } from './ruleChecker';
import { Path, SourceFile } from './SourceFile';
import { isTightening } from './tightening';

type Severities = PolicyRule['severity'];

/**
 * A local pack on its baseline. It tightens when, for every landscape, no rule
 * of the baseline gets a better verdict nor a lighter severity than the
 * baseline gives. What could loosen is refused where it stands: easing a rule
 * for one component is what waivers are for.
 */
export class PackTightener {
  readonly #file: SourceFile;
  readonly #local: LocalPackSource;
  readonly #base: PolicyPack;
  readonly #problems: string[] = [];

  private constructor(
    file: SourceFile,
    local: LocalPackSource,
    base: PolicyPack,
  ) {
    this.#file = file;
    this.#local = local;
    this.#base = base;
  }

  static compile(
    file: SourceFile,
    local: LocalPackSource,
    base: PolicyPack,
  ): Compiled {
    return new PackTightener(file, local, base).#compile();
  }

  #compile(): Compiled {
    const { id, version, title, asOf, sources } = this.#local;
    const base = this.#base;
    const parameters = this.#parameters();
    const severity = this.#severities(base.severity, this.#local.severity, [
      'severity',
    ]);
    const unknown = this.#unknown();
    const waivers = this.#waivers();
    const inherited = this.#inherited();
    const classification = this.#classification();
    const defined = this.#definitions(ruleChecker(parameters));
    if (defined.problems.length > 0) {
      return { problems: [...this.#problems, ...defined.problems] };
    }
    const { checker } = defined;
    const places = rulePlaces({ file: this.#file, source: this.#local });
    const own = compileRules(places, severity, checker);
    const completeness = compileCompleteness(this.#file, this.#local, checker);
    const problems = [
      ...this.#problems,
      ...duplicateRules(
        places,
        base.rules.map(rule => rule.id),
      ),
      ...completeness.problems,
      ...own.problems,
    ];
    if (problems.length > 0) return { problems };
    const unused = unusedDefinitions([this.#own()], checker);
    if (unused.length > 0) return { problems: unused };
    return {
      pack: {
        ...base,
        ...{ location: this.#file.path, id, version, title, asOf, sources },
        ...{ parameters, severity, unknown, waivers, classification },
        definitions: { ...base.definitions, ...this.#local.definitions },
        extends: { id: base.id, version: base.version },
        completeness: [...base.completeness, ...completeness.groups],
        rules: [...inherited, ...own.rules],
      },
      problems: [],
    };
  }

  /** Those of the baseline, moved the way it allows, and those of own rules. */
  #parameters(): Parameters {
    const { parameters, tightening } = this.#base;
    for (const [name, after] of Object.entries(this.#local.parameters)) {
      if (!Object.hasOwn(parameters, name)) continue;
      const before = parameters[name];
      const path = ['parameters', name];
      if (!Object.hasOwn(tightening, name)) {
        if (JSON.stringify(before) !== JSON.stringify(after)) {
          this.#refuse(
            path,
            `the baseline does not let a local pack change it; leave it out`,
          );
        }
      } else if (!isTightening(tightening[name], before, after)) {
        const way = tightening[name];
        this.#loosens(
          path,
          `${shown(after)} is not ${way} than or equal to ${shown(before)}`,
        );
      }
    }
    return { ...parameters, ...this.#local.parameters };
  }

  /** Own rules may use those of the baseline, whose rules were compiled with them. */
  #definitions(checker: ExpressionChecker): CompiledDefinitions {
    const { definitions } = this.#base;
    let known = checker;
    for (const [name, source] of Object.entries(definitions)) {
      const defined = known.define(name, source);
      // They checked; only a parameter that was refused already can be in the way.
      if ('checker' in defined) known = defined.checker;
    }
    return compileDefinitions([this.#own()], known, Object.keys(definitions));
  }

  #own() {
    return { file: this.#file, source: this.#local };
  }

  #severities(
    before: Severities,
    after: Partial<Severities>,
    path: Path,
  ): Severities {
    for (const criticality of criticalitySchema.options) {
      const wanted = after[criticality];
      if (wanted && isLighter(wanted, before[criticality])) {
        this.#loosens(
          [...path, criticality],
          `${wanted} is lighter than ${before[criticality]}`,
        );
      }
    }
    return { ...before, ...after };
  }

  #unknown(): PolicyPack['unknown'] {
    const before = this.#base.unknown;
    const after = this.#local.unknown;
    for (const criticality of criticalitySchema.options) {
      const loosens =
        before[criticality] === 'violation' && after[criticality] === 'unknown';
      if (loosens) {
        this.#loosens(
          ['unknown', criticality],
          'unknown counts as a violation in the baseline',
        );
      }
    }
    return { ...before, ...after };
  }

  #waivers(): PolicyPack['waivers'] {
    const before = this.#base.waivers;
    const after = { ...before, ...this.#local.waivers };
    if (after.maximumDays > before.maximumDays) {
      this.#loosens(
        ['waivers', 'maximumDays'],
        `${after.maximumDays} is more than ${before.maximumDays}`,
      );
    }
    if (after.noticeDays < before.noticeDays) {
      this.#loosens(
        ['waivers', 'noticeDays'],
        `${after.noticeDays} is less than ${before.noticeDays}`,
      );
    }
    return after;
  }

  /** Rules of the baseline; only their severity can be another one. */
  #inherited(): PolicyRule[] {
    const { overrides, severity } = this.#local;
    const known = new Set(this.#base.rules.map(({ id }) => id));
    for (const id of Object.keys(overrides)) {
      if (known.has(id)) continue;
      this.#refuse(
        ['overrides', id],
        `${idOf(this.#base)} has no such rule; mend its id`,
      );
    }
    return this.#base.rules.map(rule => {
      const raised = this.#raisedByTable(rule.severity, severity);
      const own = Object.hasOwn(overrides, rule.id)
        ? overrides[rule.id].severity
        : {};
      const path = ['overrides', rule.id, 'severity'];
      return { ...rule, severity: this.#severities(raised, own, path) };
    });
  }

  /** The table is for rules that follow it; what a rule says for itself stays. */
  #raisedByTable(
    severities: Severities,
    table: Partial<Severities>,
  ): Severities {
    const raised = (criticality: Criticality): Severity => {
      const before = severities[criticality];
      const follows = before === this.#base.severity[criticality];
      return (follows && table[criticality]) || before;
    };
    return {
      critical: raised('critical'),
      important: raised('important'),
      supporting: raised('supporting'),
    };
  }

  /** Of all rows the heaviest outcome counts, so more rows never ask less. */
  #classification(): PolicyPack['classification'] {
    const { rows } = this.#local.classification;
    const table = this.#base.classification;
    if (rows.length > 0 && !table) {
      this.#refuse(
        ['classification'],
        `${idOf(this.#base)} has no such table to add rows to; leave it out`,
      );
    }
    return table && { ...table, rows: [...table.rows, ...rows] };
  }

  #loosens(path: Path, what: string): void {
    this.#refuse(
      path,
      `${what}, so it loosens ${idOf(
        this.#base,
      )}; a local pack may only tighten. To deviate, ask for a waiver`,
    );
  }

  #refuse(path: Path, what: string): void {
    this.#problems.push(`${this.#file.at(path)} ${path.join('.')}: ${what}`);
  }
}

function isLighter(one: Severity, other: Severity): boolean {
  const heaviestFirst = severitySchema.options;
  return heaviestFirst.indexOf(one) > heaviestFirst.indexOf(other);
}

function idOf({ id, version }: PolicyPack): string {
  return `${id}@${version}`;
}

function shown(value: Parameters[string]): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
