// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ActionDeps, LOOKS_ONLY } from './ActionDeps';
import { seenFindings } from './seenFindings';

export function createExplainFindingAction(deps: ActionDeps): void {
  deps.actionsRegistry.register({
    name: 'explain-finding',
    title: 'Explain a finding',
    attributes: LOOKS_ONLY,
    description: `
Explains one verdict of a rule on an entity: what the rule asks and why, why this entity has this verdict, and every piece of evidence with where and when it was found.
    `,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .max(300)
            .describe('Such as component:default/open-zaak'),
          rule: z.string().max(100).describe('Such as JUR-01'),
          pack: z
            .string()
            .max(100)
            .optional()
            .describe('When several packs have this rule'),
          lang: z.enum(['nl', 'en']).optional().describe('nl if absent'),
        }),
      output: z =>
        z.object({
          findings: z.array(
            z.object({
              pack: z.string(),
              version: z.string(),
              rule: z.string(),
              verdict: z.string(),
              severity: z.string().nullable(),
              title: z.string(),
              why: z.string().describe('Why the rule is there'),
              explanation: z.string().describe('Why this verdict'),
              sources: z.array(z.string()),
              missing: z.array(z.string()).describe('Facts that lack'),
              waivedUntil: z.string().nullable(),
              evidence: z.array(
                z.object({
                  role: z.string(),
                  text: z.string(),
                  claims: z.array(
                    z.object({
                      claim: z.string(),
                      source: z.string(),
                      evidence: z.string(),
                      asOf: z.string().nullable(),
                    }),
                  ),
                }),
              ),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Why a component is not in European hands',
        input: {
          entityRef: 'component:default/open-formulieren',
          rule: 'JUR-01',
          lang: 'en',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { lang = 'nl', ...asked } = input;
      const found = await seenFindings(deps, asked, credentials);
      const findings = found.map(finding => ({
        pack: finding.pack.id,
        version: finding.pack.version,
        rule: finding.rule,
        verdict: finding.verdict,
        severity: finding.severity,
        title: finding.title[lang],
        why: finding.why[lang],
        explanation: finding.explanation[lang],
        sources: finding.sources,
        missing: finding.missing,
        waivedUntil: finding.waiver?.expires ?? null,
        evidence: finding.evidence.map(({ role, text, claims }) => ({
          role,
          text: text[lang],
          claims: claims.map(({ claim, source, evidence, asOf }) => ({
            ...{ claim, source, evidence },
            asOf: asOf ?? null,
          })),
        })),
      }));
      return { output: { findings } };
    },
  });
}
