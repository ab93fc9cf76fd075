import { InputError, sayIn } from '../../../kernel/index.js'
import { bit, body, type DeskField, facts, factsBlock, table, tableBlock } from '../../../present/index.js'
import { addAccount, invite } from '../begin.js'
import type { Desk } from '../desk.js'
import { agencyRoles, deskRoles, type Role, roleNames } from '../domain/roles.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { Refused } from '../http/refused.js'
import type { AskedByPerson } from '../http/route.js'
import { closeSessions } from '../http/sessions.js'
import { type AccountRow, accountById, accounts, agenciesIn, setRoles } from '../store/accounts.js'
import type { Tx } from '../store/db.js'
import { DbError } from '../store/db.js'
import { log } from '../store/log.js'
import { framed } from './frame.js'
import { demandSection } from './passkeys.js'
import { sessionsOfSection } from './sessions.js'

/** Everybody who can sign in. */
export async function accountsPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const rows = await desk.db.transaction(person.actor, accounts)
  return framed(
    {
      title: say('Tài khoản', 'Accounts'),
      ...(asked.query.has('xong') ? { done: say('Đã lưu.', 'Kept.') } : {}),
      sections: [
        {
          id: 'danh-sach',
          content: [
            tableBlock(
              table(
                [
                  say('Họ tên', 'Name'),
                  say('Tên đăng nhập', 'Sign-in name'),
                  say('Vai trò', 'Roles'),
                  say('Cơ quan', 'Agency'),
                  say('Khóa bảo mật', 'Passkeys'),
                  [say('Tình trạng', 'State')],
                ],
                rows.map(({ id, name, login, roles: held, agency, passkeys, state }) => ({
                  cells: [
                    bit(name, `/tai-khoan/${id}`),
                    login,
                    held.map((role) => roleNames[role][lang]).join(', '),
                    agency ?? '',
                    passkeys > 0 ? passkeys : '',
                    state === 'active' ? say('đang dùng', 'active') : say('đã khóa', 'disabled'),
                  ],
                })),
              ),
            ),
          ],
        },
        {
          id: 'them',
          heading: say('Thêm tài khoản', 'Add an account'),
          content: [
            {
              kind: 'form',
              action: '/tai-khoan',
              fields: [
                { of: 'text', name: 'name', label: say('Họ tên', 'Name'), required: true, most: 200 },
                {
                  of: 'text',
                  name: 'login',
                  label: say('Tên đăng nhập', 'Sign-in name'),
                  hint: say(
                    'Chữ thường không dấu, chữ số, dấu chấm; ví dụ thư công vụ.',
                    'Small letters, digits, dots; for instance the address of mail.',
                  ),
                  required: true,
                  most: 200,
                  autocomplete: 'off',
                },
                ...(await roleFields(undefined, asked, desk)),
              ],
              buttons: [{ label: say('Thêm và tạo liên kết', 'Add and make the link') }],
            },
          ],
        },
        await demandSection(asked, desk),
      ],
    },
    asked,
    desk,
  )
}

async function roleFields(
  account: AccountRow | undefined,
  { lang, person }: AskedByPerson,
  desk: Desk,
): Promise<DeskField[]> {
  const say = sayIn(lang)
  const agencies = await desk.db.transaction(person.actor, agenciesIn)
  return [
    {
      of: 'checks',
      name: 'role',
      label: say('Vai trò', 'Roles'),
      values: account?.roles ?? [],
      choices: deskRoles.map((role) => ({ value: role, label: roleNames[role][lang] })),
    },
    {
      of: 'choice',
      name: 'agency',
      label: say(
        'Cơ quan (với người soạn, người gửi, đơn vị được lấy ý kiến), hoặc tỉnh tham gia kho',
        'Agency (for drafters, submitters, consulted units), or province of the registry',
      ),
      value: account?.agency_id ?? '',
      choices: [{ value: '', label: '–' }, ...agencies.map(({ id, name }) => ({ value: id, label: name }))],
    },
  ]
}

/** @throws InputError for roles that make no sense */
async function rolesIn(
  { form, person }: AskedByPerson,
  desk: Desk,
): Promise<{ wanted: Role[]; agency: string | undefined }> {
  const wanted = deskRoles.filter((role) => form.getAll('role').includes(role))
  const agencies = await desk.db.transaction(person.actor, agenciesIn)
  const agency = agencies.find(({ id }) => id === form.get('agency'))?.id
  if (wanted.length === 0) throw new InputError({ vi: 'Hãy chọn ít nhất một vai trò.', en: 'Choose a role at least.' })
  if (wanted.some((role) => agencyRoles.includes(role)) && agency === undefined)
    throw new InputError({
      vi: 'Vai trò của cơ quan đề xuất, của đơn vị được lấy ý kiến hoặc của tỉnh tham gia kho cần chọn cơ quan, tỉnh.',
      en: 'A role of an agency or a province needs that agency or province.',
    })
  if (wanted.includes('administrator') && wanted.length > 1)
    throw new InputError({
      vi: 'Quản trị hệ thống không xem nội dung hồ sơ, nên không kiêm vai trò khác. Hãy lập tài khoản riêng.',
      en: 'An administrator sees no content and so has no other role. Make an account of its own.',
    })
  return { wanted, agency }
}

export async function createAccount(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person } = asked
  const login = (form.get('login') ?? '').trim().toLowerCase()
  const name = (form.get('name') ?? '').trim()
  if (name === '' || name.length > 200 || !/^[a-z0-9][a-z0-9._@-]{0,199}$/.test(login))
    throw new InputError({
      vi: 'Cần họ tên; tên đăng nhập chỉ gồm chữ thường không dấu, chữ số và các dấu . _ @ -',
      en: 'A name is needed; a sign-in name has small letters, digits and . _ @ - only.',
    })
  const { wanted, agency } = await rolesIn(asked, desk)
  try {
    const { id, link } = await asSystem(desk, async (tx, workspace, at) => {
      const id = await addAccount(tx, workspace, { login, name, roles: [], ...(agency ? { agency } : {}) })
      await setRoles(tx, workspace, id, wanted, agency)
      await log(tx, workspace, {
        kind: 'account-added',
        at,
        account: person.actor.account,
        data: { added: id, roles: wanted },
      })
      return { id, link: await invite(tx, workspace, id, desk.now()) }
    })
    return await accountPage({ ...asked, params: { id } }, desk, link)
  } catch (error) {
    if (!(error instanceof DbError && error.code === '23505')) throw error
    throw new InputError({
      vi: `Tên đăng nhập “${login}” đã có người dùng; hãy chọn tên khác.`,
      en: `The sign-in name “${login}” is taken; choose another.`,
    })
  }
}

/** What concerns accounts is the server's to write; that only an administrator gets here is the route's to say. */
function asSystem<T>(desk: Desk, work: (tx: Tx, workspace: string, at: string) => Promise<T>): Promise<T> {
  const { db, workspace, now } = desk
  return db.transaction({ kind: 'system', workspace }, (tx) => work(tx, workspace, now().toISOString()))
}

async function named({ params, person }: AskedByPerson, desk: Desk): Promise<AccountRow> {
  const row = await desk.db.transaction(person.actor, (tx) => accountById(tx, params.id ?? ''))
  if (!row) throw new Refused(404)
  return row
}

export async function accountPage(asked: AskedByPerson, desk: Desk, link?: string): Promise<HttpAnswer> {
  const { lang } = asked
  const say = sayIn(lang)
  const row = await named(asked, desk)
  const own = row.id === asked.person.actor.account
  const address = `/tai-khoan/${row.id}`
  return framed(
    {
      title: row.name,
      kind: say('Tài khoản', 'Account'),
      up: { href: '/tai-khoan', text: say('‹ Tài khoản', '‹ Accounts') },
      ...(asked.query.has('xong') ? { done: say('Đã lưu.', 'Kept.') } : {}),
      sections: [
        ...(link === undefined
          ? []
          : [
              {
                id: 'lien-ket',
                heading: say('Liên kết đặt mật khẩu', 'Link to set the password'),
                content: [
                  body(
                    say(
                      'Gửi liên kết này cho người dùng; dùng được một lần, trong 72 giờ, và không xem lại được.',
                      'Give this link to the person; it works once, within 72 hours, and is not shown again.',
                    ),
                  ),
                  body(bit(`${desk.origin}/mo-tai-khoan/${link}`)),
                ],
              },
            ]),
        {
          id: 'thong-tin',
          content: [
            factsBlock(
              facts([
                [say('Tên đăng nhập', 'Sign-in name'), row.login],
                [say('Cơ quan', 'Agency'), row.agency ?? ''],
                [say('Khóa bảo mật', 'Passkeys'), row.passkeys],
                [
                  say('Tình trạng', 'State'),
                  row.state === 'active' ? say('đang dùng', 'active') : say('đã khóa', 'disabled'),
                ],
              ]),
            ),
          ],
        },
        ...(own
          ? []
          : [
              {
                id: 'vai-tro',
                heading: say('Vai trò', 'Roles'),
                content: [
                  {
                    kind: 'form' as const,
                    action: `${address}/vai-tro`,
                    fields: await roleFields(row, asked, desk),
                    buttons: [{ label: say('Lưu vai trò', 'Keep the roles') }],
                  },
                ],
              },
              await sessionsOfSection(row.id, asked, desk),
              {
                id: 'viec-khac',
                heading: say('Việc khác', 'Other things'),
                content: [
                  {
                    kind: 'form' as const,
                    action: `${address}/lien-ket`,
                    fields: [],
                    buttons: [
                      {
                        label: say('Tạo liên kết đặt lại mật khẩu', 'Make a link to set the password anew'),
                        look: 'plain' as const,
                      },
                    ],
                  },
                  {
                    kind: 'form' as const,
                    action: `${address}/go-khoa`,
                    fields: [],
                    buttons: [
                      {
                        label: say('Gỡ mọi khóa bảo mật (khi mất thiết bị)', 'Remove all passkeys (of a lost device)'),
                        look: 'plain' as const,
                      },
                    ],
                  },
                  {
                    kind: 'form' as const,
                    action: `${address}/khoa`,
                    fields: [],
                    buttons: [
                      row.state === 'active'
                        ? {
                            label: say('Khóa tài khoản', 'Disable the account'),
                            name: 'state',
                            value: 'disabled',
                            look: 'bad' as const,
                          }
                        : { label: say('Mở khóa tài khoản', 'Enable the account'), name: 'state', value: 'active' },
                    ],
                  },
                ],
              },
            ]),
      ],
    },
    asked,
    desk,
  )
}

/** Nobody takes the keys from themselves: somebody else does. */
async function another(asked: AskedByPerson, desk: Desk): Promise<AccountRow> {
  const row = await named(asked, desk)
  if (row.id === asked.person.actor.account)
    throw new InputError({
      vi: 'Không tự sửa tài khoản của mình ở đây; cần một quản trị viên khác.',
      en: 'Nobody changes their own account here; another administrator does.',
    })
  return row
}

export async function changeRoles(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const row = await another(asked, desk)
  const { wanted, agency } = await rolesIn(asked, desk)
  await asSystem(desk, async (tx, workspace, at) => {
    await setRoles(tx, workspace, row.id, wanted, agency)
    await log(tx, workspace, {
      ...{ kind: 'roles-set', at, account: asked.person.actor.account },
      data: { changed: row.id, roles: wanted, agency: agency ?? '' },
    })
  })
  // Whoever is signed in does so again with what they may do now.
  await closeSessions({ account: row.id }, desk)
  return seeOther(`/tai-khoan/${row.id}?xong=1`)
}

export async function inviteAgain(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const row = await another(asked, desk)
  const link = await asSystem(desk, async (tx, workspace, at) => {
    await log(tx, workspace, {
      kind: 'account-invited',
      at,
      account: asked.person.actor.account,
      data: { invited: row.id },
    })
    return invite(tx, workspace, row.id, desk.now())
  })
  return accountPage(asked, desk, link)
}

export async function removePasskeys(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const row = await another(asked, desk)
  await asSystem(desk, async (tx, workspace, at) => {
    await tx.run('delete from passkey where account_id = $1', [row.id])
    await log(tx, workspace, { kind: 'passkey-removed', at, account: asked.person.actor.account, data: { of: row.id } })
  })
  await closeSessions({ account: row.id }, desk)
  return seeOther(`/tai-khoan/${row.id}?xong=1`)
}

export async function setState(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const row = await another(asked, desk)
  const state = asked.form.get('state') === 'active' ? 'active' : 'disabled'
  await asSystem(desk, async (tx, workspace, at) => {
    await tx.run('update account set state = $2 where id = $1', [row.id, state])
    const kind = state === 'active' ? 'account-enabled' : 'account-disabled'
    await log(tx, workspace, { kind, at, account: asked.person.actor.account, data: { changed: row.id } })
  })
  await closeSessions({ account: row.id }, desk)
  return seeOther(`/tai-khoan/${row.id}?xong=1`)
}
