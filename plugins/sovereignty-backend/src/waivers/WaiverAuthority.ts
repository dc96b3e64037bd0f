// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuthService,
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  parseWaiverCandidateRef,
  RESOURCE_TYPE_WAIVER,
  sovereigntyWaiverDecidePermission,
  sovereigntyWaiverRequestPermission,
} from '@regie/plugin-sovereignty-common';
import { WaiverStore } from '../database/WaiverStore';
import { ownerOf } from './ownerOf';
import {
  WaiverResource,
  waiverResourceRef,
  waiverRules,
} from './waiverPermissions';

export interface WaiverAuthorityOptions {
  readonly permissions: PermissionsService;
  readonly registry: PermissionsRegistryService;
  readonly store: WaiverStore;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
}

/** Who may ask for a waiver and who may decide on it, by the policy in force. */
export class WaiverAuthority {
  readonly #options: WaiverAuthorityOptions;

  private constructor(options: WaiverAuthorityOptions) {
    this.#options = options;
  }

  /** Also tells the permission framework what waivers are. */
  static create(options: WaiverAuthorityOptions): WaiverAuthority {
    options.registry.addResourceType({
      resourceRef: waiverResourceRef,
      permissions: [
        sovereigntyWaiverRequestPermission,
        sovereigntyWaiverDecidePermission,
      ],
      rules: Object.values(waiverRules),
      getResources: ids => Promise.all(ids.map(id => resourceOf(id, options))),
    });
    return new WaiverAuthority(options);
  }

  /** @throws NotAllowedError when the policy does not let this user ask */
  async requireRequest(
    credentials: BackstageCredentials,
    candidate: WaiverResource,
  ): Promise<void> {
    await this.#require(
      sovereigntyWaiverRequestPermission,
      credentials,
      candidate,
      'You may not ask for a waiver of this. Its owner can.',
    );
  }

  /** @throws NotAllowedError when the policy does not let this user decide */
  async requireDecide(
    credentials: BackstageCredentials,
    waiver: WaiverResource,
  ): Promise<void> {
    await this.#require(
      sovereigntyWaiverDecidePermission,
      credentials,
      waiver,
      'You may not decide on this waiver. That is for those who answer for the policy.',
    );
  }

  /**
   * Held against the waiver itself, and not asked back by its id: one that is
   * asked for has no id yet.
   */
  async #require(
    permission: ResourcePermission<typeof RESOURCE_TYPE_WAIVER>,
    credentials: BackstageCredentials,
    waiver: WaiverResource,
    refusal: string,
  ): Promise<void> {
    const { permissions, registry } = this.#options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      {
        credentials,
      },
    );
    const allows = createConditionAuthorizer(
      registry.getPermissionRuleset(waiverResourceRef),
    );
    if (!allows(decision, waiver)) throw new NotAllowedError(refusal);
  }
}

/** A waiver on record, or one that somebody thinks of asking for. */
async function resourceOf(
  id: string,
  { store, catalog, auth }: WaiverAuthorityOptions,
): Promise<WaiverResource | undefined> {
  const candidate = parseWaiverCandidateRef(id);
  if (candidate) {
    const credentials = await auth.getOwnServiceCredentials();
    try {
      const target = await ownerOf(candidate.entityRef, catalog, {
        credentials,
      });
      return { rule: candidate.rule, ...target };
    } catch (error) {
      if (error instanceof InputError || error instanceof NotFoundError) {
        return undefined;
      }
      throw error;
    }
  }
  const record = await store.get(id);
  if (!record) return undefined;
  const owner = (await store.owners([id])).get(id) ?? null;
  return { rule: record.rule, entityRef: record.entityRef, owner };
}
