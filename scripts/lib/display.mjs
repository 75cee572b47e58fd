import { spawn } from 'node:child_process'
import { hasProgram } from './children.mjs'
import { Problem } from './problem.mjs'
import { hasDisplay } from './system-parts.mjs'

const START_WAIT = 20_000

const failed = (detail) =>
  new Problem({
    zh: '虚拟显示器 Xvfb 没有启动。',
    en: 'The virtual display Xvfb did not start.',
    todo: ['设置 DISPLAY 使用现有的显示器，或检查 Xvfb / set DISPLAY to a running one, or look at Xvfb'],
    detail,
  })

/** The server chooses a free number itself and writes it down, so two runs never meet. */
const startXvfb = () =>
  new Promise((resolve, reject) => {
    const server = ['Xvfb', '-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
    // It ends with this process even when that is killed.
    const [file, ...args] = hasProgram('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...server] : server
    const xvfb = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
    let said = ''
    let number = ''
    const timer = setTimeout(() => xvfb.kill('SIGKILL'), START_WAIT)
    xvfb.stderr.on('data', (chunk) => (said += chunk))
    xvfb.on('error', (error) => reject(failed(error.message)))
    xvfb.on('exit', () => {
      clearTimeout(timer)
      reject(failed(said))
    })
    xvfb.stdio[3].on('data', (chunk) => {
      number += chunk
      if (!number.includes('\n')) return
      clearTimeout(timer)
      xvfb.unref()
      for (const pipe of [xvfb.stderr, xvfb.stdio[3]]) pipe.unref?.()
      resolve({ display: `:${number.trim()}`, stop: () => xvfb.kill('SIGTERM') })
    })
  })

/**
 * Runs `work` with an environment in which windows can be opened: the present one, or one with virtual displays of its
 * own where there is none. Programs that run side by side want a display each, or they take the focus from one another;
 * `displays` has as many as were wanted, or the one there is.
 */
export const withDisplay = async (work, wanted = 1) => {
  if (process.platform !== 'linux' || hasDisplay())
    return work({ env: process.env, virtual: false, displays: [process.env.DISPLAY ?? ''] })
  const started = []
  const stopAll = () => started.forEach(({ stop }) => stop())
  process.on('exit', stopAll)
  try {
    for (let count = 0; count < wanted; count += 1) started.push(await startXvfb())
    const displays = started.map(({ display }) => display)
    return await work({ env: { ...process.env, DISPLAY: displays[0] }, virtual: true, displays })
  } finally {
    process.off('exit', stopAll)
    stopAll()
  }
}
