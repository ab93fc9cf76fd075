// The PostgreSQL server on which the review desk is tested: each test makes a database of its own and drops it.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'

/** Where it is: what KIENTRUC_POSTGRES names (a superuser's address), else this machine. */
export const postgresAddress = process.env.KIENTRUC_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Whether something answers there. */
export function postgresAnswers() {
  const { hostname, port } = new URL(postgresAddress)
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port || 5432), timeout: 2000 })
    const end = (answers) => () => {
      socket.destroy()
      done(answers)
    }
    socket.once('connect', end(true))
    socket.once('error', end(false))
    socket.once('timeout', end(false))
  })
}

/** Installs and starts one where that needs no asking, on Debian as root; says whether there is one now. */
export async function installPostgres() {
  if (await postgresAnswers()) return true
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env.KIENTRUC_POSTGRES) {
    console.error('Đang cài PostgreSQL cho phần kiểm thử hệ thống thẩm định…')
    try {
      const apt = ['-o', 'DPkg::Lock::Timeout=300']
      execFileSync('apt-get', [...apt, 'update', '-qq'], { stdio: 'inherit' })
      execFileSync('apt-get', [...apt, 'install', '-y', '-qq', 'postgresql'], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
      // Whoever is on this machine may come in: there is nothing in it but what tests make.
      const rule = 'host all all 127.0.0.1/32 trust'
      execFileSync('sh', ['-c', `for f in /etc/postgresql/*/main/pg_hba.conf; do sed -i '1i ${rule}' "$f"; done`])
      execFileSync('service', ['postgresql', 'restart'], { stdio: 'inherit' })
    } catch {
      // Whether there is one now is what counts.
    }
  }
  for (let i = 0; i < 20; i++) {
    if (await postgresAnswers()) return true
    await new Promise((done) => setTimeout(done, 500))
  }
  return false
}
