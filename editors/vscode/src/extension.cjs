// Starts `kientruc lsp` for YAML files and stops it with the window.
const { workspace } = require('vscode')
const { LanguageClient } = require('vscode-languageclient/node')

let client

exports.activate = async () => {
  const settings = workspace.getConfiguration('kientruc')
  const command = settings.get('command', 'kientruc')
  const args = ['--lang', settings.get('language', 'vi'), 'lsp', '--stdio']
  const isScript = /\.[cm]?js$/.test(command)
  // On Windows npm installs a command file, which only a shell can start.
  const options = isScript ? {} : { shell: process.platform === 'win32' }
  const server = isScript ? { command: 'node', args: [command, ...args], options } : { command, args, options }
  client = new LanguageClient('kientruc', 'kientruc', server, {
    documentSelector: [{ scheme: 'file', language: 'yaml' }],
  })
  await client.start()
}

exports.deactivate = () => client?.stop()
