import type { Command } from '../command.js'

export const completion: Command = {
  name: 'completion',
  args: '<shell>',
  argMeaning: { vi: 'bash, zsh hoặc fish', en: 'bash, zsh or fish' },
  argValues: ['bash', 'zsh', 'fish'],
  summary: {
    vi: 'tự điền lệnh, tùy chọn và mã khi bấm Tab',
    en: 'completion of commands, options and ids by the Tab key',
  },
  flags: [],
  examples: [
    {
      line: 'eval "$(kientruc completion bash)"',
      meaning: {
        vi: 'bash: thêm dòng này vào ~/.bashrc; zsh: vào ~/.zshrc',
        en: 'bash: in ~/.bashrc; zsh: in ~/.zshrc',
      },
    },
    {
      line: 'kientruc completion fish > ~/.config/fish/completions/kientruc.fish',
      meaning: { vi: 'fish', en: 'fish' },
    },
  ],
  load: () => import('../completion.js'),
}
