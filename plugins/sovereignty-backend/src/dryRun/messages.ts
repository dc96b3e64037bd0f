// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  Finding,
  LocalizedText,
  Severity,
  Statement,
  Verdict,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import {
  ClusterReading,
  MatchFallback,
} from '@regie/plugin-sovereignty-engine';
import { TextFile } from '@regie/plugin-sovereignty-node';
import { PackTexts } from '../policy/packsInForce';

/** What is tried: a pack, or entities as a catalog-info has them. */
export interface Trial {
  readonly kind: 'pack' | 'declaration';
  readonly text: string;
  /** The texts of packs that a local pack can stand on, those in force first. */
  readonly bases: readonly TextFile[];
}

/** What verdicts are made with, in a form that goes to another thread. */
export interface Surroundings {
  readonly register: readonly TextFile[];
  readonly providersInUse: readonly string[];
  readonly packs: readonly PackTexts[];
  readonly frameworks: readonly TextFile[];
  readonly waivers: readonly Waiver[];
  readonly statements: readonly Statement[];
  readonly fallbacks: readonly MatchFallback[];
  readonly evaluatedAt: string;
  /** The day of the verdicts, YYYY-MM-DD. */
  readonly on: string;
}

/** Parts of the landscape: pieces that are copied without holding anything up. */
export type Piece =
  | { readonly entities: readonly Entity[] }
  | { readonly cluster: ClusterReading };

export interface JudgedRule {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity | null;
  readonly explanation: LocalizedText;
}

export type Checked =
  | { readonly problems: readonly string[] }
  | {
      readonly pack?: {
        readonly id: string;
        readonly version: string;
        readonly rules: readonly {
          readonly id: string;
          readonly title: LocalizedText;
        }[];
      };
    };

export interface JudgedEntity {
  readonly entityRef: string;
  /** Of the pack that is in force under the id of the one that is tried. */
  readonly inForce: readonly JudgedRule[];
  /** Of a pack that is tried. */
  readonly rules: readonly JudgedRule[];
  /** Of a declaration that is tried. */
  readonly known: boolean;
  readonly problems: readonly LocalizedText[];
  readonly findings: readonly Finding[];
}

/** To the thread that judges, one after the other. */
export type Request =
  | { readonly ask: 'check'; readonly trial: Trial }
  | { readonly ask: 'take'; readonly piece: Piece }
  | { readonly ask: 'judge'; readonly surroundings: Surroundings }
  | { readonly ask: 'next' };

/** What each of those is answered with; an empty batch is the last. */
export type Answer =
  | { readonly checked: Checked }
  | { readonly taken: true }
  | { readonly batch: readonly JudgedEntity[] };
