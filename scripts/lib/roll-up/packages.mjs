import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../problem.mjs'

/** The one format whose tables the schema describes. */
const FORMAT = 'yichuangtong-export/3'
/** A folder of packages, or one with such a folder for each hall. */
const DEEPEST = 2

const isFolder = (place) => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
const isPackage = (folder) => existsSync(join(folder, 'bagit.txt'))

const packagesBelow = (folder, depth) => {
  if (isPackage(folder)) return [folder]
  if (depth === 0) return []
  return (
    readdirSync(folder, { withFileTypes: true })
      // What is still being written has not its name yet.
      .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.partial'))
      .flatMap((entry) => packagesBelow(join(folder, entry.name), depth - 1))
  )
}

const labelsOf = (folder) => {
  const text = readFileSync(join(folder, 'bag-info.txt'), 'utf8')
  return new Map(
    text.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  )
}

const readPackage = (folder) => {
  try {
    const labels = labelsOf(folder)
    const snapshotAt = Date.parse(labels.get('Database-Snapshot-Time') ?? '')
    const [format = '', form = ''] = ['Package-Format', 'Package-Form'].map((label) => labels.get(label))
    if (!Number.isNaN(snapshotAt)) return { folder, name: basename(folder), snapshotAt, format, form }
  } catch (error) {
    if (error.code === undefined) throw error
  }
  throw new Problem({
    zh: `读不出这个导出包的说明：${folder}`,
    en: `bag-info.txt of this package cannot be read: ${folder}`,
    todo: [
      '先核对它，损坏的换一份 / check it and take another copy if it is damaged: npm run verify-export -- …',
    ],
  })
}

const whyNot = ({ form, format }) => {
  if (format !== FORMAT)
    return {
      zh: `格式是“${format}”，不是 ${FORMAT}`,
      en: `its format is "${format}", not ${FORMAT}`,
      todo: '用新版程序在该大厅重新导出 / export again in that hall with the present program',
    }
  if (form !== 'open')
    return {
      zh: '是密封包，里面没有可读的表',
      en: 'it is sealed and has no open tables',
      todo: '在该大厅用“加密容器”或“开放文件夹”导出；容器先解开 / export as container or open folder; unpack a container first',
    }
  return null
}

const placeProblem = (place) => {
  if (place.toLowerCase().endsWith('.zip') && existsSync(place))
    return new Problem({
      zh: `这是压缩文件，先解开再汇总：${place}`,
      en: `This is a container; unpack it first: ${place}`,
      todo: [
        '用 7-Zip 输入口令解开，再写解开后的文件夹 / unpack it with 7-Zip and its password, then name the folder',
      ],
    })
  return new Problem({
    zh: `没有这个文件夹：${place}`,
    en: `There is no such folder: ${place}`,
    todo: ['检查路径 / check the path'],
  })
}

/**
 * Every package in these places (a package, a folder of packages, or one with such a folder per hall) that was taken
 * up to a moment. A package that cannot be read is a problem unless a later one beside it can: then it is only older.
 */
export const findPackages = (places, until) => {
  const folders = places.flatMap((place) => {
    if (!isFolder(place)) throw placeProblem(place)
    const found = packagesBelow(place, DEEPEST)
    if (found.length > 0) return found
    throw new Problem({
      zh: `里面没有导出包：${place}`,
      en: `There is no export package in ${place}`,
      todo: ['写导出包的文件夹，或放着导出包的文件夹 / name a package, or the folder in which packages lie'],
    })
  })
  const found = [...new Set(folders)].map(readPackage).filter(({ snapshotAt }) => snapshotAt <= until)
  if (found.length === 0)
    throw new Problem({
      zh: '到这一天为止还没有导出包。',
      en: 'There is no package from up to that day.',
      todo: ['换一个较晚的日期 / choose a later day'],
    })
  const readable = found.filter((one) => whyNot(one) === null)
  for (const one of found) {
    const why = whyNot(one)
    const overtaken = (other) =>
      dirname(other.folder) === dirname(one.folder) && other.snapshotAt > one.snapshotAt
    if (why === null || readable.some(overtaken)) continue
    throw new Problem({
      zh: `这个导出包不能汇总，${why.zh}：${one.folder}`,
      en: `This package cannot be rolled up, ${why.en}: ${one.folder}`,
      todo: [why.todo],
    })
  }
  return readable
}

/**
 * Of each hall its newest package, so that nothing is counted twice, by the hall's name; `hallOf` says whose a package
 * is. `older` is how many were left aside.
 */
export const newestOfEachHall = async (packages, hallOf) => {
  const newest = new Map()
  for (const one of packages) {
    const hall = await hallOf(one)
    const before = newest.get(hall.id)
    if (before === undefined || before.snapshotAt < one.snapshotAt) newest.set(hall.id, { ...one, hall })
  }
  const taken = [...newest.values()].sort((a, b) =>
    a.hall.name + a.hall.id < b.hall.name + b.hall.id ? -1 : 1,
  )
  const demo = taken.find(({ hall }) => hall.kind === 'demo')
  if (demo !== undefined && taken.some(({ hall }) => hall.kind !== 'demo'))
    throw new Problem({
      zh: `这是演示大厅的导出包，不能与正式大厅放在一起：${demo.folder}`,
      en: `This package is of a demo hall and does not go together with real ones: ${demo.folder}`,
      todo: ['把它拿开再汇总 / leave it out'],
    })
  return { taken, older: packages.length - taken.length }
}
