// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** RFC 1035: a whole name has at most 253 characters. */
const MAX_HOST = 253;

const HAS_LETTER_AND_DOT = /[a-z].*\.|\..*[a-z]/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Everything in a text that could be a host name or an IPv4 address, lower
 * case, each once. The text is cut at every character that a host name cannot
 * hold, so user names, ports, paths and the rest of a connection string fall
 * away here and go no further.
 */
export function hostNames(text: string): string[] {
  const hosts = new Set<string>();
  for (const part of text.toLowerCase().split(/[^a-z0-9.-]+/)) {
    const host = part.replace(/^[.-]+|[.-]+$/g, '');
    if (host.length === 0 || host.length > MAX_HOST) continue;
    if (HAS_LETTER_AND_DOT.test(host) || IPV4.test(host)) hosts.add(host);
  }
  return [...hosts];
}
