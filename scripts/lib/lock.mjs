import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem, say } from './problem.mjs'

const PATIENCE = 20 * 60_000
/** A lock whose holder has not written its number yet is only believed this long. */
const NAMELESS = 10_000

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const holderOf = (lock) => {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'))
  } catch {
    return null
  }
}

const isLeftOver = (lock) => {
  const holder = holderOf(lock)
  if (holder !== null && holder > 0) return !isAlive(holder)
  try {
    return Date.now() - statSync(lock).mtimeMs > NAMELESS
  } catch {
    return false
  }
}

const take = (lock) => {
  try {
    mkdirSync(lock)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(lock, 'pid'), String(process.pid))
  return true
}

const clearAway = (lock) => {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    rmSync(aside, { recursive: true, force: true })
  } catch {
    // Somebody else was faster.
  }
}

/**
 * One process at a time does `work`; the others wait. The lock only saves doing the work twice: whatever it guards
 * must also survive two at once, because a lock of a dead process is cleared away.
 */
export const withLock = async (lock, work) => {
  mkdirSync(dirname(lock), { recursive: true })
  const from = Date.now()
  let told = false
  while (!take(lock)) {
    if (isLeftOver(lock)) {
      clearAway(lock)
      continue
    }
    if (!told) say('… 另一个进程正在准备，请稍候 / waiting for another process to finish the same work')
    told = true
    if (Date.now() - from > PATIENCE)
      throw new Problem({
        zh: `等待超时：进程 ${holderOf(lock)} 一直没有结束。`,
        en: `Gave up waiting for process ${holderOf(lock)}.`,
        todo: [`如该进程已停止工作，请结束它后再试 / end that process if it hangs, then try again`],
      })
    await wait(250)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
