-- 按时办结率：每月办结的办件，在承诺时限、法定时限之内的各多少
-- On-time rate of what was decided, by month of the decision, hall and matter
--
-- 单位 unit：件；percent 为百分数，一位小数。
-- hall、matter 为“全部”的行是合计 rows with 全部 are totals。
-- decided 当月办结；without_date 其中没有应办结日期的（当场办结、没有时限的事项），不进按时率；
-- on_time 不晚于应办结日期（含当日；应办结日期是承诺与法定中较早的一日，延期、特别程序已计在内）；
-- late 晚于应办结日期；on_time_percent = on_time ÷ (on_time + late)；
-- promised 有承诺时限的，within_promise 其中按承诺办结的；legal 有法定时限的，within_law 其中在法定时限内的；
-- extended 延期过的，paused 扣除过特别程序时间的：按时率高而这两栏也高，要看原因。
-- 未办结的不在这里，看 overdue.sql what is still running is in overdue.sql。
-- 依据 serves：行政许可法第四十二、四十五、八十二条；DB35/T 2074-2022 8.6.2；R-146。

WITH decided AS (
  SELECT
    CAST(date_trunc('month', decided_on) AS date) AS month,
    hall_id,
    matter_code,
    decided_on,
    due_on,
    promised_due_on,
    legal_due_on,
    extensions,
    paused_days
  FROM cases
  WHERE decided_on IS NOT NULL
),
counted AS (
  SELECT
    month,
    hall_id,
    matter_code,
    count(*) AS decided,
    count(*) FILTER (WHERE due_on IS NULL) AS without_date,
    count(*) FILTER (WHERE decided_on <= due_on) AS on_time,
    count(*) FILTER (WHERE decided_on > due_on) AS late,
    count(promised_due_on) AS promised,
    count(*) FILTER (WHERE decided_on <= promised_due_on) AS within_promise,
    count(legal_due_on) AS legal,
    count(*) FILTER (WHERE decided_on <= legal_due_on) AS within_law,
    count(*) FILTER (WHERE extensions > 0) AS extended,
    count(*) FILTER (WHERE paused_days > 0) AS paused
  FROM decided
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
  counted.decided,
  counted.without_date,
  counted.on_time,
  counted.late,
  -- 先乘后除、四舍五入到一位小数，写法使两个引擎逐位相同 rounded so that both engines agree to the last digit
  CAST(
    floor(CAST(counted.on_time AS double precision) * 1000 / NULLIF(counted.on_time + counted.late, 0) + 0.5) / 10
    AS decimal(5, 1)
  ) AS on_time_percent,
  counted.promised,
  counted.within_promise,
  counted.legal,
  counted.within_law,
  counted.extended,
  counted.paused,
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
