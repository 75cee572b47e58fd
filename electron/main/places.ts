import { accessSync, constants, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import type { Handshake } from '#shared/contract/wire.ts'
import type { RunArguments } from './arguments.ts'

/** Where the parts of the built program lie; `here` is the folder of the main script. */
export const programPlaces = (here: string) => {
  const resources = app.isPackaged
    ? join(process.resourcesPath, 'resources')
    : resolve(here, '../../resources')
  const icon = join(resources, 'icons/icon.png')
  return {
    host: join(here, 'host.js'),
    restore: join(here, 'restore-host.js'),
    commandLine: join(here, 'command-line.js'),
    pages: resolve(here, '../renderer'),
    preload: (name: 'bridge' | 'paper' | 'startup') => join(here, `../preload/${name}.cjs`),
    resources,
    icon: existsSync(icon) ? icon : null,
  }
}

/** How this program is started again to verify something; what to verify follows. */
export const verifierAt = (commandLine: string): Handshake['verifier'] => {
  if (!app.isPackaged)
    return { file: process.execPath, args: [commandLine], env: { ELECTRON_RUN_AS_NODE: '1' } }
  // As root, in development, Chromium runs only without its sandbox; a child of ours is started the same way.
  const sandbox = process.argv.filter((word) => word === '--no-sandbox')
  return { file: process.execPath, args: [...sandbox, '--command-line'], env: {} }
}

/** The data folder of this start. */
export const dataFolder = ({ folder, demo }: Pick<RunArguments, 'folder' | 'demo'>): string => {
  if (folder !== null) return resolve(folder)
  if (demo) return app.isPackaged ? join(app.getPath('userData'), 'demo') : resolve('.demo-hall')
  return join(app.getPath('userData'), 'hall')
}

/**
 * Gives Chromium a corner of the data folder, so that one folder is one program: the single-instance lock lies
 * there, and on Windows what its keyring is tied to. A folder that cannot be written to gets a corner elsewhere, to
 * be able to say so in a window.
 */
export const settleChromium = (folder: string): void => {
  let corner = join(folder, 'program')
  try {
    mkdirSync(corner, { recursive: true })
    accessSync(corner, constants.W_OK)
  } catch {
    corner = mkdtempSync(join(tmpdir(), 'yichuangtong-'))
  }
  app.setPath('userData', corner)
  // Date fields and other words of Chromium's own speak as the program does, whatever the system's language.
  app.commandLine.appendSwitch('lang', 'zh-CN')
}
