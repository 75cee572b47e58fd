import { demoKey } from '#shared/contract/demo-key.ts'
import { startupActionSchema } from '#shared/contract/startup.ts'
import type { SetupAction, StartupAction, StartupState } from '#shared/contract/startup.ts'
import type { Setup } from '#shared/contract/setup.ts'
import type { Handshake, Ready, StartupTrouble } from '#shared/contract/wire.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import { inspectFolder, writeHallFile } from './hall-folder.ts'
import type { HallFile } from './hall-folder.ts'
import type { HallKey } from './key-wrap.ts'
import { isLastGroup } from './recovery-code.ts'
import { createRestoreFlow } from './restore-flow.ts'
import { hasRestore, settleRestore } from './restored-folder.ts'
import { newHallFile } from './startup-surroundings.ts'
import type { StartupFlow, StartupSurroundings } from './startup-surroundings.ts'
import { refusal, troubleOfError, troublePage } from './startup-trouble.ts'
import { createKeyFile, makeKey, readKeyFile, sealAgain, unlock, unlockWith } from './vault.ts'
import type { KeyFile, NewKey } from './vault.ts'

/** Decides, step by step, how a data folder becomes an open hall, and what a person is asked on the way. */
export const createStartupFlow = (around: StartupSurroundings): StartupFlow => {
  const { folder, wish, keyring } = around
  let state: StartupState = { kind: 'opening' }
  let hall: HallFile | null = null
  let keyFile: KeyFile | null = null
  /** Known once unlocked; `undefined` while it is not. */
  let key: HallKey | null | undefined
  let asked: SetupAction | null = null
  let newKey: NewKey | null = null
  let again: (() => void) | null = null
  let busy = false

  const show = (next: StartupState): StartupState => {
    state = next
    around.changed(next)
    return next
  }
  const trouble = (name: StartupTrouble, detail: string): StartupState =>
    show(troublePage({ trouble: name, detail }, folder, keyFile))

  const restore = createRestoreFlow(around, (page) => void show({ kind: 'restore', page }))

  const begun = async (
    file: HallFile,
    encryption: Handshake['encryption'],
    setup: Setup | null,
  ): Promise<Ready> => {
    show({ kind: 'opening' })
    const order = { key: key ?? null, encryption, demo: file.kind === 'demo', setup }
    const ready = await around.start(order, file)
    if (!ready.ok) return ready
    if (!file.setUp) {
      hall = { ...file, setUp: true }
      await writeHallFile(folder, hall)
    }
    asked = null
    newKey = null
    around.opened()
    return ready
  }
  const saidBy = (ready: Ready): StartupState => {
    if (ready.ok) return state
    // The database says so itself: the next try asks for the key anew.
    if (ready.trouble === 'wrong-key') key = undefined
    return trouble(ready.trouble, ready.detail)
  }
  const askSetup = async (): Promise<StartupState> =>
    show({
      kind: 'setup',
      keyMade: keyFile !== null,
      keyring: await keyring.available(),
      test: around.standin,
    })
  const goOn = async (file: HallFile, keys: KeyFile): Promise<StartupState> => {
    const setup = asked?.setup ?? null
    const ready = await begun(file, keys.encryption, setup)
    // A setup that was cut off after its key was made: the backend has no hall yet, so its answers are asked again.
    const unfinished = !ready.ok && ready.trouble === 'bad-hall-file' && setup === null && !file.setUp
    return unfinished && file.kind === 'hall' ? askSetup() : saidBy(ready)
  }

  const createFolder = async (file: HallFile, keys: KeyFile): Promise<StartupState> => {
    hall = file
    await writeHallFile(folder, file)
    await createKeyFile(folder, keys)
    keyFile = keys
    if (keys.encryption === 'demo') key = demoKey()
    return goOn(file, keys)
  }
  const openHall = async (file: HallFile): Promise<StartupState> => {
    hall = file
    const refused = refusal(file, wish, around.standin)
    if (refused !== null) return trouble(refused.trouble, refused.detail)
    const keys = await readKeyFile(folder)
    if (keys === 'unreadable') return trouble('bad-hall-file', 'key.json')
    if (keys === null) {
      if (file.setUp) return trouble('bad-hall-file', 'key.json is missing')
      return file.kind === 'demo' ? createFolder(file, { format: 1, encryption: 'demo' }) : askSetup()
    }
    keyFile = keys
    if ((keys.encryption === 'demo') !== (file.kind === 'demo'))
      return trouble('bad-hall-file', 'key.json kind')
    if (key !== undefined) return goOn(file, keys)
    const unlocked = await unlock(keys, keyring)
    if (unlocked.kind === 'trouble') return trouble(unlocked.trouble, 'keyring')
    if (unlocked.kind === 'ask-passphrase')
      return show({ kind: 'unlock', by: 'passphrase', refused: false, passphrase: true })
    key = unlocked.key
    return goOn(file, keys)
  }

  const begin = async (): Promise<StartupState> => {
    show({ kind: 'opening' })
    if (await hasRestore(folder)) {
      const other = await around.lock()
      if (other !== null) return trouble('in-use', other)
      await settleRestore(folder)
    }
    const found = await inspectFolder(folder)
    if (found.kind === 'trouble') return trouble(found.trouble, found.detail)
    const holder = await around.lock()
    if (holder !== null) return trouble('in-use', holder)
    if (found.kind === 'hall') return openHall(found.file)
    if (wish.demo) {
      const windows: HallFile['windows'] = ['staff', 'kiosk', 'display']
      return createFolder(newHallFile(around, 'demo', windows), { format: 1, encryption: 'demo' })
    }
    if (around.standin && !wish.testHall) return trouble('standin-runtime', 'no hall here yet')
    if (wish.clock !== null && !around.standin) return trouble('other', '--clock in a real hall')
    return askSetup()
  }

  const unlockBy = async (secret: string): Promise<StartupState> => {
    if (state.kind !== 'unlock' || keyFile === null || hall === null) return state
    const found = await unlockWith(keyFile, state.by, secret)
    if (found === null) return show({ ...state, refused: true })
    key = found
    // Best effort: without it the recovery code is asked again next time.
    if (state.by === 'recovery-code') await sealAgain(folder, keyFile, found, keyring).catch(() => undefined)
    return goOn(hall, keyFile)
  }

  const commitSetup = async (action: SetupAction, keys: KeyFile): Promise<StartupState> => {
    asked = action
    return createFolder(hall ?? newHallFile(around, 'hall', ['staff', ...action.windows]), keys)
  }
  const setUp = async (action: SetupAction): Promise<StartupState> => {
    if (state.kind !== 'setup') return state
    if (hall !== null) hall = { ...hall, windows: ['staff', ...action.windows] }
    if (state.keyMade && hall !== null && keyFile !== null) {
      asked = action
      return goOn(hall, keyFile)
    }
    if (action.encryption === 'none') {
      if (!action.consent) return state
      key = null
      const consent = { by: action.setup.admin.name, at: around.now().toISOString() }
      return commitSetup(action, { format: 1, encryption: 'none', consent })
    }
    if (action.encryption === 'passphrase') {
      if (action.passphrase === null) return state
      newKey = await makeKey({ by: 'passphrase', passphrase: action.passphrase })
    } else {
      if (!(await keyring.available())) return askSetup()
      newKey = await makeKey({ by: 'keyring', keyring })
    }
    asked = action
    const { hallName } = action.setup
    return show({
      kind: 'recovery-code',
      code: newKey.recoveryCode,
      hallName,
      printing: 'idle',
      refused: false,
    })
  }
  const confirmCode = async (lastGroup: string): Promise<StartupState> => {
    if (state.kind !== 'recovery-code' || newKey === null || asked === null) return state
    if (!isLastGroup(newKey.recoveryCode, lastGroup)) return show({ ...state, refused: true })
    key = newKey.key
    return commitSetup(asked, newKey.file)
  }

  const beginRestore = async (): Promise<StartupState> => {
    const offered = state.kind === 'trouble' && state.buttons.includes('restore')
    if (state.kind !== 'setup' && !offered) return state
    const holder = await around.lock()
    if (holder !== null) return trouble('in-use', holder)
    restore.begin(hall === null ? wish.demo : hall.kind === 'demo')
    return state
  }
  /** Away from the restore: to the hall that it has put in place, or to where it began. */
  const leaveRestore = async (): Promise<StartupState> => {
    if (state.kind !== 'restore') return state
    const { step } = state.page
    if (step === 'reading' || step === 'restoring') return state
    if (step === 'done') key = restore.restoredKey()
    await restore.leave()
    hall = null
    keyFile = null
    return begin()
  }

  const perform = async (action: StartupAction): Promise<StartupState> => {
    switch (action.kind) {
      case 'retry': {
        const way = again
        again = null
        if (way === null) return begin()
        way()
        return state
      }
      case 'open-folder':
        await around.openFolder()
        return state
      case 'quit':
        around.quit()
        return state
      case 'use-recovery-code':
      case 'use-passphrase': {
        if (keyFile === null || keyFile.encryption === 'demo' || keyFile.encryption === 'none') return state
        const passphrase = keyFile.encryption === 'passphrase'
        const by = action.kind === 'use-passphrase' && passphrase ? 'passphrase' : 'recovery-code'
        return show({ kind: 'unlock', by, refused: false, passphrase })
      }
      case 'unlock':
        return unlockBy(action.secret)
      case 'setup':
        return setUp(action)
      case 'print-recovery-code': {
        if (state.kind !== 'recovery-code') return state
        const printed = await around.printPage()
        return show({ ...state, printing: printed ? 'sent' : 'failed' })
      }
      case 'confirm-recovery-code':
        return confirmCode(action.lastGroup)
      case 'restore':
        return beginRestore()
      case 'restore-leave':
      case 'restore-open':
        return leaveRestore()
      case 'restore-choose':
      case 'restore-password':
      case 'restore-code':
      case 'restore-go-on':
      case 'restore-keep':
      case 'restore-cancel':
      case 'restore-again':
        if (state.kind === 'restore') await restore.act(action)
        return state
      default:
        return assertNever(action)
    }
  }

  const once = async (work: () => Promise<StartupState>): Promise<StartupState> => {
    if (busy) return state
    busy = true
    try {
      return await work()
    } catch (error) {
      const { trouble: name, detail } = troubleOfError(error)
      return trouble(name, detail)
    } finally {
      busy = false
    }
  }

  return {
    begin: () => once(begin),
    state: () => state,
    act: async (sent) => {
      const action = startupActionSchema.safeParse(sent)
      return action.success ? once(() => perform(action.data)) : state
    },
    report: (name, detail, way) => {
      again = way ?? null
      trouble(name, detail)
    },
  }
}
