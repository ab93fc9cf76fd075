import { expect, test } from 'vitest'
import { markdown } from '../../../src/present/site/markdown.js'

test('paragraphs, lists, headings, bold, code and code blocks', () => {
  const html = markdown(
    '**Yêu cầu.** Một\nđoạn.\n\n- một `mã`\n- hai\n\n## Đầu đề\n\n1. a\n2. b\n\n```yaml\na: 1\n\nb: <x>\n```\nsau',
  )
  expect(html).toContain('<p><strong>Yêu cầu.</strong> Một đoạn.</p>')
  expect(html).toContain('<ul><li>một <code>mã</code></li><li>hai</li></ul>')
  expect(html).toContain('<h3>Đầu đề</h3>')
  expect(html).toContain('<ol><li>a</li><li>b</li></ol>')
  expect(html).toContain('<pre>a: 1\n\nb: &lt;x&gt;</pre>')
  expect(html).toContain('<p>sau</p>')
})

test('markup in it is text', () => {
  expect(markdown('<script>x</script> [a](javascript:b) **<b>**')).toBe(
    '<p>&lt;script&gt;x&lt;/script&gt; [a](javascript:b) <strong>&lt;b&gt;</strong></p>',
  )
})
