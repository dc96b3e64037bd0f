// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { Command, Option } from 'commander';

/** The languages in which rules speak. */
export type Language = keyof LocalizedText;

export function addLanguageOption(command: Command): Command {
  return command.addOption(
    new Option('--lang <language>', 'language of titles and explanations')
      .choices(['nl', 'en'])
      .default('en'),
  );
}
