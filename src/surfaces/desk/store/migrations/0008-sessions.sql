-- Where a session is open: people see theirs, and end one.
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column address text not null default '',
  -- What the browser calls itself; pages say it in words.
  add column agent text not null default '';
-- Never the digest.
grant select (id, address, agent) on session to kientruc_person;
