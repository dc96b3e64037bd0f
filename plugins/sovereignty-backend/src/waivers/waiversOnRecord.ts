// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import { WaiverStore } from '../database/WaiverStore';
import { PolicyLibrary } from '../policy/PolicyLibrary';

/** Waivers from files, which were decided elsewhere, and those asked for here. */
export async function waiversOnRecord(
  store: WaiverStore,
  policy: PolicyLibrary,
  today: string,
): Promise<WaiverRecord[]> {
  const fromFiles: WaiverRecord[] = policy.current.waivers.map(waiver => ({
    ...waiver,
    status: waiver.expires < today ? 'expired' : 'approved',
    origin: 'file',
    requestedBy: null,
    decidedBy: null,
    events: [],
  }));
  return [...fromFiles, ...(await store.list())];
}
