// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Everything a fresh checkout lacks, and the one way to end when it fails.

import { ensureDependencies } from './dependencies.mjs';
import { Failure } from './Failure.mjs';
import { Progress } from './Progress.mjs';
import { ensureToolchain } from './toolchain.mjs';

export async function prepare(progress) {
  await ensureToolchain(progress);
  await ensureDependencies(progress);
}

/** The oldest Node that this much can be done with. */
const OLDEST_NODE = 20;

function checkNode() {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= OLDEST_NODE) return;
  throw new Failure(
    `This is Node ${node}, and Regie starts with Node ${OLDEST_NODE} or newer. Install one (https://nodejs.org) and run the command again; what Regie itself runs on it installs by itself.`,
  );
}

/** Runs a command's work; an expected failure ends in one clear line. */
export async function main(work) {
  const progress = new Progress();
  try {
    checkNode();
    process.exitCode = (await work(progress)) ?? 0;
  } catch (error) {
    progress.abandon();
    if (error.code === 'ENOSPC') {
      console.error('The disk is full. Free some room and run it again.');
    } else {
      console.error(error instanceof Failure ? error.message : error);
    }
    process.exitCode = 1;
  }
}
