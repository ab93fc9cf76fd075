import { resolve } from 'node:path'
import Value from 'typebox/value'
import {
  disk,
  findWorkspace,
  openRepository,
  ownProposals,
  publicKeyOf,
  repositoryOf,
  signWith,
  type Workspace,
  writeFileAtomically,
} from '../../architecture/index.js'
import { dayIn, InputError, labelled, sayIn, statusLabel, visible, visibleLine } from '../../kernel/index.js'
import { type ProvinceSnapshot, provinceSnapshot, snapshotBytes } from '../../lifecycle/index.js'
import { ApiFound, ApiProvince, ApiTakenIn } from '../desk/api/registry-shapes.js'
import { type Options, optionText, type Run } from './command.js'
import { askDesk, deskFrom, notOurs } from './desk-client.js'
import { exitCode, type Globals, type Io } from './io.js'
import { oneOf, showHits, wrote } from './problems.js'
import { signingKey } from './signing-key.js'
import { architectureDay, soundWorkspace } from './workspace.js'

/** A registry is sent what the province’s own key signs. */
const signer = { makes: 'kientruc registry key', variable: 'KIENTRUC_REGISTRY_KEY' }

/** Sends a signed snapshot of the architecture to a registry, or writes down what would be sent. */
export const push: Run = async (_, options, globals, io) => {
  const say = sayIn(globals.lang)
  const out = optionText(options, 'out')
  const workspace = soundWorkspace(globals, io)
  if (options.dryRun === true) {
    const { id } = workspace.model
    const snapshot = made(workspace, { province: id, previous: null }, options, globals, io)
    io.out.write(`${summaryOf(snapshot, globals).map(visible).join('\n')}\n`)
    if (out !== undefined) {
      writeFileAtomically(resolve(io.cwd, out), snapshotBytes(snapshot))
      wrote(out, globals, io)
    }
    return exitCode.ok
  }
  const key = signingKey(optionText(options, 'signWith'), signer, io)
  const desk = deskFrom(optionText(options, 'to'), io)
  const self = await askDesk(new URL('/api/v1/registry/self', desk), undefined, globals, io)
  if (!Value.Check(ApiProvince, self)) throw notOurs(desk)
  if (publicKeyOf(key) !== self.publicKey)
    throw new InputError({
      vi: `Kho ghi nhận khóa công khai khác của ${visibleLine(self.name)}. Hãy dùng đúng tệp khóa, hoặc báo đơn vị vận hành kho đổi sang ${publicKeyOf(key)}.`,
      en: `The registry knows another public key of ${visibleLine(self.name)}. Use that key’s file, or have the operator change it to ${publicKeyOf(key)}.`,
    })
  const snapshot = made(workspace, { province: self.province, previous: self.digest }, options, globals, io)
  const bytes = snapshotBytes(snapshot)
  if (out !== undefined) {
    writeFileAtomically(resolve(io.cwd, out), bytes)
    wrote(out, globals, io)
  }
  const form = new FormData()
  form.append('signature', signWith(bytes, key))
  form.append('files', new File([new Uint8Array(bytes)], `${self.province}.json`))
  const taken = await askDesk(new URL('/api/v1/registry/snapshots', desk), form, globals, io)
  if (!Value.Check(ApiTakenIn, taken)) throw notOurs(desk)
  if (!globals.quiet)
    io.out.write(
      `${[
        ...summaryOf(snapshot, globals),
        say(
          `Đã gửi lên ${desk.origin}, bản thứ ${taken.number} của ${self.name} (SHA-256 ${taken.digest}).`,
          `Sent to ${desk.origin}: snapshot ${taken.number} of ${self.name} (SHA-256 ${taken.digest}).`,
        ),
      ]
        .map(visible)
        .join('\n')}\n`,
    )
  return exitCode.ok
}

/** “Which province has it?” */
export const search: Run = async (words, options, globals, io) => {
  const { lang } = globals
  const say = sayIn(lang)
  const format = oneOf('--format', optionText(options, 'format') ?? 'text', ['text', 'json'])
  const province = optionText(options, 'province')
  const desk = deskFrom(optionText(options, 'to'), io)
  const url = new URL('/api/v1/registry/search', desk)
  url.searchParams.set('text', words.join(' '))
  if (province !== undefined) url.searchParams.set('province', province)
  const answer = await askDesk(url, undefined, globals, io)
  if (!Value.Check(ApiFound, answer)) throw notOurs(desk)
  if (format === 'json') {
    io.out.write(`${JSON.stringify(answer, null, 2)}\n`)
    return exitCode.ok
  }
  const lines = answer.found.flatMap(({ province: { name: where }, of, name, owner, status, offer, evidence }) => [
    `${where} – ${name} (${[owner, of === 'proposal' ? say('đề xuất chưa quyết định', 'open proposal') : labelled(statusLabel, status, lang)].join('; ')})`,
    ...evidence.map((e) => `  “${e.asked}” ↔ “${e.found}”`),
    ...(offer ? [`  ${say('Sẵn sàng chia sẻ', 'Offered for reuse')}: ${offer.terms}`] : []),
  ])
  const told =
    lines.length > 0 ? lines : [say('Chưa thấy tỉnh nào có hệ thống gần với nội dung này.', 'Nothing is near.')]
  io.out.write(`${told.map(visible).join('\n')}\n`)
  return exitCode.ok
}

function made(
  workspace: Workspace,
  { province, previous }: { readonly province: string; readonly previous: string | null },
  options: Options,
  globals: Globals,
  io: Io,
): ProvinceSnapshot {
  const { proposals = [], rejected = [] } = ownProposals(workspace) ?? {}
  for (const file of rejected) showHits(file.hits, globals, io)
  return provinceSnapshot(
    workspace.model,
    proposals.map(({ proposal }) => proposal),
    {
      ...{ province, asOf: architectureDay(options, workspace, io) },
      ...{ commit: commitOf(globals, io), previous: previous ?? undefined, published: options.public === true },
    },
  )
}

/** The commit on which the architecture stands; nothing where it is in no history. */
function commitOf({ architecture }: Globals, { cwd }: Io): string | undefined {
  const root = findWorkspace(architecture, cwd, disk)
  return repositoryOf(root) === undefined ? undefined : openRepository(root).commit('HEAD')?.id
}

function summaryOf({ name, asOf: day, systems, proposals, published }: ProvinceSnapshot, { lang }: Globals): string[] {
  const say = sayIn(lang)
  const asOf = dayIn(day, lang)
  const offers = systems.filter(({ offer }) => offer !== null).length
  return [
    say(
      `${name}, đến ngày ${asOf}: ${systems.length} hệ thống (${offers} sẵn sàng chia sẻ), ${proposals.length} đề xuất chưa quyết định.`,
      `${name}, as of ${asOf}: ${systems.length} system(s), ${offers} of them offered, ${proposals.length} open proposal(s).`,
    ),
    say(
      'Gửi đi: tên, chủ quản, loại, trạng thái, mô tả, chức năng, dữ liệu, đối tượng sử dụng, thành phần khung, kinh phí. Không gửi: nơi đặt, cấp độ an toàn, kết nối giữa các hệ thống của tỉnh.',
      'Sent: name, owner, kind, state, description, functions, data, users, components, cost. Not sent: place, security level, ties among the province’s own systems.',
    ),
    published
      ? say(
          'Công khai: mọi người đọc được tên, chủ quản, chức năng.',
          'Published: everybody may read names, owners and functions.',
        )
      : say(
          'Không công khai: chỉ các tỉnh, bộ, ngành trong kho đọc được.',
          'Not published: read within the registry only.',
        ),
  ]
}
