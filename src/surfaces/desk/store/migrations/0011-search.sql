-- What is looked for among many dossiers, without looking at all of them.

-- The dossiers that have the rarest of some words, or one that begins with it, where those are not many; nothing where all of
-- the words are common, so that the list itself soon comes upon what has them. Whoever asks sees no words, and of the dossiers
-- only those that they may.
create function dossiers_near(wanted text[], most int) returns uuid[]
  language plpgsql stable security definer set search_path = desk, pg_temp as $$
declare
  sought text;
  these uuid[];
  fewest uuid[];
begin
  foreach sought in array wanted loop
    select coalesce(array_agg(near.dossier_id), '{}') into these from (
      select w.dossier_id from dossier_word w
        where w.workspace_id = (select actor_workspace()) and w.word >= sought and w.word < sought || chr(1114111)
        limit most + 1) near;
    if cardinality(these) <= most and (fewest is null or cardinality(these) < cardinality(fewest)) then fewest := these; end if;
  end loop;
  return fewest;
end $$;

-- As before the cards that have more than half of some words. Such a card has one at least of any half of them, so those that
-- have one of the rarer half are enough; of a word that is in more than 2,000 cards so many are looked at.
create or replace function cards_with(wanted text[]) returns table (dossier_id uuid, hits int)
  language sql stable security definer set search_path = desk, pg_temp as $$
  with counted as (
    select one.word, (select count(*) from (select from dossier_word w
        where w.workspace_id = (select actor_workspace()) and w.word = one.word limit 2001) seen) as cards
      from unnest(wanted) as one (word)),
  rarer as (select word from counted order by cards, word limit (cardinality(wanted) + 1) / 2),
  near as (
    select w.dossier_id from rarer cross join lateral (select w.dossier_id from dossier_word w
        where w.workspace_id = (select actor_workspace()) and w.word = rarer.word order by w.dossier_id limit 2000) w
      group by w.dossier_id order by count(*) desc, w.dossier_id limit 2000)
  select d.id, h.hits from near
    cross join lateral (select count(*)::int as hits from dossier_word w
      where w.dossier_id = near.dossier_id and w.word = any(wanted)) h
    join dossier d on d.id = near.dossier_id
    where h.hits * 2 > cardinality(wanted)
$$;

-- What is published, the latest first, by the index that 0009 made for it: a view that shuts its rows in is read whole before it
-- is put in order.
create function latest_published(words text, most int, skipped int) returns setof published
  language sql stable security definer set search_path = desk, pg_temp as $$
  select d.workspace_id, d.number, d.title, g.name, d.state, d.verdict, d.budget, d.decided_at, d.published_at
    from dossier d join agency g on g.workspace_id = d.workspace_id and g.id = d.agency_id
    where d.workspace_id = (select actor_workspace()) and d.published_at is not null
      and (words = '' or d.title ilike '%' || words || '%' or g.name ilike '%' || words || '%')
    order by d.decided_at desc nulls last, d.number desc limit most offset skipped
$$;

grant create on schema desk to kientruc_cards;
alter function dossiers_near(text[], int) owner to kientruc_cards;
alter function latest_published(text, int, int) owner to kientruc_cards;
revoke create on schema desk from kientruc_cards;
