// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NotificationPayload } from '@backstage/plugin-notifications-common';

export type NoticeKind = 'worsened' | 'waivers' | 'ownership';

/** How many things a notification names; more than these are only counted. */
export const NAMED = 5;

/** What an owner and whom it also concerns are told, as one notification. */
export interface Notice {
  readonly kind: NoticeKind;
  /** References of groups and users; who is in several of them is told once. */
  readonly recipients: readonly string[];
  readonly payload: NotificationPayload;
  /** Noted once it is sent, so that it is not sent again. */
  readonly keys: readonly string[];
}
