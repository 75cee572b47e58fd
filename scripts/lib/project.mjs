import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json; every script works from here, wherever it was called. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** A path inside the project. */
export const at = (...parts) => resolve(PROJECT, ...parts)

export const isRoot = () => process.getuid?.() === 0

/** The oldest Node that Vite and the installer of Electron run on. */
export const LEAST_NODE = [20, 19]
