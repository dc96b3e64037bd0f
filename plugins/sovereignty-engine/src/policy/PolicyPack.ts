// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Criticality,
  Goal,
  LocalizedText,
  Risk,
  Severity,
  Track,
  Verdict,
} from '@regie/plugin-sovereignty-common';
import { Expression } from '../cel';
import { ClassificationTable } from '../classification';
import { RequiredFields } from '../completeness';
import { Sentence } from './Sentence';
import { Parameters, Tightening } from './packSchema';

/** What a rule says of an entity, by verdict. */
export interface RuleSentences {
  /** With `each` about one item, else about the entity. */
  readonly offending: Sentence;
  readonly unknown: Sentence;
  readonly supporting: Sentence;
  readonly notApplicable: Sentence;
  /** About one item of `evidence`. */
  readonly item?: Sentence;
}

/** A rule whose expressions and sentences passed their checks. @public */
export interface PolicyRule {
  readonly id: string;
  readonly goal: Goal;
  readonly risk: Risk;
  readonly track: Track;
  readonly sources: readonly string[];
  readonly title: LocalizedText;
  readonly why: LocalizedText;
  readonly mend: LocalizedText;
  readonly severity: Readonly<Record<Criticality, Severity>>;
  readonly applies: Expression;
  readonly each?: Expression;
  readonly none?: {
    readonly verdict: Exclude<Verdict, 'waived'>;
    readonly say: Sentence;
  };
  readonly check: Expression;
  readonly evidence?: Expression;
  readonly say: RuleSentences;
}

/** A versioned set of rules, ready to evaluate. @public */
export interface PolicyPack {
  /** The file or address it was loaded from. */
  readonly location: string;
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly sources: readonly string[];
  /** The baseline that a local pack tightens. */
  readonly extends?: { readonly id: string; readonly version: string };
  readonly parameters: Parameters;
  /** Which way a local pack may move a parameter. */
  readonly tightening: Tightening;
  /** Expressions by the name that others use them by, in the order they stand in. */
  readonly definitions: Readonly<Record<string, string>>;
  /** How heavy a finding is where its rule does not say otherwise. */
  readonly severity: Readonly<Record<Criticality, Severity>>;
  /** What an unknown counts as, by criticality. */
  readonly unknown: Readonly<Record<Criticality, 'unknown' | 'violation'>>;
  /** What an entity counts as that does not state its criticality. */
  readonly defaultCriticality: Criticality;
  readonly waivers: {
    /** For how many days a waiver may hold, its first and last day included. */
    readonly maximumDays: number;
    /** How many days before its end that is announced. */
    readonly noticeDays: number;
  };
  /** How sovereign an entity has to be, from what its owner states. */
  readonly classification?: ClassificationTable;
  /** What owners have to fill in. */
  readonly completeness: readonly RequiredFields[];
  /** When findings only inform, since it is a trial with an end. */
  readonly experiments?: {
    readonly lifecycles: readonly string[];
    /** A trial that is to last longer is not one. */
    readonly maximumDays: number;
  };
  /** What can happen and how bad that is. */
  readonly risk?: RiskTable;
  readonly rules: readonly PolicyRule[];
}

/** @public */
export interface RiskTable {
  readonly impact: readonly {
    readonly when: Expression;
    readonly impact: number;
  }[];
  readonly scenarios: readonly RiskScenario[];
}

/** @public */
export interface RiskScenario {
  readonly id: string;
  readonly title: LocalizedText;
  /** 1 to 5, one number for everybody. */
  readonly likelihood: number;
  /** When the likelihood was set, YYYY-MM-DD. */
  readonly asOf: string;
  readonly source: string;
  readonly exposed: Expression;
}
