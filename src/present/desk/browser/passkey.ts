import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser'

/** Shows or makes a passkey when a form that asks for one is sent; the answer goes with it. */
function ready(form: HTMLFormElement): void {
  const { passkey, options = '{}', failed = '', unsupported = '', known = '' } = form.dataset
  const field = form.querySelector('[data-answer]')
  const told = form.querySelector<HTMLElement>('[role=alert]')
  const button = form.querySelector('button')
  if (!(field instanceof HTMLInputElement) || !told || !button) return
  const tell = (text: string) => {
    told.textContent = text
    told.hidden = false
    button.disabled = false
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!('PublicKeyCredential' in window)) return tell(unsupported)
    told.hidden = true
    button.disabled = true
    const optionsJSON = JSON.parse(options)
    const answer = passkey === 'create' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
    answer.then(
      (given) => {
        field.value = JSON.stringify(given)
        form.submit()
      },
      (error: unknown) =>
        tell(
          error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' ? known : failed,
        ),
    )
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) ready(form)
