import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { startProgram } from '#tests/support/program.ts'
import { compare, report } from './report.ts'

/**
 * From starting the program to a desk on which somebody can sign in, against an empty window of the same runtime that
 * loads the same renderer libraries and draws one line.
 */
const RUNS = 5
const project = join(import.meta.dirname, '../..')
const electron = createRequire(import.meta.url)('electron') as unknown as string

const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
const empty = join(folder, 'empty')

const program = async (name: string): Promise<number> => {
  const from = performance.now()
  const started = await startProgram(join(folder, name), '2026-09-17T09:00:00+08:00')
  const staff = await started.window('staff')
  await staff.getByLabel('密码').waitFor()
  const took = performance.now() - from
  await started.close()
  return took
}

/** A main process of a few lines: one window with the staff window's scripts, told when it has painted. */
const emptyWindow = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    const { ELECTRON_RUN_AS_NODE: _never, ...env } = process.env
    const child = spawn(
      electron,
      [`${empty}.cjs`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${empty}`],
      { env, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    child.stdout.on('data', (text: Buffer) => {
      if (!text.toString().includes('painted')) return
      resolve(performance.now() - from)
      child.kill()
    })
    child.on('error', reject)
  })

writeFileSync(
  `${empty}.cjs`,
  `const { app, BrowserWindow } = require('electron')
app.disableHardwareAcceleration()
// Modules of a page from the disk are refused otherwise, and an empty window without the libraries proves nothing.
app.commandLine.appendSwitch('allow-file-access-from-files')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 })
  window.webContents.on('did-finish-load', async () => {
    await window.webContents.executeJavaScript('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    console.log('painted')
  })
  window.loadFile(${JSON.stringify(join(project, 'out/renderer/staff/index.html'))})
})`,
)

const samples: { program: number[]; empty: number[] } = { program: [], empty: [] }
// The first start makes the demo hall; the ones measured open it, as every morning.
await program('hall')
for (let run = 0; run < RUNS; run += 1) {
  samples.empty.push(await emptyWindow())
  samples.program.push(await program('hall'))
}
const limit = { name: '空窗口，同样的库 empty window, same libraries', samples: samples.empty }
report(compare('空窗口 empty window', samples.empty, limit))
report(compare('启动到可登录 start to sign-in', samples.program, limit))
rmSync(folder, { recursive: true, force: true })
