import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { bytesIn, InputError } from '../../kernel/index.js'
import type { McpDesk } from './desk.js'
import { connect } from './server.js'

/** Bytes of one message; a dossier of the longest allowed fits with room to spare. */
const mostBytes = 8 << 20

/**
 * Answers the assistant that started the process, until it closes our input.
 * @throws InputError where a message does not end within the bound
 */
export async function serveStdio(
  desk: McpDesk,
  input: Readable,
  output: Writable,
  problem: (error: Error) => void,
): Promise<void> {
  const transport = new StdioServerTransport(input, output, { maxBufferSize: mostBytes })
  const connection = await connect(desk, transport, problem)
  let ended = false
  const finish = () => {
    if (ended) return
    ended = true
    connection.idle().then(connection.close).catch(problem)
  }
  await new Promise<void>((done) => {
    const { onclose } = transport
    transport.onclose = () => {
      onclose?.()
      done()
    }
    input.once('end', finish)
    input.once('close', finish)
    // Whoever asked is gone: there is nobody left to tell.
    output.once('error', finish)
  })
  if (ended) return
  input.destroy()
  throw new InputError({
    vi: `Một thông điệp dài hơn ${bytesIn(mostBytes, 'vi')} nên đã ngắt kết nối.`,
    en: `A message is longer than ${bytesIn(mostBytes, 'en')}; the connection was ended.`,
  })
}
