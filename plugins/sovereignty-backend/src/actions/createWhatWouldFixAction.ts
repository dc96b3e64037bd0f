// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ActionDeps, LOOKS_ONLY } from './ActionDeps';
import { seenFindings } from './seenFindings';

export function createWhatWouldFixAction(deps: ActionDeps): void {
  deps.actionsRegistry.register({
    name: 'what-would-fix',
    title: 'What would fix it',
    attributes: LOOKS_ONLY,
    description: `
Tells of the violations and unknowns of an entity what would mend them: what to do, what stands in the way, and which facts have to be supplied.
To see whether a change of the catalog-info would do, try it with the action dry-run.
    `,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .max(300)
            .describe('Such as component:default/open-zaak'),
          rule: z
            .string()
            .max(100)
            .optional()
            .describe('Only this rule; all that are open if absent'),
          lang: z.enum(['nl', 'en']).optional().describe('nl if absent'),
        }),
      output: z =>
        z.object({
          fixes: z.array(
            z.object({
              pack: z.string(),
              rule: z.string(),
              verdict: z.string(),
              severity: z.string().nullable(),
              mend: z.string(),
              inTheWay: z.array(z.string()),
              missing: z.array(z.string()),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'What to do about a component',
        input: { entityRef: 'component:default/open-formulieren', lang: 'en' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { lang = 'nl', ...asked } = input;
      const found = await seenFindings(deps, asked, credentials);
      const fixes = found
        .filter(
          ({ verdict }) => verdict === 'violation' || verdict === 'unknown',
        )
        .map(finding => ({
          pack: finding.pack.id,
          rule: finding.rule,
          verdict: finding.verdict,
          severity: finding.severity,
          mend: finding.mend[lang],
          inTheWay: finding.evidence
            .filter(({ role }) => role !== 'supporting')
            .map(({ text }) => text[lang]),
          missing: finding.missing,
        }));
      return { output: { fixes } };
    },
  });
}
