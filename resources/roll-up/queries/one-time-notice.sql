-- 一次性告知：告知之后又要求别的，有多少
-- One-time notices, and how often something was demanded after all
--
-- 单位 unit：件，materials 为份（种）；percent 为百分数，一位小数。
-- 按一次性告知的月份计：某月告知的办件，到截至日期为止后来怎样。最近一两个月的还会变。
-- hall、matter 为“全部”的行是合计 rows with 全部 are totals。
-- notices 一次性告知的办件；returns 其后再来的次数；
-- with_override 其中有过“漏告补要”的办件（本来就能要求、当时没有告知，经值班长签认后另行要求）；
-- overrides 漏告补要的次数；override_materials 漏告补要的材料数；
-- override_percent = with_override ÷ notices；
-- with_new_fact 因情况变化另行要求的办件：不是漏告，分开列。
-- 依据 serves：行政许可法第三十二条第一款第四项（一次告知全部内容）；DB35/T 2074-2022 8.6.1.2 b；R-004、R-146。

WITH demanded AS (
  SELECT
    hall_id,
    case_number,
    count(*) FILTER (WHERE kind = 'override') AS overrides,
    CAST(COALESCE(sum(count) FILTER (WHERE kind = 'override'), 0) AS bigint) AS override_materials,
    count(*) FILTER (WHERE kind = 'new-fact') AS new_facts
  FROM demands
  GROUP BY hall_id, case_number
),
notified AS (
  SELECT
    CAST(date_trunc('month', CAST(cases.notified_at AT TIME ZONE 'Asia/Shanghai' AS date)) AS date) AS month,
    cases.hall_id,
    cases.matter_code,
    cases.returns,
    COALESCE(demanded.overrides, 0) AS overrides,
    COALESCE(demanded.override_materials, 0) AS override_materials,
    COALESCE(demanded.new_facts, 0) AS new_facts
  FROM cases
  LEFT JOIN demanded ON demanded.hall_id = cases.hall_id AND demanded.case_number = cases.case_number
  WHERE cases.notified_at IS NOT NULL
),
counted AS (
  SELECT
    month,
    hall_id,
    matter_code,
    count(*) AS notices,
    CAST(sum(returns) AS bigint) AS returns,
    count(*) FILTER (WHERE overrides > 0) AS with_override,
    CAST(sum(overrides) AS bigint) AS overrides,
    CAST(sum(override_materials) AS bigint) AS override_materials,
    count(*) FILTER (WHERE new_facts > 0) AS with_new_fact
  FROM notified
  GROUP BY GROUPING SETS ((month, hall_id, matter_code), (month, hall_id), (month, matter_code), (month))
),
matter AS (
  -- 各大厅用自己的名称；几个大厅名称不同的，合计行取其中一个
  SELECT hall_id, matter_code, max(matter_name) AS name
  FROM matters
  WHERE newest
  GROUP BY GROUPING SETS ((hall_id, matter_code), (matter_code))
)
SELECT
  counted.month,
  COALESCE(hall.name, '全部') AS hall,
  COALESCE(matter.name, counted.matter_code, '全部') AS matter,
  counted.notices,
  counted.returns,
  counted.with_override,
  CAST(floor(CAST(counted.with_override AS double precision) * 1000 / counted.notices + 0.5) / 10 AS decimal(5, 1))
    AS override_percent,
  counted.overrides,
  counted.override_materials,
  counted.with_new_fact,
  counted.matter_code,
  counted.hall_id
FROM counted
LEFT JOIN hall ON hall.hall_id = counted.hall_id
LEFT JOIN matter
  ON matter.matter_code = counted.matter_code AND matter.hall_id IS NOT DISTINCT FROM counted.hall_id
ORDER BY
  counted.month,
  counted.hall_id IS NOT NULL,
  hall.name,
  counted.hall_id,
  counted.matter_code IS NOT NULL,
  counted.matter_code;
