/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  // Packages that are ES modules only: Node 20 cannot require them, so they are compiled like our own sources.
  transformIgnorePatterns: ['/node_modules/(?!(jose|chokidar|readdirp|eta)/)'],
  testTimeout: 20_000,
};
