-- 在办与超期：导出那天还没有办结的办件，超期的有多少
-- Running cases as of each hall's export: how many, and how many are past their date
--
-- 单位 unit：件；longest_days 为自然日。以各大厅自己的截至日期（snapshot_on）为准，不是今天。
-- hall、matter 为“全部”的行是合计 rows with 全部 are totals；合计行的 snapshot_on 为最早的一个截至日期。
-- running 已收件、未作决定、也没有以别的方式终结；其中
-- waiting_for_person 已一次性告知，等申请人补正；paused 特别程序中，时钟停着；
-- without_date 没有应办结日期（尚未受理、时钟停着或没有时限）；
-- due_in_week 应办结日期在截至日期起 7 日内（含当日）；overdue 应办结日期早于截至日期；
-- provisional 应办结日期是暂定的（日历还没有装到那一年）；longest_days 超期最久的天数，没有超期的为空。
-- 依据 serves：行政许可法第四十二条；R-146。

WITH running AS (
  SELECT
    cases.hall_id,
    cases.matter_code,
    cases.status,
    cases.due_on,
    cases.paused_since,
    cases.due_provisional,
    CAST(hall.snapshot_at AT TIME ZONE 'Asia/Shanghai' AS date) AS snapshot_on
  FROM cases
  JOIN hall ON hall.hall_id = cases.hall_id
  WHERE cases.status IN ('received', 'notified', 'accepted')
),
counted AS (
  SELECT
    hall_id,
    matter_code,
    min(snapshot_on) AS snapshot_on,
    count(*) AS running,
    count(*) FILTER (WHERE status = 'notified') AS waiting_for_person,
    count(paused_since) AS paused,
    count(*) FILTER (WHERE due_on IS NULL) AS without_date,
    count(*) FILTER (WHERE due_on - snapshot_on BETWEEN 0 AND 6) AS due_in_week,
    count(*) FILTER (WHERE due_on < snapshot_on) AS overdue,
    count(*) FILTER (WHERE due_provisional AND due_on IS NOT NULL) AS provisional,
    CAST(max(snapshot_on - due_on) FILTER (WHERE due_on < snapshot_on) AS bigint) AS longest_days
  FROM running
  GROUP BY GROUPING SETS ((hall_id, matter_code), (hall_id), (matter_code), ())
),
matter AS (
  -- 各大厅用自己的名称；几个大厅名称不同的，合计行取其中一个
  SELECT hall_id, matter_code, max(matter_name) AS name
  FROM matters
  WHERE newest
  GROUP BY GROUPING SETS ((hall_id, matter_code), (matter_code))
)
SELECT
  COALESCE(hall.name, '全部') AS hall,
  COALESCE(matter.name, counted.matter_code, '全部') AS matter,
  counted.snapshot_on,
  counted.running,
  counted.waiting_for_person,
  counted.paused,
  counted.without_date,
  counted.due_in_week,
  counted.overdue,
  counted.provisional,
  counted.longest_days,
  counted.matter_code,
  counted.hall_id
FROM counted
LEFT JOIN hall ON hall.hall_id = counted.hall_id
LEFT JOIN matter
  ON matter.matter_code = counted.matter_code AND matter.hall_id IS NOT DISTINCT FROM counted.hall_id
WHERE counted.running > 0
ORDER BY
  counted.hall_id IS NOT NULL,
  hall.name,
  counted.hall_id,
  counted.matter_code IS NOT NULL,
  counted.matter_code;
