import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { demoKey } from '#shared/contract/demo-key.ts'
import type {
  PackageLabel,
  RestoreNote,
  RestoreRefusal,
  RestoreReport,
} from '#shared/contract/restore-wire.ts'
import type { RestoreAction, RestorePage, RestoreProgress } from '#shared/contract/startup.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import { codeOf, hallFileSchema, hallFileText, isTestFolder, readHallFile } from './hall-folder.ts'
import type { HallFile } from './hall-folder.ts'
import type { HallKey } from './key-wrap.ts'
import { readRecoveryCode } from './recovery-code.ts'
import type { RestoreAnswer, RestoreProcess } from './restore-process.ts'
import { giveUpRestore, moveRestoredIn } from './restored-folder.ts'
import type { StartupSurroundings } from './startup-surroundings.ts'
import { keepRestored, keyFileText, readPackageKey, unlockPackage } from './vault.ts'
import type { KeyFile, PackageKey } from './vault.ts'
import { setAsideFolder } from './wording/set-aside.ts'

type RestoreSurroundings = Pick<
  StartupSurroundings,
  'folder' | 'standin' | 'keyring' | 'now' | 'choosePackage' | 'restorer'
>

export interface RestoreFlow {
  /** Begins anew; `demo` says what kind of hall belongs into the folder. */
  begin(demo: boolean): void
  /** What is not an action of the present page changes nothing. */
  act(action: Exclude<RestoreAction, { kind: 'restore' | 'restore-leave' | 'restore-open' }>): Promise<void>
  /** Ends what runs and removes what it has written aside. */
  leave(): Promise<void>
  /** The restored hall's key, when it lies in its place; `undefined` before. */
  restoredKey(): HallKey | null | undefined
}

/** What is known of the chosen package so far. */
interface Chosen {
  readonly place: string
  readonly label: PackageLabel
  readonly hall: HallFile
  readonly keys: PackageKey
}

const parseHall = (text: string): HallFile | null => {
  try {
    return hallFileSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** By the second: what an earlier restore has set aside is never written into. */
const setAsideName = (now: number): string =>
  setAsideFolder(
    dateAt(now),
    `${timeAt(now).replace(':', '')}${String(Math.floor(now / 1000) % 60).padStart(2, '0')}`,
  )

/**
 * 从导出包恢复, page by page: which package, what opens it, what would come back, how its key is kept here, and the
 * restore itself. Reading and writing are done by a process of its own; this decides and asks.
 */
export const createRestoreFlow = (
  around: RestoreSurroundings,
  show: (page: RestorePage) => void,
): RestoreFlow => {
  const { folder, keyring } = around
  let page: RestorePage = { step: 'choose', cancelled: false }
  let demo = false
  let child: RestoreProcess | null = null
  /** The place of a container that waits for its password. */
  let waiting: string | null = null
  let chosen: Chosen | null = null
  let key: HallKey | null = null
  let report: RestoreReport | null = null
  let restored = false

  const turnTo = (next: RestorePage): void => {
    page = next
    show(next)
  }
  const fail = ({ problem, detail }: RestoreRefusal): void => {
    const place = chosen?.place ?? waiting
    turnTo({ step: 'failed', problem, detail, packageName: place === null ? null : basename(place) })
  }
  const forget = async (): Promise<void> => {
    const running = child
    child = null
    waiting = null
    chosen = null
    key = null
    report = null
    if (running === null) return
    await running.end()
    await giveUpRestore(folder)
  }

  /** Goes on while the page says how far it is; nobody waits for it but the page. */
  const inBackground = (work: Promise<void>): void =>
    void work.catch((error: unknown) => fail({ problem: 'other', detail: codeOf(error) }))

  /** Why this package may not come into this folder, whatever opens it. */
  const refusalOf = (label: PackageLabel): RestoreRefusal | Omit<Chosen, 'place'> => {
    const hall = parseHall(label.hallFile)
    const keys = readPackageKey(label.keyFile)
    if (hall === null) return { problem: 'damaged', detail: 'hall.json' }
    if (keys === null || (keys.encryption === 'demo') !== (hall.kind === 'demo'))
      return { problem: 'damaged', detail: 'key.json' }
    if ((hall.kind === 'demo') !== demo) return { problem: 'wrong-kind', detail: hall.kind }
    if (around.standin && !isTestFolder(hall)) return { problem: 'standin-runtime', detail: hall.runtime }
    return { label, hall, keys }
  }

  const inspect = async ({ label }: Chosen): Promise<void> => {
    const { packageName } = label
    const running = child
    if (running === null) return
    turnTo({ step: 'reading', packageName, progress: null })
    const onProgress = (progress: RestoreProgress): void => {
      if (child === running) turnTo({ step: 'reading', packageName, progress })
    }
    const answer = await running.ask({ kind: 'inspect', key, folder }, onProgress)
    if (child !== running) return
    if (answer.kind === 'refused') fail(answer)
    if (answer.kind !== 'report') return
    report = answer.report
    const replaces = (await readHallFile(folder)).kind !== 'empty'
    turnTo({ step: 'report', report, now: around.now().getTime(), replaces })
  }

  const onLabel = (place: string, answer: RestoreAnswer): void => {
    waiting = place
    if (answer.kind === 'refused') {
      const { problem } = answer
      if (problem === 'needs-password' || problem === 'wrong-password')
        turnTo({ step: 'password', packageName: basename(place), refused: problem === 'wrong-password' })
      else fail(answer)
    }
    if (answer.kind !== 'label') return
    const fits = refusalOf(answer.label)
    if ('problem' in fits) {
      fail(fits)
      return
    }
    chosen = { ...fits, place }
    const { packageName, snapshotAt } = answer.label
    if (fits.keys.encryption === 'recovery-code') {
      turnTo({ step: 'code', packageName, snapshotAt, refused: null })
      return
    }
    key = fits.keys.encryption === 'demo' ? demoKey() : null
    inBackground(inspect(chosen))
  }
  const look = async (place: string, password: string | null): Promise<void> => {
    child ??= around.restorer()
    const running = child
    const answer = await running.ask({ kind: 'look', place, password })
    if (child === running) onLabel(place, answer)
  }

  const choose = async (what: 'folder' | 'container'): Promise<void> => {
    if (page.step !== 'choose' && page.step !== 'failed') return
    const place = await around.choosePackage(what)
    if (place === null) return
    await forget()
    await look(place, null)
  }

  const readCode = async (typed: string): Promise<void> => {
    if (page.step !== 'code' || chosen === null || chosen.keys.encryption !== 'recovery-code') return
    const code = readRecoveryCode(typed)
    if (code === null) {
      turnTo({ ...page, refused: 'mistyped' })
      return
    }
    const found = await unlockPackage(chosen.keys, code)
    if (found === null) {
      turnTo({ ...page, refused: 'other' })
      return
    }
    key = found
    inBackground(inspect(chosen))
  }

  const write = async (keys: KeyFile): Promise<void> => {
    const running = child
    if (running === null || chosen === null || report === null) return
    const { hallName } = report
    turnTo({ step: 'restoring', hallName, progress: null })
    const now = around.now().getTime()
    const note: RestoreNote = {
      format: 1,
      id: randomUUID(),
      packageName: report.packageName,
      snapshotAt: report.snapshotAt,
      restoredAt: now,
      setAside: setAsideName(now),
    }
    const answer = await running.ask(
      {
        kind: 'restore',
        hallFile: hallFileText({ ...chosen.hall, setUp: true }),
        keyFile: keyFileText(keys),
        note: `${JSON.stringify(note, null, 2)}\n`,
      },
      (progress) => {
        if (child === running) turnTo({ step: 'restoring', hallName, progress })
      },
    )
    if (child !== running) return
    if (answer.kind === 'refused') fail(answer)
    if (answer.kind !== 'written') return
    child = null
    await running.end()
    let moved: readonly string[] | null
    try {
      moved = await moveRestoredIn(folder)
    } catch (error) {
      fail({ problem: 'not-placed', detail: codeOf(error) })
      return
    }
    restored = true
    turnTo({ step: 'done', report, setAside: moved === null || moved.length === 0 ? null : note.setAside })
  }

  const goOn = async (): Promise<void> => {
    if (page.step !== 'report' || chosen === null || report === null) return
    const { encryption } = chosen.keys
    if (encryption === 'demo') {
      inBackground(write({ format: 1, encryption: 'demo' }))
      return
    }
    const sealed = encryption === 'recovery-code'
    turnTo({
      step: 'keep',
      hallName: report.hallName,
      sealed,
      keyring: sealed && (await keyring.available()),
    })
  }

  const keep = async (action: Extract<RestoreAction, { kind: 'restore-keep' }>): Promise<void> => {
    if (page.step !== 'keep' || chosen === null) return
    const { keys } = chosen
    if (keys.encryption === 'none') {
      if (action.consentBy === null) return
      const consent = { by: action.consentBy, at: around.now().toISOString() }
      inBackground(write({ format: 1, encryption: 'none', consent }))
      return
    }
    if (keys.encryption === 'demo' || key === null) return
    if (action.encryption === 'passphrase' && action.passphrase !== null)
      inBackground(write(await keepRestored(keys, key, { by: 'passphrase', passphrase: action.passphrase })))
    if (action.encryption === 'keyring' && (await keyring.available()))
      inBackground(write(await keepRestored(keys, key, { by: 'keyring', keyring })))
  }

  return {
    begin: (forDemo) => {
      demo = forDemo
      turnTo({ step: 'choose', cancelled: false })
    },
    act: async (action) => {
      switch (action.kind) {
        case 'restore-choose':
          return choose(action.what)
        case 'restore-password':
          if (page.step === 'password' && waiting !== null) await look(waiting, action.password)
          return
        case 'restore-code':
          return readCode(action.code)
        case 'restore-go-on':
          return goOn()
        case 'restore-keep':
          return keep(action)
        case 'restore-cancel': {
          if (page.step !== 'reading' && page.step !== 'restoring') return
          await forget()
          turnTo({ step: 'choose', cancelled: true })
          return
        }
        case 'restore-again':
          if (page.step === 'done') return
          await forget()
          turnTo({ step: 'choose', cancelled: false })
          return
        default:
          return assertNever(action)
      }
    },
    leave: forget,
    restoredKey: () => (restored ? key : undefined),
  }
}
