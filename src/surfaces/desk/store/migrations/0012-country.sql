-- What is asked of the desk of a whole country, without looking at all that it holds.

-- Records of the registry in the order of their names, and which of them are offered. Kept beside what was sent, since below
-- row-level security no index is used by what looks into it.
alter table registry_record
  add column title text,
  add column offered boolean not null default false;

create function name_record() returns trigger language plpgsql as $$
begin
  new.title := coalesce(new.record ->> 'name', new.record ->> 'title', '');
  new.offered := coalesce(jsonb_typeof(new.record -> 'offer') = 'object', false);
  return new;
end $$;
create trigger named before insert or update on registry_record for each row execute function name_record();

alter table registry_record no force row level security;
update registry_record set title = '';
alter table registry_record force row level security;
alter table registry_record alter column title set not null;

create index on registry_record (workspace_id, member_id, kind desc, title, id);
create index on registry_record (workspace_id, kind desc, title, member_id, id) where offered;
create index on registry_record (workspace_id, title, member_id, id) where published and kind = 'system';

-- Systems that everybody may read of, by their names: a view that shuts its rows in is read whole before it is put in order.
create function published_systems(words text, most int, skipped int) returns setof registry_published
  language sql stable security definer set search_path = desk, pg_temp as $$
  select r.workspace_id, r.id, g.name, r.title, r.record ->> 'owner', r.record ->> 'kind', r.record ->> 'status',
      r.record -> 'functions'
    from registry_record r join agency g on g.workspace_id = r.workspace_id and g.id = r.member_id
    where r.workspace_id = (select actor_workspace()) and r.published and r.kind = 'system'
      and (words = '' or r.title ilike '%' || words || '%' or r.record ->> 'owner' ilike '%' || words || '%'
        or g.name ilike '%' || words || '%')
    order by r.title, r.member_id, r.id limit most offset skipped
$$;

-- What was said of the same before, of each thing the last.
drop index disposition_workspace_id_kin_idx;
create index on disposition (workspace_id, kin, created_at desc);
-- Which those are. A policy that asks for the dossier of each makes the planner read all dossiers first, as it cannot know that
-- three of them are enough; of these few it asks for each by itself.
create function latest_of_kin(wanted text[], most int) returns table (dossier_id uuid, subject text)
  language sql stable security definer rows 20 set search_path = desk, pg_temp as $$
  select p.dossier_id, p.subject from unnest(wanted) as k (kin)
    cross join lateral (select p.dossier_id, p.subject from disposition p
      where p.workspace_id = (select actor_workspace()) and p.kin = k.kin order by p.created_at desc limit most) p
$$;
grant select on disposition to kientruc_cards;
create policy cards on disposition for select to kientruc_cards using (true);

-- The cards that have most of some words, no more than are shown.
drop function cards_with(text[]);
create function cards_with(wanted text[], most int) returns table (dossier_id uuid, hits int)
  language sql stable security definer rows 20 set search_path = desk, pg_temp as $$
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
    where h.hits * 2 > cardinality(wanted) order by h.hits desc, d.number desc limit most
$$;

-- Whose a content is, which row-level security asks whenever one is read.
create index on file (digest);
create index on paper (digest);

-- What somebody did, the last first.
create index on event (workspace_id, account_id, seq desc);

-- What is published with some words: looked for among the dossiers that have the rarest of them, as long as they are not many.
drop function latest_published(text, int, int);
create function latest_published(words text, wanted text[], most int, skipped int) returns setof published
  language plpgsql stable security definer set search_path = desk, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  these uuid[] := case when words <> '' then dossiers_near(wanted, 500) end;
  agencies text[] := array(select g.id from agency g where words <> '' and g.name ilike '%' || words || '%');
begin
  return query
    select d.workspace_id, d.number, d.title, g.name, d.state, d.verdict, d.budget, d.decided_at, d.published_at
      from dossier d join agency g on g.workspace_id = d.workspace_id and g.id = d.agency_id
      where d.workspace_id = (select actor_workspace()) and d.published_at is not null
        and (words = '' or d.title ilike '%' || words || '%' or d.agency_id = any(agencies))
        and (these is null or d.id = any(these) or d.agency_id = any(agencies))
      order by d.decided_at desc nulls last, d.number desc limit most offset skipped;
end $$;

grant create on schema desk to kientruc_cards;
alter function latest_of_kin(text[], int) owner to kientruc_cards;
alter function cards_with(text[], int) owner to kientruc_cards;
alter function published_systems(text, int, int) owner to kientruc_cards;
alter function latest_published(text, text[], int, int) owner to kientruc_cards;
revoke create on schema desk from kientruc_cards;
