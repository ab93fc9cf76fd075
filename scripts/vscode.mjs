// `node scripts/vscode.mjs`: packs the VS Code extension into out/kientruc.vsix. The vsce tool is not used: it needs native
// parts and a download; a .vsix is a zip of three known parts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install, root } from './install.mjs'

install()
const { build } = await import('esbuild')
const { zipSync } = await import('fflate')

const folder = join(root, 'editors', 'vscode')
const { outputFiles } = await build({
  absWorkingDir: folder,
  entryPoints: ['src/extension.cjs'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  write: false,
  legalComments: 'none',
})
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const types = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".md" ContentType="text/markdown"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>
`
const vsix = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="vi" Id="${xml(manifest.name)}" Version="${xml(manifest.version)}" Publisher="${xml(manifest.publisher)}"/>
    <DisplayName>${xml(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(manifest.description)}</Description>
    <Categories>${xml(manifest.categories.join(','))}</Categories>
    <Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(manifest.engines.vscode)}"/></Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
  </Assets>
</PackageManifest>
`
const bytes = (text) => new TextEncoder().encode(text)
// The same input gives the same bytes: the day in the archive is fixed.
const zip = zipSync(
  {
    '[Content_Types].xml': bytes(types),
    'extension.vsixmanifest': bytes(vsix),
    'extension/package.json': readFileSync(join(folder, 'package.json')),
    'extension/README.md': readFileSync(join(folder, 'README.md')),
    'extension/extension.js': outputFiles[0].contents,
  },
  { mtime: new Date(1980, 0, 2) },
)
mkdirSync(join(root, 'out'), { recursive: true })
writeFileSync(join(root, 'out', 'kientruc.vsix'), zip)
console.log('out/kientruc.vsix')
