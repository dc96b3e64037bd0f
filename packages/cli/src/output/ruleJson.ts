// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PolicyPack, PolicyRule } from '@regie/plugin-sovereignty-engine';
import { definitionsIn } from './definitionsIn';

/** Rules for programs; `apiVersion` changes when the shape breaks. */
export function ruleJson(
  found: readonly { pack: PolicyPack; rule: PolicyRule }[],
): string {
  const document = {
    apiVersion: 'regie.dev/v1',
    kind: 'Rules',
    rules: found.map(({ pack, rule }) => ({
      rule: rule.id,
      pack: { id: pack.id, version: pack.version },
      title: rule.title,
      why: rule.why,
      mend: rule.mend,
      sources: rule.sources,
      goal: rule.goal,
      risk: rule.risk,
      track: rule.track,
      severity: rule.severity,
      applies: rule.applies.source,
      each: rule.each?.source ?? null,
      check: rule.check.source,
      definitions: definitionsIn(pack, rule),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
