import * as Type from 'typebox'
import { schemaFaults } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { answerOf, refused, ToolRefusal, textOf, whyNot } from './answers.js'
import type { McpDesk } from './desk.js'
import { promptFor, promptsIn } from './prompts.js'
import { idsCompleting, listedResources, read, templates } from './resources.js'
import { longestDossier } from './tool.js'
import { tools } from './tools/index.js'

/** What a client may ask, and the answer. */
export type Method = (params: unknown, desk: McpDesk) => object | Promise<object>

const Short = Type.String({ maxLength: 2000 })
const Page = Type.Object({ cursor: Type.Optional(Short) })

/** The methods of the protocol that are ours; the handshake is the library's. */
export const methods: Readonly<Record<string, Method>> = {
  'tools/list': method(Page, (_, desk) => ({
    tools: offered(desk).map(({ name, title, description, input, output, writes = false }) => ({
      name,
      title: title[desk.lang],
      description: description[desk.lang],
      inputSchema: input(desk.lang),
      outputSchema: output,
      annotations: { readOnlyHint: !writes, destructiveHint: false, idempotentHint: !writes, openWorldHint: false },
    })),
  })),
  'tools/call': method(
    Type.Object({ name: Short, arguments: Type.Optional(Type.Object({})) }),
    async ({ name, arguments: input }, desk) => {
      const tool = offered(desk).find((t) => t.name === name)
      if (!tool) throw new ToolRefusal(refused.params, unknownTool(name, desk))
      try {
        return answerOf(await tool.run(input, desk))
      } catch (error) {
        return { content: [textOf(whyNot(error, desk.lang))], isError: true }
      }
    },
  ),
  'resources/list': method(Page, ({ cursor }, desk) => listedResources(desk.workspace().model, desk.lang, cursor)),
  'resources/templates/list': method(Page, (_, desk) => ({ resourceTemplates: templates(desk.lang) })),
  'resources/read': method(Type.Object({ uri: Short }), ({ uri }, desk) =>
    read(uri, desk.workspace().model, desk.lang),
  ),
  'prompts/list': method(Page, (_, desk) => ({ prompts: promptsIn(desk.lang) })),
  'prompts/get': method(
    Type.Object({
      name: Short,
      arguments: Type.Optional(
        Type.Object({}, { patternProperties: { '^.*$': Type.String({ maxLength: longestDossier }) } }),
      ),
    }),
    ({ name, arguments: given = {} }, desk) => promptFor(name, { ...given }, desk.lang),
  ),
  'completion/complete': method(
    Type.Object({
      ref: Type.Object({ type: Short, uri: Type.Optional(Short) }),
      argument: Type.Object({ name: Short, value: Short }),
    }),
    ({ ref, argument }, desk) => {
      const all = idsCompleting(ref.uri ?? '', argument.value, desk.workspace().model, desk.lang)
      return { completion: { values: all.slice(0, 100), total: all.length, hasMore: all.length > 100 } }
    },
  ),
}

function offered({ writes }: McpDesk) {
  return tools.filter((tool) => writes || tool.writes !== true)
}

function unknownTool(name: string, desk: McpDesk): string {
  const known = offered(desk)
    .map((t) => t.name)
    .join(', ')
  const needsWrite = tools.some((t) => t.name === name)
  return {
    vi: needsWrite
      ? `Công cụ “${name}” chỉ có khi khởi động với --write.`
      : `Không có công cụ “${name}”. Các công cụ: ${known}.`,
    en: needsWrite
      ? `“${name}” is there only where the server was started with --write.`
      : `There is no tool “${name}”: ${known}.`,
  }[desk.lang]
}

/** A method whose params are checked against their schema; what else is in them is passed over, as the protocol wants. */
function method<Params extends Type.TObject>(
  schema: Params,
  run: (params: Type.Static<Params>, desk: McpDesk) => object | Promise<object>,
): Method {
  return (params, desk) => {
    const given: unknown = params ?? {}
    const faults = schemaFaults(schema, given, undefined, {
      of: () => undefined,
      ofKey: () => undefined,
      written: () => undefined,
    })
    if (!isParams(given)) {
      const what = { vi: 'Tham số của yêu cầu không đúng dạng.', en: 'The request’s params are malformed.' }
      throw new ToolRefusal(refused.params, whyNot(new InputError(what, faults), desk.lang))
    }
    return run(given, desk)

    function isParams(value: unknown): value is Type.Static<Params> {
      return faults.length === 0 && typeof value === 'object'
    }
  }
}
