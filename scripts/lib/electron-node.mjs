import { runChild } from './children.mjs'

export const nodeEnvironment = (more = {}) => ({ ...process.env, ELECTRON_RUN_AS_NODE: '1', ...more })

/** Runs a script in Electron's Node with the output of this one; answers its exit code. */
export const electronNode = ({ electron }, args, { env = {}, ...options } = {}) =>
  runChild(electron, args, { env: nodeEnvironment(env), ...options })
