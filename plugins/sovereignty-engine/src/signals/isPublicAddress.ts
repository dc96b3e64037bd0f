// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/;

/** Of IPv6, all that is given out on the internet, but for that of examples. */
const IPV6 = /^[23][0-9a-f]{3}:/;
const IPV6_EXAMPLE = /^2001:0?db8:/;

/** Whether an IP address is one of the internet rather than of some network inside. */
export function isPublicAddress(address: string): boolean {
  const lower = address.toLowerCase();
  const [, first, second] = IPV4.exec(lower)?.map(Number) ?? [];
  if (first === undefined || second === undefined) {
    return IPV6.test(lower) && !IPV6_EXAMPLE.test(lower);
  }
  const isInner =
    first === 0 ||
    first === 10 ||
    first === 127 ||
    first >= 224 ||
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 198 && (second === 18 || second === 19));
  return !isInner;
}
