-- What was sent under a key is done once: who sent what, whether it recorded anything, and what was answered. Of the key only the
-- digest is kept, and the answer is sealed by the key itself, for links and tokens that are shown once stand in answers.
create table once (
  workspace_id uuid not null,
  account_id uuid not null,
  key text not null,
  request text not null,
  begun_at timestamptz not null,
  -- By the database's own clock, which all servers share: when the server that is at it was last heard of.
  alive_at timestamptz not null default clock_timestamp(),
  -- Set within the transaction that records something.
  done boolean not null default false,
  answer bytea,
  primary key (workspace_id, account_id, key),
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);
create index on once (workspace_id, begun_at);

alter table once enable row level security;
alter table once force row level security;
create policy one_workspace on once as restrictive using (workspace_id = (select actor_workspace()));
create policy system on once to kientruc_system using (true);
create policy own on once to kientruc_person using (account_id = (select actor_account()));
create policy door on once to kientruc_door using (account_id = (select actor_account()));
grant select, insert, update, delete on once to kientruc_system, kientruc_person;
grant select, update (done) on once to kientruc_door;
