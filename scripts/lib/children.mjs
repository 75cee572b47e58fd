import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { PROJECT } from './project.mjs'

const running = new Set()
let listening = false

/** Ctrl+C reaches the whole terminal group by itself; a signal sent to the script alone has to be handed on. */
const listen = () => {
  if (listening) return
  listening = true
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal)
    })
  }
}

const codeOf = (code, signal) => code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)

/** Runs a program to its end with the script's own output; answers its exit code. */
export const runChild = (file, args, options = {}) =>
  new Promise((resolve, reject) => {
    listen()
    const child = spawn(file, args, { cwd: PROJECT, stdio: 'inherit', ...options })
    running.add(child)
    child.on('error', (error) => {
      running.delete(child)
      reject(error)
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve(codeOf(code, signal))
    })
  })

/** Runs a program to its end beside others and keeps what it says. */
export const listenToChild = (file, args, options = {}) =>
  new Promise((resolve, reject) => {
    const said = []
    const child = spawn(file, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    listen()
    running.add(child)
    for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (chunk) => said.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ ok: code === 0, output: Buffer.concat(said).toString('utf8') })
    })
  })

/** Runs a program and keeps what it says; `ok` is exit code 0 in time. */
export const captureChild = (file, args, options = {}) => {
  const run = spawnSync(file, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  const { status, stdout, stderr, error } = run
  return {
    ok: status === 0,
    status,
    stdout: stdout ?? '',
    output: `${stdout ?? ''}${stderr ?? ''}${error === undefined ? '' : error.message}`,
    missing: error?.code === 'ENOENT',
  }
}

/** Whether a program of this name can be started at all. */
export const hasProgram = (name) => captureChild('sh', ['-c', 'command -v "$1"', 'sh', name]).ok
