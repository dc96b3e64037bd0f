// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { graphModule } from './modules/graph';
import { homeModule } from './modules/home';
import { languageModule } from './modules/language';
import { navigationModule } from './modules/navigation';
import { signInModule } from './modules/signIn';
import { titlesModule } from './modules/titles';

export default createApp({
  features: [
    catalogPlugin,
    navigationModule,
    languageModule,
    titlesModule,
    signInModule,
    homeModule,
    graphModule,
  ],
});
