// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// tech-insights, installed once into a cache outside the checkout. Beside the
// project's own packages it would bring later releases of Backstage's core into
// the one lock file, and with them into the app.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { userCache } from '../../cache/userCache.mjs';

const PACKAGES = {
  '@backstage-community/plugin-tech-insights-backend': '3.1.0',
  '@backstage-community/plugin-tech-insights-backend-module-jsonfc': '0.10.0',
  '@backstage-community/plugin-tech-insights-node': '2.9.0',
};

function folder() {
  return userCache('tech-insights', Object.values(PACKAGES).join('-'));
}

/**
 * A `require` that finds tech-insights; installs it the first time, for which a
 * package registry has to be in reach.
 */
export function requireTechInsights() {
  const place = folder();
  if (!existsSync(place)) {
    console.error('Installing tech-insights, to compare with …');
    const unfinished = `${place}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(
      path.join(unfinished, 'package.json'),
      JSON.stringify({ private: true, dependencies: PACKAGES }),
    );
    // Nothing of it has to be built: the backend around it is the project's.
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit'], {
      cwd: unfinished,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    renameSync(unfinished, place);
  }
  return createRequire(path.join(place, 'package.json'));
}
