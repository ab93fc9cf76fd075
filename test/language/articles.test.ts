import { expect, it } from 'vitest'
import { withArticles } from '../../src/language/articles.js'

it.each([
  ['Điều 5.1', 'khoản 1 Điều 5', 'Article 5(1)'],
  ['Điều 16.2.a', 'điểm a khoản 2 Điều 16', 'Article 16(2)(a)'],
  ['Điều 5.1, 16.2.đ', 'khoản 1 Điều 5 và điểm đ khoản 2 Điều 16', 'Articles 5(1) and 16(2)(đ)'],
  [
    'Điều 45.1 - 45.3, 67.2.c',
    'khoản 1 đến khoản 3 Điều 45 và điểm c khoản 2 Điều 67',
    'Articles 45(1) to 45(3) and 67(2)(c)',
  ],
  ['Điều 19, 21, 22', 'Điều 19, Điều 21 và Điều 22', 'Articles 19, 21 and 22'],
  ['Mục II.4.a', 'điểm a khoản 4 Mục II', 'Section II(4)(a)'],
  ['Điều 7', 'Điều 7', 'Article 7'],
  // What is cited in another way, or is no citation, stays.
  [
    'trang 26: xây mới khi thật sự cần thiết',
    'trang 26: xây mới khi thật sự cần thiết',
    'trang 26: xây mới khi thật sự cần thiết',
  ],
  ['khoản 2 Điều 4 (sửa đổi)', 'khoản 2 Điều 4 (sửa đổi)', 'khoản 2 Điều 4 (sửa đổi)'],
])('%s', (written, vi, en) => {
  expect([withArticles(written, 'vi'), withArticles(written, 'en')]).toEqual([vi, en])
  expect(withArticles(withArticles(written, 'vi'), 'vi')).toBe(withArticles(written, 'vi'))
})
