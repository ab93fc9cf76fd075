-- What a policy asks of the actor stays the same for a whole statement. As a subquery it is asked once, ahead of all rows;
-- bare, for each row. Every policy is written so from here on.
do $$ declare
  p record;
  bare constant text := '(actor_[a-z]+\(\)|acts_as\(VARIADIC ARRAY\[[^]]*\]\))';
begin
  for p in select tablename, policyname, qual, with_check from pg_policies where schemaname = 'desk' loop
    execute format('alter policy %I on %I', p.policyname, p.tablename)
      || coalesce(' using (' || regexp_replace(p.qual, bare, '(select \1)', 'g') || ')', '')
      || coalesce(' with check (' || regexp_replace(p.with_check, bare, '(select \1)', 'g') || ')', '');
  end loop;
end $$;

-- The words of a dossier's card, to be searched by. Below row-level security an index is used only through operators that
-- cannot leak what they compare. Equality of texts is one; likeness, trigrams and searches in arrays are not.
create table dossier_word (
  workspace_id uuid not null,
  word text collate "C" not null,
  dossier_id uuid not null,
  primary key (workspace_id, word, dossier_id),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id) on delete cascade
);
create index on dossier_word (dossier_id);

create function words_in(text) returns setof text language sql immutable as $$
  select distinct word collate "C" from regexp_split_to_table(lower(normalize($1, NFC)), '[^[:alnum:]]+') as word
    where length(word) between 2 and 100
$$;

-- Those that are there already; the owner is let through for it and no longer.
alter table dossier no force row level security;
insert into dossier_word (workspace_id, word, dossier_id)
  select d.workspace_id, word, d.id from dossier d, words_in(d.title || ' ' || array_to_string(d.functions, ' ')) as word;
alter table dossier force row level security;

create function keep_words() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  delete from dossier_word where dossier_id = new.id;
  insert into dossier_word (workspace_id, word, dossier_id)
    select new.workspace_id, word, new.id from words_in(new.title || ' ' || array_to_string(new.functions, ' ')) as word;
  return null;
end $$;
create trigger added after insert on dossier for each row execute function keep_words();
create trigger renamed after update of title, functions on dossier for each row
  when (old.title is distinct from new.title or old.functions is distinct from new.functions) execute function keep_words();

alter table dossier_word enable row level security;
alter table dossier_word force row level security;
create policy one_workspace on dossier_word as restrictive using (workspace_id = (select actor_workspace()));
grant select, insert, delete on dossier_word to kientruc_cards;
create policy cards on dossier_word to kientruc_cards using (true);

-- The cards that have more than half of some words, and how many; whoever asks sees no words, and nothing of drafts.
create function cards_with(wanted text[]) returns table (dossier_id uuid, hits int)
  language sql stable security definer set search_path = desk, pg_temp as $$
  select d.id, h.hits from (
      select w.dossier_id, count(*)::int as hits from dossier_word w
        where w.workspace_id = (select actor_workspace()) and w.word = any(wanted)
        group by w.dossier_id having count(*) * 2 > cardinality(wanted)) h
    join dossier d on d.id = h.dossier_id
$$;
grant create on schema desk to kientruc_cards;
alter function keep_words() owner to kientruc_cards;
alter function cards_with(text[]) owner to kientruc_cards;
revoke create on schema desk from kientruc_cards;
