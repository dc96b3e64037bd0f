// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NAME_OF_TITLE, titlesTranslationRef } from './titles';

/** Gives a title of a page or tab in the chosen language. */
export function useTitles(): (title: string) => string {
  const { t } = useTranslationRef(titlesTranslationRef);
  return title => {
    const name = NAME_OF_TITLE[title];
    return name ? t(name) : title;
  };
}
