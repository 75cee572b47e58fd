import type { Party } from '#shared/domain/person/party.ts'

/**
 * People who do not exist, with surnames as frequent as they are: the hundred most common ones of China, falling off
 * as they do, and given names of one or two characters. The same seed gives the same people.
 */
const SURNAMES = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常',
)
const COMPOUND = ['欧阳', '上官', '诸葛', '司马', '尉迟', '皇甫']
const GIVEN = Array.from(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华红玉梅建国志海燕小春林辉文斌宇浩凯健俊帆帅旭宁龙飞鹏淑珍凤琴云莲荣爱香月莺媛瑞佳嘉琼勤贞莉影荔枝思馥晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓仪荷丹蓉眉君蕊薇菁梦岚苑馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希欣飘育滢柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒德福贵祥富安康正义仁信礼智忠孝和谦乐行雨晴天泽浩然子轩梓涵一诺若曦',
)

export type Random = () => number

/** mulberry32: small, even, and the same on every machine. */
export const randomFrom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of a list whose first members are the most frequent; `skew` 1 makes all alike. */
export const pick = <Item>(random: Random, from: readonly Item[], skew = 1): Item =>
  from[Math.floor(random() ** skew * from.length)]!

export const inventedName = (random: Random): string =>
  (random() < 0.004 ? pick(random, COMPOUND) : pick(random, SURNAMES, 2.6)) +
  pick(random, GIVEN) +
  (random() < 0.82 ? pick(random, GIVEN) : '')

const REGIONS = [
  '350102',
  '350103',
  '350104',
  '350105',
  '350111',
  '350121',
  '350122',
  '352201',
  '360102',
  '510104',
]
const two = (value: number): string => String(value).padStart(2, '0')

/** Its check character is any: nothing is checked where these people are used. */
const inventedNumber = (random: Random): string => {
  const year = 1936 + Math.floor(random() * 80)
  const month = two(1 + Math.floor(random() * 12))
  const day = two(1 + Math.floor(random() * 28))
  const order = String(Math.floor(random() * 1000)).padStart(3, '0')
  return `${pick(random, REGIONS, 2)}${year}${month}${day}${order}${pick(random, Array.from('0123456789X'))}`
}

export const inventedPhone = (random: Random): string =>
  `1${pick(random, ['38', '39', '59', '86', '77'])}${String(Math.floor(random() * 1e8)).padStart(8, '0')}`

export const inventedPerson = (random: Random): Party => ({
  name: inventedName(random),
  documentType: 'resident-id',
  documentNumber: inventedNumber(random),
  numberRemark: '',
  phone: inventedPhone(random),
  address: '青禾街道',
  contact: '',
})
