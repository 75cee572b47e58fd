import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { captureChild, hasProgram } from './children.mjs'
import { postgresFolder } from './postgres.mjs'
import { Problem, say } from './problem.mjs'
import { isRoot } from './project.mjs'

const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
]
const INSTALL_WAIT = 20 * 60_000

const missingLibraries = (electron) => {
  const { stdout } = captureChild('ldd', [electron])
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

const hasChineseFont = () => captureChild('fc-list', [':lang=zh-cn', 'family']).stdout.trim() !== ''

/** Whether a window can be opened somewhere by itself. */
export const hasDisplay = () => Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/** What is missing on this machine: words for people, and the Debian packages that bring it. */
const findMissing = (electron, { windows, judges, packing }) => {
  const missing = []
  const libraries = missingLibraries(electron)
  if (libraries.length > 0) missing.push({ what: libraries.join(' '), packages: LIBRARIES })
  if (windows && !hasChineseFont())
    missing.push({ what: '中文字体', packages: ['fontconfig', 'fonts-noto-cjk'] })
  if (windows && !hasDisplay() && !hasProgram('Xvfb')) missing.push({ what: 'Xvfb', packages: ['xvfb'] })
  if (judges && !hasProgram('pdftotext')) missing.push({ what: 'pdftotext', packages: ['poppler-utils'] })
  if (judges && !hasProgram('strace')) missing.push({ what: 'strace', packages: ['strace'] })
  if (judges && !hasProgram('python3')) missing.push({ what: 'python3', packages: ['python3-minimal'] })
  if (judges && !hasProgram('zbarimg')) missing.push({ what: 'zbarimg', packages: ['zbar-tools'] })
  if (judges && postgresFolder() === null) missing.push({ what: 'PostgreSQL', packages: ['postgresql'] })
  if (packing && !hasProgram('7za')) missing.push({ what: '7za', packages: ['p7zip-full'] })
  if ((judges || packing) && !hasProgram('7za')) missing.push({ what: '7za', packages: ['p7zip-full'] })
  return missing
}

const isDebian = () => existsSync('/etc/debian_version') && hasProgram('apt-get')

const apt = (args) =>
  captureChild('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_WAIT,
  })

/** Newer releases have renamed some of these (time_t of 64 bits). */
const presentNames = (packages) =>
  packages.map((name) => (captureChild('apt-cache', ['show', `${name}t64`]).ok ? `${name}t64` : name))

const wordsFor = (missing) => missing.map(({ what }) => what).join('、')

const cannotInstall = (missing, packages, detail = '') =>
  new Problem({
    zh: `这台电脑缺少：${wordsFor(missing)}。`,
    en: `This machine lacks: ${wordsFor(missing)}.`,
    todo: [
      `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
      ...(isDebian()
        ? []
        : ['其他系统请安装对应的软件包 / on other systems install the packages that bring these']),
    ],
    detail,
  })

const install = (missing) => {
  const wanted = [...new Set(missing.flatMap(({ packages }) => packages))]
  if (!isDebian() || !isRoot()) throw cannotInstall(missing, isDebian() ? presentNames(wanted) : wanted)
  say(`… 正在安装系统组件 / installing system packages: ${wanted.join(' ')}`)
  const update = apt(['update'])
  const names = presentNames(wanted)
  const added = apt(['install', '-y', '--no-install-recommends', ...names])
  if (!added.ok)
    throw cannotInstall(missing, names, `${update.output}\n${added.output}`.split('\n').slice(-25).join('\n'))
}

const readSwitch = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : null)

/** Chromium's sandbox needs either user namespaces or its helper owned by root; without one no window opens. */
const checkSandbox = (electron) => {
  if (isRoot()) return
  const helper = join(dirname(electron), 'chrome-sandbox')
  const forbidden =
    readSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSwitch('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    readSwitch('/proc/sys/user/max_user_namespaces') === '0'
  if (!forbidden || captureChild('find', [helper, '-uid', '0', '-perm', '-4000']).stdout.trim() !== '') return
  throw new Problem({
    zh: '系统不允许普通程序建立沙箱，窗口打不开。',
    en: 'This system forbids unprivileged sandboxes, so no window can open.',
    todo: [`sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`],
  })
}

/**
 * Makes sure of what Electron needs from a Linux system: installs it as root on Debian and its children, otherwise
 * says exactly what to install. Other systems bring all of it.
 */
export const provideSystemParts = (electron, wants) => {
  if (process.platform !== 'linux') return
  const missing = findMissing(electron, wants)
  if (missing.length > 0) {
    install(missing)
    const left = findMissing(electron, wants)
    if (left.length > 0)
      throw new Problem({
        zh: `安装之后仍然缺少：${wordsFor(left)}。`,
        en: `Still missing after installing: ${wordsFor(left)}.`,
        todo: [`apt-get install ${left.flatMap(({ packages }) => packages).join(' ')}`],
      })
  }
  if (wants.windows) checkSandbox(electron)
}
