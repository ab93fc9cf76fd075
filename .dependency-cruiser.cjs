// Data flows one way: a room imports only from those before it, and enters each through its face (docs/architecture.md).
const rooms = [
  'kernel',
  'language',
  'office',
  'architecture',
  'match',
  'appraise',
  'lifecycle',
  'present',
  'exchange',
  'surfaces',
]

module.exports = {
  forbidden: [
    ...rooms.slice(0, -1).map((room, index) => ({
      name: `${room}-imports-only-what-comes-before`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${rooms.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'a-room-is-entered-through-its-face',
      severity: 'error',
      from: { path: '^src/([a-z]+)/' },
      to: { path: '^src/[a-z]+/', pathNot: ['^src/$1/', '^src/[a-z]+/index\\.ts$'] },
    },
    {
      name: 'nobody-uses-the-face-of-ones-own-room',
      severity: 'error',
      from: { path: '^src/([a-z]+)/' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    {
      name: 'the-library-is-made-of-faces',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/[a-z]+/', pathNot: '^src/[a-z]+/index\\.ts$' },
    },
    {
      name: 'graphology-is-known-to-one-folder',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/architecture/graph/' },
      to: { path: 'node_modules/graphology' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      // Hashing and colouring are pure functions; everything else of Node’s touches the world.
      name: 'pure-middle-does-no-io',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(architecture/(read|store)|surfaces)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
  },
}
