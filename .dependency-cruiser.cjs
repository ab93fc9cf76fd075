// Data flows one way: a folder imports only from those before it (docs/architecture.md).
const order = [
  'i18n',
  'text',
  'model',
  'load',
  'edit',
  'graph',
  'match',
  'mau03',
  'rules',
  'check',
  'diff',
  'lifecycle',
  'diagram',
  'office',
  'report',
  'tabular',
  'word',
  'exchange',
  'lsp',
  'cli',
]

module.exports = {
  forbidden: [
    ...order.slice(0, -1).map((folder, index) => ({
      name: `${folder}-imports-only-what-comes-before`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${order.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      // Hashing and colouring are pure functions; everything else of Node’s touches the world.
      name: 'pure-middle-does-no-io',
      severity: 'error',
      from: {
        path: '^src/(i18n|text|model|edit|graph|match|mau03|rules|check|diff|lifecycle|diagram|report|office|tabular|word|exchange)/',
      },
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
