import { passkeyScript } from '../../present/index.js'
import { allowed } from './domain/commands.js'
import { deskRoles, type Role } from './domain/roles.js'
import { asset } from './http/answer.js'
import type { Route } from './http/route.js'
import {
  accountPage,
  accountsPage,
  changeRoles,
  createAccount,
  inviteAgain,
  removePasskeys,
  setState,
} from './pages/accounts.js'
import { architecturePage, retryDecisions } from './pages/architecture.js'
import { calendarPage, setDays, setDeadlines } from './pages/calendar.js'
import { appraisePage, recordOpinions } from './pages/dossier/appraise.js'
import { doings, handlerOf } from './pages/dossier/commands.js'
import { contentPage, correctContent } from './pages/dossier/content.js'
import { paperFile, requestFile, sentFile, signedFile } from './pages/dossier/files.js'
import { dossierPage } from './pages/dossier/overview.js'
import { historyPage, versionsPage } from './pages/dossier/past.js'
import { receiptPage } from './pages/dossier/receipt.js'
import {
  addDossiers,
  amendDossier,
  attachSigned,
  emptyForm,
  formPage,
  newDossierPage,
  takeForm,
} from './pages/dossier/send.js'
import { addTalk, talkPage } from './pages/dossier/talk.js'
import { comeBack, goElsewhere } from './pages/elsewhere.js'
import { css, cssPath, scriptPath } from './pages/frame.js'
import { hooksPage, sendHooksAgain } from './pages/hooks.js'
import { chooseLanguage } from './pages/language.js'
import { leadersPage, meetingFile } from './pages/leaders.js'
import { logPage } from './pages/log.js'
import { changePassword, mePage } from './pages/me.js'
import { demandPasskeys, keepPasskey, newPasskeyPage, removeOwnPasskey } from './pages/passkeys.js'
import { publicPage, publicSystemsPage, publishSystems } from './pages/public.js'
import { homePage } from './pages/queue.js'
import { componentsPage, platformsPage } from './pages/registry/comparison.js'
import { duplicatesPage } from './pages/registry/duplicates.js'
import { offersPage } from './pages/registry/offers.js'
import { admitProvince, registryPage } from './pages/registry/overview.js'
import { provincePage } from './pages/registry/province.js'
import { publicRegistryPage } from './pages/registry/published.js'
import { registrySearchPage } from './pages/registry/search.js'
import { searchPage } from './pages/search.js'
import { secondFactor } from './pages/second-factor.js'
import { endOwnSessions, endSessionsOf } from './pages/sessions.js'
import { openAccount, openAccountPage, signIn, signInPage, signOut } from './pages/sign-in.js'
import { makeToken, revokeToken, tokensPage } from './pages/tokens.js'

const agency: readonly Role[] = ['drafter', 'submitter']
const staff: readonly Role[] = ['reviewer', 'lead', 'leader', 'auditor']
const senders: readonly Role[] = [...agency, 'reviewer', 'lead']
/** Whoever sees a dossier at all; which ones the database says. */
const readers: readonly Role[] = [...agency, ...staff, 'consulted']
const administrators: readonly Role[] = ['administrator']
const talkers: readonly Role[] = [...agency, 'reviewer', 'lead', 'leader']

/** Those in whose name a program may act. */
const programmers: readonly Role[] = ['drafter', 'submitter', 'reviewer', 'lead', 'auditor', 'member', 'ministry']

/** Whoever reads what provinces share; which part of it the database says. */
const registryReaders: readonly Role[] = ['member', 'ministry', 'reviewer', 'lead', 'leader', 'auditor']
const registryPeople: readonly Role[] = [...registryReaders, 'operator']

/** All that can be asked of the desk, and by whom. What is not listed is not there. */
export const routes: readonly Route[] = [
  { method: 'GET', path: cssPath, who: 'everyone', handle: async () => asset('text/css; charset=utf-8', css) },
  {
    ...{ method: 'GET', path: scriptPath, who: 'everyone' },
    handle: async () => asset('text/javascript; charset=utf-8', passkeyScript),
  },
  { method: 'POST', path: '/ngon-ngu', who: 'everyone', handle: chooseLanguage },
  { method: 'GET', path: '/cong-khai', who: 'everyone', handle: publicPage },
  { method: 'GET', path: '/cong-khai/he-thong', who: 'everyone', handle: publicSystemsPage },
  { method: 'GET', path: '/cong-khai/cac-tinh', who: 'everyone', handle: publicRegistryPage },

  { method: 'GET', path: '/dang-nhap', who: 'everyone', handle: signInPage },
  { method: 'POST', path: '/dang-nhap', who: 'everyone', handle: signIn },
  { method: 'POST', path: '/dang-nhap/khoa', who: 'everyone', handle: secondFactor },
  { method: 'GET', path: '/dang-nhap/oidc', who: 'everyone', handle: goElsewhere },
  { method: 'GET', path: '/dang-nhap/oidc/ve', who: 'everyone', handle: comeBack },
  { method: 'GET', path: '/mo-tai-khoan/:secret', who: 'everyone', handle: openAccountPage },
  { method: 'POST', path: '/mo-tai-khoan/:secret', who: 'everyone', handle: openAccount },
  { method: 'POST', path: '/dang-xuat', who: deskRoles, unkeyed: true, handle: signOut },
  { method: 'GET', path: '/toi', who: deskRoles, unkeyed: true, handle: mePage },
  { method: 'POST', path: '/toi/mat-khau', who: deskRoles, unkeyed: true, confirm: 'owners', handle: changePassword },
  { method: 'POST', path: '/toi/phien', who: deskRoles, unkeyed: true, confirm: 'owners', handle: endOwnSessions },
  { method: 'POST', path: '/toi/khoa/moi', who: deskRoles, unkeyed: true, confirm: 'owners', handle: newPasskeyPage },
  { method: 'POST', path: '/toi/khoa', who: deskRoles, unkeyed: true, confirm: 'owners', handle: keepPasskey },
  { method: 'POST', path: '/toi/khoa/go', who: deskRoles, confirm: 'owners', handle: removeOwnPasskey },

  { method: 'GET', path: '/', who: deskRoles, handle: homePage },
  { method: 'GET', path: '/tra-cuu', who: readers, handle: searchPage },
  { method: 'GET', path: '/lanh-dao', who: ['leader', 'lead', 'auditor'], handle: leadersPage },
  { method: 'GET', path: '/lanh-dao/bang-hop.xlsx', who: ['leader', 'lead', 'auditor'], handle: meetingFile },
  { method: 'GET', path: '/kien-truc', who: staff, handle: architecturePage },
  { method: 'POST', path: '/kien-truc/cong-khai', who: ['lead', 'leader'], handle: publishSystems },
  { method: 'POST', path: '/kien-truc/thu-lai', who: ['lead', 'leader'], handle: retryDecisions },
  { method: 'GET', path: '/ma-truy-cap', who: programmers, handle: (asked, desk) => tokensPage(asked, desk) },
  { method: 'POST', path: '/ma-truy-cap', who: programmers, confirm: 'demanded', handle: makeToken },
  { method: 'POST', path: '/ma-truy-cap/thu-hoi', who: programmers, handle: revokeToken },
  {
    method: 'GET',
    path: '/kho',
    who: registryPeople,
    handle: (asked, desk) => registryPage(asked, desk),
  },
  { method: 'POST', path: '/kho/tinh', who: ['operator'], confirm: 'demanded', handle: admitProvince },
  { method: 'GET', path: '/kho/tinh/:id', who: registryReaders, handle: provincePage },
  { method: 'GET', path: '/kho/tra-cuu', who: registryReaders, handle: registrySearchPage },
  { method: 'GET', path: '/kho/chia-se', who: registryReaders, handle: offersPage },
  { method: 'GET', path: '/kho/trung-lap', who: registryReaders, handle: duplicatesPage },
  { method: 'GET', path: '/kho/nen-tang', who: registryReaders, handle: platformsPage },
  { method: 'GET', path: '/kho/so-sanh', who: registryReaders, handle: componentsPage },
  { method: 'GET', path: '/nhat-ky', who: ['auditor'], handle: logPage },

  { method: 'GET', path: '/lich', who: ['lead', 'administrator'], handle: calendarPage },
  { method: 'POST', path: '/lich/ngay', who: ['lead', 'administrator'], handle: setDays },
  { method: 'POST', path: '/lich/thoi-han', who: administrators, handle: setDeadlines },
  { method: 'GET', path: '/thong-bao', who: administrators, handle: hooksPage },
  { method: 'POST', path: '/thong-bao/gui-lai', who: administrators, handle: sendHooksAgain },
  { method: 'GET', path: '/tai-khoan', who: administrators, handle: accountsPage },
  { method: 'POST', path: '/tai-khoan', who: administrators, confirm: 'demanded', handle: createAccount },
  { method: 'POST', path: '/tai-khoan/khoa-bao-mat', who: administrators, confirm: 'demanded', handle: demandPasskeys },
  { method: 'GET', path: '/tai-khoan/:id', who: administrators, handle: (asked, desk) => accountPage(asked, desk) },
  { method: 'POST', path: '/tai-khoan/:id/vai-tro', who: administrators, confirm: 'demanded', handle: changeRoles },
  { method: 'POST', path: '/tai-khoan/:id/lien-ket', who: administrators, confirm: 'demanded', handle: inviteAgain },
  { method: 'POST', path: '/tai-khoan/:id/phien', who: administrators, confirm: 'demanded', handle: endSessionsOf },
  { method: 'POST', path: '/tai-khoan/:id/go-khoa', who: administrators, confirm: 'demanded', handle: removePasskeys },
  { method: 'POST', path: '/tai-khoan/:id/khoa', who: administrators, confirm: 'demanded', handle: setState },

  { method: 'GET', path: '/ho-so/moi', who: senders, handle: (asked, desk) => newDossierPage(asked, desk) },
  { method: 'POST', path: '/ho-so', uploads: true, who: senders, handle: addDossiers },
  { method: 'GET', path: '/ho-so/phieu', who: agency, handle: (asked, desk) => formPage(asked, desk) },
  { method: 'POST', path: '/ho-so/phieu', who: agency, handle: takeForm },
  { method: 'GET', path: '/ho-so/phieu.xlsx', who: agency, handle: emptyForm },

  { method: 'GET', path: '/ho-so/:id', who: readers, handle: dossierPage },
  { method: 'GET', path: '/ho-so/:id/tham-dinh', who: staff, handle: appraisePage },
  { method: 'POST', path: '/ho-so/:id/tham-dinh', who: ['reviewer', 'lead'], handle: recordOpinions },
  { method: 'GET', path: '/ho-so/:id/noi-dung', who: readers, handle: contentPage },
  { method: 'POST', path: '/ho-so/:id/noi-dung', who: senders, handle: correctContent },
  { method: 'GET', path: '/ho-so/:id/trao-doi', who: readers, handle: talkPage },
  { method: 'POST', path: '/ho-so/:id/trao-doi', who: talkers, handle: addTalk },
  { method: 'GET', path: '/ho-so/:id/phien-ban', who: readers, handle: versionsPage },
  { method: 'GET', path: '/ho-so/:id/lich-su', who: readers, handle: historyPage },
  { method: 'GET', path: '/ho-so/:id/bien-nhan', who: readers, handle: receiptPage },
  { method: 'GET', path: '/ho-so/:id/phieu/:format', who: readers, handle: paperFile },
  { method: 'GET', path: '/ho-so/:id/yeu-cau/:round/:format', who: readers, handle: requestFile },
  { method: 'GET', path: '/ho-so/:id/tep/:version/:file', who: readers, handle: sentFile },
  { method: 'POST', path: '/ho-so/:id/tep', uploads: true, who: agency, handle: amendDossier },
  { method: 'GET', path: '/ho-so/:id/ban-ky/:paper', who: readers, handle: signedFile },
  {
    method: 'POST',
    path: '/ho-so/:id/ban-ky',
    uploads: true,
    who: ['reviewer', 'lead', 'leader'],
    handle: attachSigned,
  },
  // Each command on a dossier is for those to whom the domain allows it.
  ...doings.flatMap((doing): Route[] => {
    const { by, decides } = allowed[doing.name]
    if (by === 'server') return []
    const confirm = decides ? { confirm: 'demanded' as const } : {}
    return [{ method: 'POST', path: `/ho-so/:id/${doing.path}`, who: by, ...confirm, handle: handlerOf(doing) }]
  }),
]
