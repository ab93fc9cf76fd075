-- Decisions and their way into the architecture's history, versions of the architecture, and tokens.

-- A version of a dossier is decided once.
create table decision (
  id uuid primary key,
  workspace_id uuid not null,
  dossier_id uuid not null,
  version int not null,
  outcome text not null check (outcome in ('approved', 'refused')),
  account_id uuid not null,
  at timestamptz not null,
  reason text,
  dossier_digest text not null,
  -- Where an approval stands: waits, is held up and people see why, is committed, is on the remote too.
  place text not null check (place in ('none', 'waiting', 'conflict', 'committed', 'published')),
  commit text,
  -- Why it is held up, {vi, en}.
  failure jsonb,
  unique (dossier_id, version),
  foreign key (dossier_id, version) references dossier_version (dossier_id, version),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id)
);
create index on decision (workspace_id, place);

-- What the outbox holds is done by one server at a time, again after a while where it failed.
alter table outbox add column not_before timestamptz not null default '-infinity';
alter table outbox add column leased_until timestamptz not null default '-infinity';

-- Every state of the architecture that the desk judged by, in order.
create table architecture_version (
  workspace_id uuid not null references workspace,
  number int not null,
  digest text not null,
  commit text,
  seen_at timestamptz not null,
  primary key (workspace_id, number)
);

-- The architecture by which a concluded dossier was last looked at again.
alter table dossier add column looked_at_by text;

-- What programs sign in with: only the digest is kept. Each does what its account may, within its scopes.
create table api_token (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null,
  account_id uuid not null,
  digest text not null unique,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);
create index on api_token (account_id);

do $$ declare name text; begin
  foreach name in array array['decision', 'architecture_version', 'api_token'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy one_workspace on %I as restrictive using (workspace_id = actor_workspace())', name);
    execute format('create policy system on %I to kientruc_system using (true)', name);
    execute format('grant select, insert, update, delete on %I to kientruc_system', name);
  end loop;
end $$;

grant select, insert on decision to kientruc_person;
create policy of_dossier on decision for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id));
create policy leader on decision for insert to kientruc_person
  with check (acts_as('leader') and account_id = actor_account() and exists (select from dossier d where d.id = dossier_id));

grant select on architecture_version to kientruc_person;
create policy people on architecture_version for select to kientruc_person using (true);

-- Never the digest.
grant select (id, workspace_id, account_id, name, scopes, created_at, expires_at, used_at, revoked_at), insert,
  update (revoked_at) on api_token to kientruc_person;
create policy own on api_token to kientruc_person using (account_id = actor_account());
create policy administers on api_token for select to kientruc_person using (acts_as('administrator'));
create policy revokes on api_token for update to kientruc_person using (acts_as('administrator'));
grant select, update (used_at) on api_token to kientruc_door;
create policy door on api_token to kientruc_door using (digest = actor_key());
