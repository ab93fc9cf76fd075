import type { Role } from './domain/roles.js'
import { asset } from './http/answer.js'
import type { Route } from './http/route.js'
import { addDossiers, dossierPage, newDossierPage, paperFile, sendDossier, sentFile } from './pages/dossier.js'
import { css, cssPath } from './pages/frame.js'
import { queuePage } from './pages/queue.js'
import { openAccount, openAccountPage, signIn, signInPage, signOut } from './pages/sign-in.js'

const readers: readonly Role[] = ['drafter', 'submitter', 'reviewer', 'lead', 'leader', 'auditor']
const senders: readonly Role[] = ['drafter', 'submitter', 'reviewer', 'lead']
const everyRole: readonly Role[] = [...readers, 'consulted', 'administrator']

/** All that can be asked of the desk, and by whom. What is not listed is not there. */
export const routes: readonly Route[] = [
  { method: 'GET', path: cssPath, who: 'everyone', handle: async () => asset('text/css; charset=utf-8', css) },

  { method: 'GET', path: '/dang-nhap', who: 'everyone', handle: signInPage },
  { method: 'POST', path: '/dang-nhap', who: 'everyone', handle: signIn },
  { method: 'GET', path: '/mo-tai-khoan/:secret', who: 'everyone', handle: openAccountPage },
  { method: 'POST', path: '/mo-tai-khoan/:secret', who: 'everyone', handle: openAccount },
  { method: 'POST', path: '/dang-xuat', who: everyRole, handle: signOut },

  { method: 'GET', path: '/', who: everyRole, handle: queuePage },
  { method: 'GET', path: '/ho-so/moi', who: senders, handle: (asked, desk) => newDossierPage(asked, desk) },
  { method: 'POST', path: '/ho-so', uploads: true, who: senders, handle: addDossiers },
  { method: 'GET', path: '/ho-so/:id', who: readers, handle: dossierPage },
  { method: 'POST', path: '/ho-so/:id/gui', who: ['submitter'], handle: sendDossier },
  { method: 'GET', path: '/ho-so/:id/phieu/:format', who: readers, handle: paperFile },
  { method: 'GET', path: '/ho-so/:id/tep/:file', who: readers, handle: sentFile },
]
