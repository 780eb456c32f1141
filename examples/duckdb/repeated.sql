-- Quotations that stand in several articles, with the first of them, over any number of Parquet files of claims:
--
--   accordingto --format parquet archive/ -o claims.parquet
--   duckdb -c ".read repeated.sql"
--
-- The variable `claims` names other files:  set variable claims = 'archive/*.parquet';
-- Two claims are put together if they share runs of four words that few others have, and these make up most of the
-- shorter one, and if one of them is quoted or both have the same speaker. Finer: accordingto digest.
create or replace temp table contents as
select
  row_number() over (order by date, article, content_start) as number,
  article, date, id, speaker, source_entity, quotation, content,
  list_filter(
    string_split_regex(lower(replace(content, '’', '''')), '[^\p{L}\p{N}'']+'),
    lambda word: word <> ''
  ) as words
from read_parquet(coalesce(getvariable('claims'), 'claims.parquet'))
where source_kind is distinct from 'author';

create or replace temp table shingles as
select distinct number, article, hash(array_to_string(words[place : place + 3], ' ')) as shingle
from (select number, article, words, unnest(range(1, len(words) - 2)) as place from contents where len(words) >= 6);

-- What very many articles have is a phrase of the language, or a claim that needs no finding.
create or replace temp table telling as
select number, article, shingle
from shingles
join (
  select shingle from shingles group by shingle having count(distinct article) between 2 and 200
) using (shingle);

create or replace temp table sizes as select number, count(*) as size from shingles group by number;

-- Each later claim with the earliest one that is the same.
create or replace temp table pairs as
select later.number as later, min(earlier.number) as first
from (
  select a.number as one, b.number as other, count(*) as shared
  from telling a join telling b on a.shingle = b.shingle and a.number < b.number and a.article <> b.article
  group by all
) as common
join contents earlier on earlier.number = one
join contents later on later.number = other
join sizes size_one on size_one.number = one
join sizes size_other on size_other.number = other
where shared >= 0.6 * least(size_one.size, size_other.size)
  and (
    earlier.source_entity = later.source_entity
    or (shared >= 3 and (earlier.quotation <> 'indirect' or later.quotation <> 'indirect'))
  )
group by later.number;

select
  first.date as first_date, first.article as first_article, first.speaker as first_speaker, first.content as first_content,
  later.date, later.article, later.speaker, later.content
from pairs
join contents first on first.number = pairs.first
join contents later on later.number = pairs.later
order by first.number, later.number;
