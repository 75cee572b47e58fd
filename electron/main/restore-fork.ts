import { utilityProcess } from 'electron'
import type { RestoreChild } from './restore-process.ts'

/** Forks the restore by its output path, as a process of its own. */
export const forkRestore = (script: string): RestoreChild => {
  const child = utilityProcess.fork(script, [], { serviceName: 'yichuangtong-restore', stdio: 'inherit' })
  return {
    // Messages posted before it has started wait for it.
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
