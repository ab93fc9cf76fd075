import type { Model } from '../../src/architecture/schema/model.js'
import { fixture } from '../present/html/fixture.js'

/** A province of so many systems that need a few neighbours, and three platforms that most need. */
export function province(count: number): Model {
  const words = 'Hệ thống thông tin quản lý cơ sở dữ liệu chuyên ngành nông nghiệp phát triển nông thôn tỉnh'.split(' ')
  const layers = ['kenh', 'ung-dung', 'ung-dung', 'ung-dung', 'nen-tang', 'an-toan']
  const components: Record<string, string> = {
    kenh: 'cong',
    'ung-dung': 'csdl-nganh',
    'nen-tang': 'tich-hop',
    'an-toan': 'giam-sat',
  }
  const rows = Array.from({ length: count }, (_, i) => {
    const layer = layers[i % layers.length] ?? ''
    const name = `${words.slice(0, 1 + ((i * 7) % words.length)).join(' ')} ${i % 9 === 0 ? 'Liênthôngkhôngdấucáchrấtdàilà'.repeat(2) : i}`
    const needs = [i % 3, ...(i > 3 ? [(i * 7) % i, (i * 5) % i] : [])].filter((to) => to !== i)
    const dependsOn = [...new Set(needs)].map(
      (to) => `{ to: s-${to}, kind: ${['data', 'integration', 'authentication', 'uses'][(i + to) % 4]} }`,
    )
    const status = ['planned', 'operational', 'building', 'retiring', 'retired'][i % 5]
    return `  - { id: s-${i}, name: "${name}", kind: application, owner: ${i % 2 ? 'so-tttt' : 'so-tnmt'}, layer: ${layer}, realizes: [${i % 4 ? components[layer] : ''}], scope: agency, lifecycle: { status: ${status} }, dependsOn: [${dependsOn.join(', ')}] }`
  })
  return fixture({ 'nhieu.yaml': `systems:\n${rows.join('\n')}\n` }).model
}
