-- 预约：每月约了多少，来了多少
-- Appointments by month of the appointed day: booked, come, missed, cancelled
--
-- 单位 unit：个；percent 为百分数，一位小数。按预约日期（改约的按改后日期）计；hall 为“全部”的行是合计。
-- appointments 预约；arrived 到场取号；missed 未到；cancelled 取消，其中 cancelled_by_hall 因大厅原因；
-- open 截至时还没到日子的；changed 改约过的；
-- arrived_percent = arrived ÷ (arrived + missed)：取消的和没到日子的不算。
-- 依据 serves：R-146。

WITH booked AS (
  SELECT CAST(date_trunc('month', day) AS date) AS month, hall_id, status, times_changed, ended_because
  FROM appointments
),
counted AS (
  SELECT
    month,
    hall_id,
    count(*) AS appointments,
    count(*) FILTER (WHERE status = 'arrived') AS arrived,
    count(*) FILTER (WHERE status = 'missed') AS missed,
    count(*) FILTER (WHERE status = 'cancelled') AS cancelled,
    count(*) FILTER (WHERE status = 'cancelled' AND ended_because = 'hall') AS cancelled_by_hall,
    count(*) FILTER (WHERE status = 'booked') AS open,
    count(*) FILTER (WHERE times_changed > 0) AS changed
  FROM booked
  GROUP BY GROUPING SETS ((month, hall_id), (month))
)
SELECT
  counted.month,
  COALESCE(hall.name, '全部') AS hall,
  counted.appointments,
  counted.arrived,
  counted.missed,
  counted.cancelled,
  counted.cancelled_by_hall,
  counted.open,
  counted.changed,
  CAST(
    floor(CAST(counted.arrived AS double precision) * 1000 / NULLIF(counted.arrived + counted.missed, 0) + 0.5) / 10
    AS decimal(5, 1)
  ) AS arrived_percent,
  counted.hall_id
FROM counted
LEFT JOIN hall ON hall.hall_id = counted.hall_id
ORDER BY counted.month, counted.hall_id IS NOT NULL, hall.name, counted.hall_id;
