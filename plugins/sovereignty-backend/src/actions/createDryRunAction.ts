// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { sovereigntyPolicyDryRunPermission } from '@regie/plugin-sovereignty-common';
import { audited } from '../router/audited';
import { ActionDeps, LOOKS_ONLY } from './ActionDeps';

export function createDryRunAction({
  actionsRegistry,
  dryRun,
  permissions,
  auditor,
}: ActionDeps): void {
  actionsRegistry.register({
    name: 'dry-run',
    title: 'Try a catalog-info or a policy pack',
    attributes: LOOKS_ONLY,
    visibilityPermission: sovereigntyPolicyDryRunPermission,
    description: `
Tries something without storing it.
A declaration is the YAML of a catalog-info: the answer is what the policy in force would say of it.
A pack is the YAML of a policy pack: the answer is how many verdicts would change, and which.
    `,
    schema: {
      input: z =>
        z.object({
          of: z.enum(['declaration', 'pack']),
          yaml: z.string().min(1).max(1_000_000),
          lang: z.enum(['nl', 'en']).optional().describe('nl if absent'),
        }),
      output: z =>
        z.object({
          accepted: z.boolean(),
          problems: z.array(z.string()).describe('Why it was not accepted'),
          entities: z
            .array(
              z.object({
                entityRef: z.string(),
                problems: z.array(z.string()),
                findings: z.array(
                  z.object({
                    rule: z.string(),
                    verdict: z.string(),
                    severity: z.string().nullable(),
                    explanation: z.string(),
                    mend: z.string(),
                  }),
                ),
              }),
            )
            .describe('Of a declaration: the verdicts'),
          changedEntities: z.number().describe('Of a pack'),
          changes: z
            .array(
              z.object({
                entityRef: z.string(),
                rule: z.string(),
                before: z.string().nullable(),
                after: z.string().nullable(),
              }),
            )
            .describe('Of a pack: the first verdicts that would change'),
        }),
    },
    examples: [
      {
        title: 'A component at a provider in the register',
        input: {
          of: 'declaration',
          yaml: [
            'apiVersion: backstage.io/v1alpha1',
            'kind: Component',
            'metadata: { name: nieuw }',
            'spec:',
            '  type: service',
            '  owner: team',
            '  lifecycle: experimental',
            '  sovereignty:',
            '    hosting: [{ provider: scaleway, region: nl-ams }]',
          ].join('\n'),
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { of, yaml, lang = 'nl' } = input;
      const [decision] = await permissions.authorize(
        [{ permission: sovereigntyPolicyDryRunPermission }],
        { credentials },
      );
      if (decision.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `You need the permission ${sovereigntyPolicyDryRunPermission.name} for this. Ask your platform team.`,
        );
      }
      const event = { eventId: 'policy-dry-run', meta: { of, by: 'action' } };
      if (of === 'pack') {
        const { accepted, problems, changedEntities, changes } = await audited(
          auditor,
          event,
          () => dryRun.pack(yaml, credentials),
        );
        return {
          output: {
            ...{ accepted, problems, changedEntities, entities: [] },
            changes: changes.map(({ entityRef, rule, before, after }) => ({
              ...{ entityRef, rule },
              before: before?.verdict ?? null,
              after: after?.verdict ?? null,
            })),
          },
        };
      }
      const { accepted, problems, entities } = await audited(
        auditor,
        event,
        () => dryRun.declaration(yaml, credentials),
      );
      return {
        output: {
          ...{ accepted, problems, changedEntities: 0, changes: [] },
          entities: entities.map(one => ({
            entityRef: one.entityRef,
            problems: one.problems.map(({ en }) => en),
            findings: one.findings.map(finding => ({
              rule: finding.rule,
              verdict: finding.verdict,
              severity: finding.severity,
              explanation: finding.explanation[lang],
              mend: finding.mend[lang],
            })),
          })),
        },
      };
    },
  });
}
