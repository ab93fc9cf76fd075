/** What each shell must run so that it asks kientruc itself what may come next (`complete.ts`). */
export const scripts = {
  bash: `# kientruc completion for bash: eval "$(kientruc completion bash)"
_kientruc() {
  local cur=\${COMP_WORDS[COMP_CWORD]} word rest
  [[ $cur == '=' ]] && cur=''
  COMPREPLY=()
  while IFS=$'\\t' read -r word rest; do
    case $word in
      :file) compopt -o filenames 2>/dev/null; while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur") ;;
      :dir) compopt -o filenames 2>/dev/null; while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$cur") ;;
      *) COMPREPLY+=("$word") ;;
    esac
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _kientruc kientruc
`,
  zsh: `#compdef kientruc
# kientruc completion for zsh: eval "$(kientruc completion zsh)", or this file as _kientruc in a folder of $fpath
_kientruc() {
  local -a items
  local word meaning
  while IFS=$'\\t' read -r word meaning; do
    case $word in
      :file) _files ;;
      :dir) _files -/ ;;
      *) items+=("\${word//:/\\\\:}\${meaning:+:$meaning}") ;;
    esac
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#items )) && _describe -t kientruc kientruc items
}
if [[ $funcstack[1] == _kientruc ]]; then _kientruc; else compdef _kientruc kientruc; fi
`,
  fish: `# kientruc completion for fish: kientruc completion fish | source
function __kientruc_complete
  set -l words (commandline -opc)
  for line in ($words[1] complete -- $words[2..-1] (commandline -ct) 2>/dev/null)
    switch $line
      case ':file'
        __fish_complete_path (commandline -ct)
      case ':dir'
        __fish_complete_directories (commandline -ct)
      case '*'
        echo $line
    end
  end
end
complete -c kientruc -f -a '(__kientruc_complete)'
`,
} as const
