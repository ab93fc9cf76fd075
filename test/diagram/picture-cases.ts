import type { Model } from '../../src/architecture/schema/model.js'
import type { PictureProposal } from '../../src/present/diagram/picture.js'
import { fixture } from '../present/html/fixture.js'

/** A province with so many systems, with names from one word to very long ones. */
export function province(count: number): Model {
  const words = 'Hệ thống thông tin quản lý cơ sở dữ liệu chuyên ngành nông nghiệp phát triển nông thôn tỉnh'.split(' ')
  const rows = Array.from({ length: count }, (_, i) => {
    const name = `${words.slice(0, 1 + ((i * 7) % words.length)).join(' ')} ${i % 9 === 0 ? 'Liênthôngkhôngdấucáchrấtdàilà'.repeat(2) : i}`
    const [layer, component] =
      [
        ['kenh', 'cong'],
        ['ung-dung', 'csdl-nganh'],
        ['nen-tang', 'tich-hop'],
        ['an-toan', 'giam-sat'],
      ][i % 4] ?? []
    return `  - { id: s-${i}, name: "${name}", kind: application, owner: so-tttt, layer: ${layer}, realizes: [${i % 3 === 0 ? '' : component}], scope: agency, lifecycle: { status: ${['planned', 'operational', 'building', 'retiring', 'retired'][i % 5]} } }`
  })
  return fixture({ 'nhieu.yaml': `systems:\n${rows.join('\n')}\n` }).model
}

export const proposal: PictureProposal = {
  label: '1',
  title: 'Xây dựng cơ sở dữ liệu đất đai huyện',
  verdict: 'nonconforming',
  href: 'de-xuat/1.html',
  builds: [
    { name: 'Cơ sở dữ liệu đất đai huyện', layer: 'ung-dung', realizes: ['csdl-nganh'] },
    { name: 'Không rõ lớp' },
  ],
  nearest: ['csdl-dat-dai'],
}
