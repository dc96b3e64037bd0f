// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NoticeStore } from '../database/NoticeStore';
import { NoticeTexts } from './noticeTexts';

/** What notices are made of. */
export interface NoticeContext {
  readonly store: NoticeStore;
  readonly texts: NoticeTexts;
  /** YYYY-MM-DD */
  readonly day: string;
  /** The last change of a verdict of before today, and the last that was told. */
  readonly start: number;
  readonly told: number;
}
