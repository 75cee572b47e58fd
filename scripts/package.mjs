// npm run package: a folder and an archive of the program for this kind of system, made without the network.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { provideBuild } from './lib/build.mjs'
import { captureChild, runChild } from './lib/children.mjs'
import { announce, runScript } from './lib/problem.mjs'
import { at } from './lib/project.mjs'
import { provideRuntime } from './provide-runtime.mjs'

/** What needs no download on each system; installers are made where their tools are. */
const TARGETS = {
  linux: ['--linux', 'dir', 'tar.gz'],
  win32: ['--win', 'dir', 'zip'],
  darwin: ['--mac', 'dir', 'zip'],
}

const distOf = (electron) =>
  process.platform === 'darwin' ? join(dirname(electron), '../../..') : dirname(electron)

/** A package made with the stand-in says so in its name, wherever it is carried. */
const testOnly = () => {
  announce([
    'TESTONLY — 用替代运行环境打包，只能试用，不得交付',
    'made with the stand-in runtime: for trying out, never to be shipped',
  ])
  return [
    '-c.linux.artifactName=TESTONLY-${name}-${version}-linux-${arch}.${ext}',
    '-c.directories.output=dist/TESTONLY',
  ]
}

await runScript(async () => {
  const { electron, standin } = await provideRuntime({ packing: true })
  await provideBuild()
  const dist = distOf(electron)
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  const sevenZip = captureChild('sh', ['-c', 'command -v 7za']).stdout.trim()
  return runChild(
    process.execPath,
    [
      at('node_modules/electron-builder/cli.js'),
      ...(TARGETS[process.platform] ?? ['--dir']),
      '--publish=never',
      `-c.electronDist=${dist}`,
      `-c.electronVersion=${version}`,
      ...(standin ? testOnly() : []),
    ],
    {
      env: {
        // The highest level takes minutes to save a hundredth.
        ELECTRON_BUILDER_COMPRESSION_LEVEL: '5',
        ...process.env,
        ...(sevenZip !== '' && { ELECTRON_BUILDER_7ZIP_PATH: sevenZip }),
      },
    },
  )
})
