import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import type { Diagnostic, Position } from 'vscode-languageserver'

const bin = join(import.meta.dirname, '../../bin/kientruc.js')

/** An editor that speaks with the real server over its standard input and output. */
export async function editor(dir: string, ...flags: string[]) {
  const child = spawn(process.execPath, [bin, ...flags, 'lsp', '--stdio'], { stdio: 'pipe' })
  const raw: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => raw.push(chunk))
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  const wire = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const shown = new Map<string, Diagnostic[]>()
  const waiting: (() => void)[] = []
  wire.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      shown.set(uri, diagnostics)
      for (const check of [...waiting]) check()
    },
  )
  wire.onRequest('client/registerCapability', () => null)
  let refreshes = 0
  wire.onRequest('workspace/codeLens/refresh', () => {
    refreshes++
    return null
  })
  const shownPlaces: unknown[] = []
  wire.onRequest('window/showDocument', (place: unknown) => {
    shownPlaces.push(place)
    return { success: true }
  })
  wire.listen()
  const rootUri = pathToFileURL(dir).href
  const greeting = await wire.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'x' }],
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, codeLens: { refreshSupport: true } },
      window: { showDocument: { support: true } },
    },
  })
  await wire.sendNotification('initialized', {})

  const uri = (name: string) => pathToFileURL(join(dir, name)).href
  const versions = new Map<string, number>()
  const texts = new Map<string, string>()
  /** Line and character of the first place of `mark` in a file, `|` in it being the cursor. */
  const at = (name: string, mark: string): Position => {
    const text = texts.get(name) ?? readFileSync(join(dir, name), 'utf8')
    const offset = text.indexOf(mark.replace('|', '')) + mark.indexOf('|')
    const before = text.slice(0, offset).split('\n')
    return { line: before.length - 1, character: (before.at(-1) ?? '').length }
  }
  const ask = <T>(method: string, params: unknown) => wire.sendRequest<T>(method, params)
  return {
    greeting,
    shownPlaces,
    refreshed: () => refreshes,
    uri,
    at,
    ask,
    bytes: () => Buffer.concat(raw).toString('utf8'),
    async open(name: string, text = readFileSync(join(dir, name), 'utf8')) {
      texts.set(name, text)
      versions.set(name, 1)
      await wire.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(name), languageId: 'yaml', version: 1, text },
      })
    },
    async type(name: string, text: string) {
      const version = (versions.get(name) ?? 0) + 1
      versions.set(name, version)
      texts.set(name, text)
      await wire.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version },
        contentChanges: [{ text }],
      })
    },
    async close(name: string) {
      texts.delete(name)
      await wire.sendNotification('textDocument/didClose', { textDocument: { uri: uri(name) } })
    },
    saved: () => wire.sendNotification('workspace/didChangeWatchedFiles', { changes: [] }),
    /** The diagnostics of a file, once they are as expected. */
    until(name: string, expected: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
      return new Promise((done, failed) => {
        const late = setTimeout(() => failed(new Error(`still: ${JSON.stringify(shown.get(uri(name)))}`)), 30_000)
        const check = () => {
          const now = shown.get(uri(name))
          if (!now || !expected(now)) return
          clearTimeout(late)
          waiting.splice(waiting.indexOf(check), 1)
          done(now)
        }
        waiting.push(check)
        check()
      })
    },
    position: <T>(method: string, name: string, mark: string, more: object = {}) =>
      ask<T>(`textDocument/${method}`, { textDocument: { uri: uri(name) }, position: at(name, mark), ...more }),
    async quit(): Promise<number | null> {
      await wire.sendRequest('shutdown')
      await wire.sendNotification('exit')
      return ended
    },
    /** Ends the connection without a goodbye. */
    hangUp(): Promise<number | null> {
      child.stdin.end()
      return ended
    },
  }
}
