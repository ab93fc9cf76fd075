import { expect, test } from 'vitest'
import { markdownHtml } from '../../../src/present/site/markdown.js'

test('paragraphs, lists, headings, bold, code and code blocks', () => {
  const html = markdownHtml(
    '**Yêu cầu.** Một\nđoạn.\n\n- một `mã`\n- hai\n\n## Đầu đề\n\n1. a\n2. b\n\n```yaml\na: 1\n\nb: <x>\n```\nsau',
  )
  expect(html).toContain('<p><strong>Yêu cầu.</strong> Một đoạn.</p>')
  expect(html).toContain('<ul>\n<li>một <code>mã</code></li>\n<li>hai</li>\n</ul>')
  expect(html).toContain('<h3>Đầu đề</h3>')
  expect(html).toContain('<ol>\n<li>a</li>\n<li>b</li>\n</ol>')
  expect(html).toContain('<pre><code class="language-yaml">a: 1\n\nb: &lt;x&gt;\n</code></pre>')
  expect(html).toContain('<p>sau</p>')
})

test('markup in it is text, nothing is fetched, and a link that runs code leads nowhere', () => {
  expect(markdownHtml('<script>x</script>\n**a**')).toBe(
    '<p>&lt;script&gt;x&lt;/script&gt;</p>\n<p><strong>a</strong></p>',
  )
  expect(markdownHtml('a <b onclick=x>b</b>')).toBe('<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>')
  expect(markdownHtml('![hình](http://a.example/x.png)')).toBe('<p>hình</p>')
  expect(markdownHtml('[a](javascript:b) [c](https://c.example)')).toBe(
    '<p><a>a</a> <a href="https://c.example">c</a></p>',
  )
  expect(markdownHtml('a\u202eb')).not.toContain('\u202e')
})
