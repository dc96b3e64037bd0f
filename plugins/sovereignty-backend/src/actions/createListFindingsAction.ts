// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ActionDeps, LOOKS_ONLY } from './ActionDeps';

/** Verdicts that ask for attention. */
const OPEN = ['violation', 'unknown'] as const;

export function createListFindingsAction({
  actionsRegistry,
  exported,
  visible,
}: ActionDeps): void {
  actionsRegistry.register({
    name: 'list-findings',
    title: 'List findings',
    attributes: LOOKS_ONLY,
    description: `
Lists the verdicts of policy rules on the software of the municipality: where it runs, under whose law, how portable it is and whether that is allowed.
A verdict is compliant, violation, waived, unknown or not-applicable. Unknown is never good: a fact is missing.
Gives violations and unknowns unless other verdicts are asked for, and only of entities that the user may see.
    `,
    schema: {
      input: z =>
        z.object({
          verdict: z
            .array(
              z.enum([
                'compliant',
                'violation',
                'waived',
                'unknown',
                'not-applicable',
              ]),
            )
            .max(5)
            .optional()
            .describe('Only these verdicts; violation and unknown if absent'),
          rule: z
            .array(z.string().max(100))
            .max(100)
            .optional()
            .describe('Only these rules, such as JUR-01'),
          owner: z
            .array(z.string().max(300))
            .max(100)
            .optional()
            .describe('Only of these owners, as the catalog writes them'),
          text: z
            .string()
            .max(200)
            .optional()
            .describe('Only entities with this in their name or title'),
          lang: z
            .enum(['nl', 'en'])
            .optional()
            .describe('Language of the texts; nl if absent'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(200)
            .optional()
            .describe('How many at most; 50 if absent'),
        }),
      output: z =>
        z.object({
          findings: z.array(
            z.object({
              entityRef: z.string(),
              owner: z.string().nullable(),
              pack: z.string(),
              rule: z.string(),
              verdict: z.string(),
              severity: z.string().nullable(),
              title: z.string(),
              explanation: z.string().describe('Why, in one sentence'),
            }),
          ),
          more: z.boolean().describe('Whether there are more than these'),
        }),
    },
    examples: [
      {
        title: 'What is wrong with the forms',
        input: { text: 'formulieren', verdict: ['violation'], lang: 'en' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { lang = 'nl', limit = 50, verdict = [...OPEN], ...rest } = input;
      const rows = exported.findings(
        { ...rest, verdict },
        await visible.of(credentials),
      );
      const findings = [];
      let more = false;
      for await (const { entity, finding } of rows) {
        if (findings.length === limit) {
          more = true;
          break;
        }
        findings.push({
          entityRef: entity.entityRef,
          owner: entity.owner,
          pack: finding.pack.id,
          rule: finding.rule,
          verdict: finding.verdict,
          severity: finding.severity,
          title: finding.title[lang],
          explanation: finding.explanation[lang],
        });
      }
      return { output: { findings, more } };
    },
  });
}
