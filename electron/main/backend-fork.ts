import { utilityProcess } from 'electron'
import type { BackendChild } from './backend-process.ts'

/** Forks the backend host by its output path, as a process of its own. */
export const forkBackend = (host: string): BackendChild => {
  const child = utilityProcess.fork(host, [], { serviceName: 'yichuangtong-backend', stdio: 'inherit' })
  return {
    send: (message) => child.postMessage(message),
    onSpawn: (listener) => child.once('spawn', listener),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
