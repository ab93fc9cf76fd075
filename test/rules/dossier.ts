/** Fields of a dossier in YAML, by key; `undefined` leaves one out. */
export type Fields = Readonly<Record<string, string | undefined>>

/** An application of a department, where a case says nothing else of it. */
export const kept = 'owner: so-yt, layer: ung-dung-csdl, kind: application, scope: sector'
/** A system of a list, named after its id. */
export const systemLine = (id: string, fields: string) => `  - { id: ${id}, name: Hệ thống ${id}, ${fields} }\n`
export const systems = (...lines: string[]) => `systems:\n${lines.join('')}`

/** A dossier with nothing to find fault with on the base workspace; a field given again replaces the complete one. */
export function dossier(fields: Fields = {}): string {
  const complete: Fields = {
    title: 'Phần mềm quản lý tàu cá và nhật ký khai thác',
    agency: 'so-nnptnt',
    date: '2019-03-15',
    kind: 'build',
    purpose: 'Quản lý giấy phép khai thác và hành trình tàu cá, phục vụ chống khai thác bất hợp pháp.',
    functions: '[Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác điện tử]',
    data: '[tàu cá, giấy phép khai thác]',
    users: '[Chi cục Thủy sản, chủ tàu cá]',
    scope: 'sector',
    task: 'nv-1-lgsp',
    schedule: '{ from: 2019-06, to: 2019-12 }',
    budget: '{ total: 1200, unit: million-vnd, sources: [{ source: Ngân sách tỉnh, amount: 1200 }] }',
    hosting: 'ttdl-tinh',
    securityLevel: '2',
    standards: '[HTTPS, TLS 1.2, UTF-8, "TCVN 6909:2001"]',
    legalBasis: '[nd-102-2009]',
    leaseCompared: 'true',
    dependsOn: '[{ to: sso, kind: authentication }]',
  }
  const lines = Object.entries({ ...complete, ...fields }).flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${key}: ${value}\n`],
  )
  return `proposal:\n  id: dx-vi-du\n${lines.join('')}`
}
