module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What several tests expect is in functions that say so by their name.
    'jest/expect-expect': [
      'warn',
      { assertFunctionNames: ['expect', 'expect*'] },
    ],
  },
});
