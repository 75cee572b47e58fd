-- 汇总了哪些大厅，各到哪一天为止
-- Which halls are in the figures, and until which day each of them
--
-- 一行一个大厅 one row per hall。先看这一张：日期不齐的大厅不能放在一起比较。
-- snapshot_on 数据截至的日期；calendar_through 工作日历装到哪一天，之后的期限是暂定的；
-- cases 办件数；tickets 号票数；first_day、last_day 最早、最晚一次收件或取号的日期，没有的为空。

WITH days AS (
  SELECT hall_id, CAST(received_at AT TIME ZONE 'Asia/Shanghai' AS date) AS day, 1 AS cases, 0 AS tickets
  FROM cases
  UNION ALL
  SELECT hall_id, day, 0, 1
  FROM tickets
),
counted AS (
  SELECT
    hall_id,
    CAST(sum(cases) AS bigint) AS cases,
    CAST(sum(tickets) AS bigint) AS tickets,
    min(day) AS first_day,
    max(day) AS last_day
  FROM days
  GROUP BY hall_id
)
SELECT
  hall.name AS hall,
  hall.organ,
  CAST(hall.snapshot_at AT TIME ZONE 'Asia/Shanghai' AS date) AS snapshot_on,
  hall.calendar_through,
  hall.program,
  COALESCE(counted.cases, 0) AS cases,
  COALESCE(counted.tickets, 0) AS tickets,
  counted.first_day,
  counted.last_day,
  hall.hall_id
FROM hall
LEFT JOIN counted ON counted.hall_id = hall.hall_id
ORDER BY hall.name, hall.hall_id;
