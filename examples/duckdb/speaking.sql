-- Who speaks how often and about whom, by month, over any number of Parquet files of claims:
--
--   accordingto --format parquet archive/ -o claims.parquet
--   duckdb -c ".read speaking.sql"
--
-- The variable `claims` names other files:  set variable claims = 'archive/*.parquet';
select
  strftime(try_cast(date as timestamp), '%Y-%m') as period,
  source_entity as entity,
  any_value(speaker) as speaker,
  count(*) as claims,
  count(distinct article) as articles,
  -- Over all months, the five whom most claims are aimed at or about.
  map_from_entries(list_slice(histogram_about, 1, 5)) as about
from read_parquet(coalesce(getvariable('claims'), 'claims.parquet'))
left join (
  select entity as about_of, list((other, number) order by number desc, other) as histogram_about
  from (
    select source_entity as entity, other, count(*) as number
    from (
      select
        source_entity,
        unnest(list_distinct(list_filter(
          string_split(concat_ws('; ', target_entity, about_agents, about_patients, about_others), '; '),
          lambda one: one <> '' and one <> source_entity
        ))) as other
      from read_parquet(coalesce(getvariable('claims'), 'claims.parquet'))
    )
    group by all
  )
  group by all
) on about_of = source_entity
where source_entity is not null
group by period, source_entity, histogram_about
order by period, claims desc, entity;
