// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { isPublicAddress } from './isPublicAddress';

describe('an address', () => {
  it.each(['20.50.1.2', '172.32.0.1', '100.63.0.1', '2A01:4F8::1'])(
    '%s is public',
    address => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '172.31.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    'fd00::1',
    'fe80::1',
    '2001:db8::1',
    'db.example.nl',
  ])('%s is not', address => expect(isPublicAddress(address)).toBe(false));
});
