import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { Lang } from '../../src/kernel/text.js'
import { createDesk, type DeskOptions } from '../../src/surfaces/mcp/desk.js'
import { connect } from '../../src/surfaces/mcp/server.js'

export const deskOf = (cwd: string, more: Partial<DeskOptions> = {}) =>
  createDesk({
    ...{ architecture: undefined, cwd, limits: {}, lang: 'vi' as Lang, version: '0.0.0', writes: false },
    today: () => '2019-06-01',
    ...more,
  })

/** An assistant that speaks with the server in this process. */
export async function assistant(cwd: string, more: Partial<DeskOptions> = {}, desk = deskOf(cwd, more)) {
  const [near, far] = InMemoryTransport.createLinkedPair()
  const problems: Error[] = []
  await connect(desk, far, (error) => problems.push(error))
  const client = new Client({ name: 'thử', version: '1' })
  await client.connect(near)
  // The client then holds every answer to its tool's output schema.
  await client.listTools()
  return { client, problems, ...callsOf(client) }
}

export function callsOf(client: Client) {
  const ask = (name: string, input: unknown) =>
    client.callTool({ name, arguments: input as Record<string, unknown> }) as Promise<{
      readonly content: readonly { readonly text: string }[]
      readonly structuredContent?: Record<string, unknown>
      readonly isError?: boolean
    }>
  return {
    /** The data of an answer. @throws where it is a refusal */
    call: async (name: string, input: unknown) => {
      const { structuredContent, content } = await ask(name, input)
      if (!structuredContent) throw new Error(content[0]?.text)
      return structuredContent
    },
    /** The words of a refusal. @throws where it is none */
    refusal: async (name: string, input: unknown) => {
      const { isError, content } = await ask(name, input)
      if (!isError) throw new Error(`${name} answered`)
      return content.map(({ text }) => text).join('\n')
    },
  }
}
