-- 窗口：每月每个窗口办完多少号，平均一天多少
-- Counters: numbers finished by month, and per day on which the counter finished any
--
-- 单位 unit：finished 为个（号），days 为天，per_day 为个/天（一位小数），时间为秒。
-- 一个号计在它办完的那个窗口；中间经过的窗口不计 a number counts at the counter where it ended。
-- days 当月办完过号的天数（不是开窗的天数）；mean_seconds 平均办理时间（不含挂起和隔日续排的号）；
-- accessible 为无障碍窗口、guide 为导询台：这两种办得少是本来如此。
-- 依据 serves：R-146。不用来比较人：同一窗口一个月里换过人，难办的事项也不会平均落在各窗口。

WITH numbers AS (
  SELECT
    CAST(date_trunc('month', day) AS date) AS month,
    hall_id,
    counter_number,
    day,
    CASE WHEN line_day = day THEN serve_seconds END AS served
  FROM tickets
  WHERE status = 'finished' AND counter_number IS NOT NULL
),
counted AS (
  SELECT
    month,
    hall_id,
    counter_number,
    count(*) AS finished,
    count(DISTINCT day) AS days,
    CAST(floor(CAST(sum(served) AS double precision) / NULLIF(count(served), 0) + 0.5) AS bigint) AS mean_seconds
  FROM numbers
  GROUP BY month, hall_id, counter_number
)
SELECT
  counted.month,
  hall.name AS hall,
  counted.counter_number,
  counters.kind,
  counted.finished,
  counted.days,
  CAST(floor(CAST(counted.finished AS double precision) * 10 / counted.days + 0.5) / 10 AS decimal(9, 1)) AS per_day,
  counted.mean_seconds,
  counted.hall_id
FROM counted
JOIN hall ON hall.hall_id = counted.hall_id
LEFT JOIN counters
  ON counters.hall_id = counted.hall_id AND counters.counter_number = counted.counter_number
ORDER BY counted.month, hall.name, counted.hall_id, counted.counter_number;
