// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NotificationPayload } from '@backstage/plugin-notifications-common';

export type NoticeKind = 'worsened' | 'waivers' | 'ownership';

/** What one owner is to be told, as one notification. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Reference of a group or user. */
  readonly recipient: string;
  readonly payload: NotificationPayload;
  /** Noted once it is sent, so that it is not sent again. */
  readonly keys: readonly string[];
}
