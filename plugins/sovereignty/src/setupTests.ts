// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages are loaded when they are opened, which takes a busy machine seconds.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
