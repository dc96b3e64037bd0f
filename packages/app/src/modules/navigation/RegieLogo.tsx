// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A hand on the rudder: a ring held open by one bar, so that it reads as the
 * letter R turned into a tiller. Drawn in one colour to work on any sidebar.
 */
export function RegieLogo(props: { withName: boolean }) {
  const { withName } = props;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={withName ? '0 0 112 32' : '0 0 32 32'}
      height={32}
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="#ffffff" strokeWidth="3" strokeLinecap="round">
        <path d="M8 28 V5 H17 a7 7 0 0 1 0 14 H8" />
        <path d="M17 19 L26 28" />
        <circle cx="17" cy="12" r="2" fill="#ffffff" stroke="none" />
      </g>
      {withName && (
        <text
          x="40"
          y="23"
          fill="#ffffff"
          fontFamily="system-ui, sans-serif"
          fontSize="21"
          fontWeight="600"
        >
          Regie
        </text>
      )}
    </svg>
  );
}
