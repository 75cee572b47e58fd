/*
 * Fonts of official papers with what stands in for them. 小标宋 is on no fresh Windows, so a hall without it gets
 * 华文中宋 or a bold Song; weights are never made up by the browser (see font-synthesis in style/paper.css).
 */
export const TITLE_FONT =
  "'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'SimSun', serif"
export const BODY_FONT =
  "'FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'SimSun', serif"
export const LABEL_FONT =
  "'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif"
