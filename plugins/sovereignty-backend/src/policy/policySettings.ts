// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Config } from '@backstage/config';
import {
  shippedFrameworks,
  shippedPolicies,
  shippedRegister,
  TextFile,
} from '@regie/plugin-sovereignty-node';

/** Where the operator keeps what verdicts are made with. */
export interface PolicySettings {
  readonly register: readonly string[];
  /** Rows of the register that stand in the configuration itself. */
  readonly registerEntries: TextFile | undefined;
  readonly policies: readonly string[];
  /** The EU framework in its versions. */
  readonly frameworks: readonly string[];
  readonly waivers: readonly string[];
}

const ENTRIES = 'sovereignty.register.entries';

/** Read at every refresh, so that a change of the configuration counts at once. */
export async function readPolicySettings(
  root: Config,
): Promise<PolicySettings> {
  const own = (key: string) =>
    root.getOptionalStringArray(`sovereignty.${key}.locations`) ?? [];
  const policies = own('policies');
  const shipped = root.getOptionalStringArray('sovereignty.policies.shipped');
  const frameworks = own('frameworks');
  return {
    register: [shippedRegister(), ...own('register')],
    registerEntries: entriesOf(root),
    // Packs of one's own come instead of those that ship, unless both are named.
    policies:
      shipped || policies.length === 0
        ? [...(await shippedPolicies(shipped)), ...policies]
        : policies,
    frameworks: frameworks.length > 0 ? frameworks : [shippedFrameworks()],
    waivers: own('waivers'),
  };
}

/** JSON is YAML: the rows are checked as those of a file are. */
function entriesOf(root: Config): TextFile | undefined {
  const entries = root.getOptionalConfig(ENTRIES)?.get();
  if (entries === undefined || entries === null) return undefined;
  const head = { apiVersion: 'regie.dev/v1', kind: 'Register' };
  return {
    path: ENTRIES,
    text: JSON.stringify({ ...head, ...Object(entries) }),
    keyed: true,
  };
}
