-- The desk. Every table belongs to a workspace; who may see and change which rows is said here, below the application, and
-- forced on the owner too. A setting that is not there is null, and null opens nothing.

create function actor_workspace() returns uuid language sql stable
  as $$ select nullif(current_setting('desk.workspace', true), '')::uuid $$;
create function actor_account() returns uuid language sql stable
  as $$ select nullif(current_setting('desk.account', true), '')::uuid $$;
create function actor_agency() returns text language sql stable
  as $$ select nullif(current_setting('desk.agency', true), '') $$;
create function actor_key() returns text language sql stable
  as $$ select nullif(current_setting('desk.key', true), '') $$;
create function acts_as(variadic wanted text[]) returns boolean language sql stable
  as $$ select coalesce(string_to_array(current_setting('desk.roles', true), ',') && wanted, false) $$;

create table workspace (
  workspace_id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table agency (
  workspace_id uuid not null references workspace,
  id text not null,
  name text not null,
  primary key (workspace_id, id)
);

create table account (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references workspace,
  login text not null check (login = lower(login) and length(login) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  -- scrypt$cost$block$parallel$salt$key; nothing where the account has never been opened.
  password text,
  state text not null default 'active' check (state in ('active', 'disabled')),
  created_at timestamptz not null default now(),
  unique (workspace_id, login),
  unique (workspace_id, id)
);

create table membership (
  workspace_id uuid not null,
  account_id uuid not null,
  role text not null check (role in
    ('drafter', 'submitter', 'reviewer', 'lead', 'leader', 'consulted', 'auditor', 'administrator')),
  agency_id text,
  primary key (account_id, role),
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agency_id) references agency (workspace_id, id),
  check ((agency_id is not null) = (role in ('drafter', 'submitter', 'consulted')))
);

-- One-time links: only the digest of what stands in the link is kept.
create table invitation (
  digest text primary key,
  workspace_id uuid not null,
  account_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);

create table session (
  digest text primary key,
  workspace_id uuid not null,
  account_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);
create index on session (account_id);

-- Failed sign-ins by name and by address, so that guessing is slow whichever server is asked.
create table throttle (
  workspace_id uuid not null references workspace,
  key text not null,
  failures int not null,
  since timestamptz not null,
  primary key (workspace_id, key)
);

create table setting (
  workspace_id uuid not null references workspace,
  name text not null,
  value jsonb not null,
  primary key (workspace_id, name)
);

-- Days off on working days, and working days at weekends.
create table calendar_day (
  workspace_id uuid not null references workspace,
  day date not null,
  works boolean not null,
  name text not null,
  primary key (workspace_id, day)
);

create table dossier (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references workspace,
  number int not null,
  title text not null check (length(title) between 1 and 1000),
  agency_id text not null,
  functions text[] not null default '{}',
  state text not null,
  version int not null default 1,
  assignee uuid,
  verdict text,
  -- What the domain knows of it (domain/dossier.ts); state and assignee stand beside it to be asked for.
  facts jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (workspace_id, number),
  unique (workspace_id, id),
  foreign key (workspace_id, agency_id) references agency (workspace_id, id),
  foreign key (workspace_id, assignee) references account (workspace_id, id)
);
create index on dossier (workspace_id, state, updated_at desc);
create index on dossier (workspace_id, agency_id);

create table dossier_version (
  workspace_id uuid not null,
  dossier_id uuid not null,
  version int not null,
  -- Over names and contents of its files.
  digest text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (dossier_id, version),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id),
  foreign key (workspace_id, created_by) references account (workspace_id, id)
);

create table file (
  workspace_id uuid not null,
  dossier_id uuid not null,
  version int not null,
  position int not null,
  name text not null check (length(name) between 1 and 255),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  primary key (dossier_id, version, position),
  foreign key (dossier_id, version) references dossier_version (dossier_id, version),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id)
);

-- Contents of files, where servers share no folder.
create table content (
  digest text primary key,
  bytes bytea not null
);

create table appraisal (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null,
  dossier_id uuid not null,
  version int not null,
  verdict text not null,
  result jsonb not null,
  dossier_digest text not null,
  architecture_digest text not null,
  tool_version text not null,
  created_at timestamptz not null default now(),
  foreign key (dossier_id, version) references dossier_version (dossier_id, version),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id)
);
create index on appraisal (dossier_id, version, created_at desc);

-- What a reviewer says of a finding or a match.
create table disposition (
  workspace_id uuid not null,
  dossier_id uuid not null,
  subject text not null,
  stance text not null check (stance in ('accepted', 'set-aside', 'asked')),
  reason text not null check (stance <> 'set-aside' or length(reason) >= 10),
  account_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (dossier_id, subject),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id)
);

create table comment (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null,
  dossier_id uuid not null,
  -- A field, a finding's fingerprint, a paragraph; nothing for the dossier as a whole.
  subject text,
  audience text not null check (audience in ('internal', 'agency')),
  body text not null check (length(body) between 1 and 10000),
  account_id uuid not null,
  created_at timestamptz not null default now(),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id)
);
create index on comment (dossier_id, created_at);

-- What happened, each entry sealed with the one before it. `at` is text as it was sealed.
create table event (
  workspace_id uuid not null references workspace,
  seq bigint not null,
  at text not null,
  account_id uuid,
  dossier_id uuid,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  data jsonb not null,
  previous text not null,
  digest text not null,
  primary key (workspace_id, seq)
);
create index on event (workspace_id, dossier_id, seq);

create table counter (
  workspace_id uuid primary key references workspace,
  last int not null
);

create table outbox (
  id bigint generated always as identity primary key,
  workspace_id uuid not null references workspace,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  attempts int not null default 0,
  failure text
);
create index on outbox (workspace_id, id) where done_at is null;

-- Seals an entry: counts on, and puts a digest over the one before and itself. One writer of a workspace's log at a time.
create function seal() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('desk.event.' || new.workspace_id, 0));
  select e.seq + 1, e.digest into new.seq, new.previous from event e
    where e.workspace_id = new.workspace_id order by e.seq desc limit 1;
  if new.seq is null then new.seq := 1; new.previous := ''; end if;
  new.digest := encode(sha256(convert_to(concat_ws(E'\n', new.previous, new.workspace_id, new.seq, new.at,
    coalesce(new.account_id::text, '-'), coalesce(new.dossier_id::text, '-'), new.kind, new.data::text), 'UTF8')), 'hex');
  return new;
end $$;
create trigger seal before insert on event for each row execute function seal();

create function kept() returns trigger language plpgsql as $$
begin
  raise exception 'the log is only added to' using errcode = '42501';
end $$;
create trigger kept before update or delete on event for each row execute function kept();
create trigger kept_whole before truncate on event for each statement execute function kept();

-- The next number of a dossier in the workspace, whoever asks.
create function next_number() returns int language sql security definer set search_path = desk, pg_temp as $$
  insert into counter (workspace_id, last) values (actor_workspace(), 1)
    on conflict (workspace_id) do update set last = counter.last + 1 returning last
$$;

-- Which workspaces there are, for a server that starts.
create function only_workspaces() returns setof workspace language sql security definer set search_path = desk, pg_temp
  as $$ select * from workspace order by created_at $$;
revoke execute on function only_workspaces() from public;

-- What every agency may know of another's dossier.
create view dossier_card with (security_barrier = true) as
  select workspace_id, id, number, title, agency_id, functions, state from dossier;

-- Roles. They own nothing, and no role but theirs passes any door.
do $$ declare name text; begin
  foreach name in array array['kientruc_person', 'kientruc_door', 'kientruc_system', 'kientruc_cards', 'kientruc_sealer'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin', name);
      exception when duplicate_object or unique_violation then null; -- another desk on this server was quicker
      end;
    end if;
    if not pg_has_role(current_user, name, 'member') then execute format('grant %I to %I', name, current_user); end if;
    execute format('grant usage on schema desk to %I', name);
  end loop;
end $$;

do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'desk' and tablename <> 'migration' loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    if name not in ('content', 'workspace') then
      execute format('create policy one_workspace on %I as restrictive using (workspace_id = actor_workspace())', name);
    end if;
  end loop;
end $$;

create policy one_workspace on workspace as restrictive to kientruc_person, kientruc_door, kientruc_system
  using (workspace_id = actor_workspace());

-- The server's own work: everything of the one workspace.
do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'desk' and tablename <> 'migration' loop
    execute format('create policy system on %I to kientruc_system using (true)', name);
    execute format('grant select, insert, update, delete on %I to kientruc_system', name);
  end loop;
  revoke update, delete on event from kientruc_system;
end $$;

-- The door: one account by its name, its sessions and links by their digest, and counting failures.
grant select, update (password) on account to kientruc_door;
create policy door on account to kientruc_door using (login = actor_key() or id = actor_account());
grant select on membership to kientruc_door;
create policy door on membership for select to kientruc_door using (account_id = actor_account());
grant select, insert, update, delete on session to kientruc_door;
create policy door on session to kientruc_door using (digest = actor_key() or account_id = actor_account());
grant select, update (used_at) on invitation to kientruc_door;
create policy door on invitation to kientruc_door using (digest = actor_key());
grant select, insert, update, delete on throttle to kientruc_door;
create policy door on throttle to kientruc_door using (true);
grant insert on event to kientruc_door;
create policy door on event for insert to kientruc_door with check (kind like 'sign-%');

-- People.
grant select on workspace, agency, calendar_day to kientruc_person;
create policy people on workspace for select to kientruc_person using (true);
create policy people on agency for select to kientruc_person using (true);
create policy people on calendar_day for select to kientruc_person using (true);
grant insert, update, delete on calendar_day, agency to kientruc_person;
create policy administers on calendar_day to kientruc_person using (acts_as('administrator', 'lead'));
create policy administers on agency to kientruc_person using (acts_as('administrator'));

grant select, insert, update on setting to kientruc_person;
create policy people on setting for select to kientruc_person using (true);
create policy administers on setting to kientruc_person using (acts_as('administrator'));

-- Never the password.
grant select (id, workspace_id, login, name, state, created_at) on account to kientruc_person;
grant insert (workspace_id, login, name), update (name, state) on account to kientruc_person;
create policy people on account for select to kientruc_person using (true);
create policy administers on account to kientruc_person using (acts_as('administrator'));
grant select, insert, delete on membership to kientruc_person;
create policy people on membership for select to kientruc_person using (true);
create policy administers on membership to kientruc_person using (acts_as('administrator'));
grant insert on invitation to kientruc_person;
create policy administers on invitation for insert to kientruc_person with check (acts_as('administrator'));
grant select (workspace_id, account_id, created_at, seen_at), delete on session to kientruc_person;
create policy own on session to kientruc_person using (account_id = actor_account() or acts_as('administrator'));

-- An agency's people see all of theirs, the staff whatever was sent. An administrator sees no content.
grant select, insert, update on dossier to kientruc_person;
create policy agency on dossier to kientruc_person
  using (agency_id = actor_agency() and acts_as('drafter', 'submitter'))
  with check (agency_id = actor_agency() and acts_as('drafter', 'submitter'));
create policy staff_sees on dossier for select to kientruc_person
  using (state <> 'draft' and acts_as('reviewer', 'lead', 'leader', 'auditor'));
-- A dossier that came on paper, or by way of a pile.
create policy staff_registers on dossier for insert to kientruc_person
  with check (state <> 'draft' and acts_as('reviewer', 'lead'));
create policy staff_changes on dossier for update to kientruc_person
  using (state <> 'draft' and acts_as('reviewer', 'lead', 'leader'));

-- What hangs on a dossier is seen by whoever sees the dossier.
grant select, insert on dossier_version, file, appraisal, comment to kientruc_person;
grant select, insert, update on disposition to kientruc_person;
create policy of_dossier on dossier_version for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id));
create policy own on dossier_version for insert to kientruc_person
  with check (created_by = actor_account() and exists (select from dossier d where d.id = dossier_id));
create policy of_dossier on file to kientruc_person using (exists (select from dossier d where d.id = dossier_id));
create policy of_dossier on comment for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id)
    and (audience = 'agency' or acts_as('reviewer', 'lead', 'leader', 'auditor')));
create policy own on comment for insert to kientruc_person
  with check (account_id = actor_account() and exists (select from dossier d where d.id = dossier_id)
    and (audience = 'agency' or acts_as('reviewer', 'lead', 'leader')));
-- What the tool found is the staff's until there is a conclusion.
create policy staff on appraisal to kientruc_person
  using (acts_as('reviewer', 'lead', 'leader', 'auditor') and exists (select from dossier d where d.id = dossier_id))
  with check (acts_as('reviewer', 'lead') and exists (select from dossier d where d.id = dossier_id));
create policy concluded on appraisal for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id
    and d.state in ('approved', 'refused', 'following', 'completed')));
create policy staff_sees on disposition for select to kientruc_person
  using (acts_as('reviewer', 'lead', 'leader', 'auditor') and exists (select from dossier d where d.id = dossier_id));
create policy staff_writes on disposition to kientruc_person
  using (acts_as('reviewer', 'lead') and exists (select from dossier d where d.id = dossier_id))
  with check (acts_as('reviewer', 'lead') and account_id = actor_account()
    and exists (select from dossier d where d.id = dossier_id));

grant select, insert on event to kientruc_person;
create policy staff_sees on event for select to kientruc_person
  using (acts_as('auditor') or exists (select from dossier d where d.id = dossier_id));
create policy own on event for insert to kientruc_person with check (account_id = actor_account());
grant insert on outbox to kientruc_person;
create policy leader on outbox for insert to kientruc_person with check (acts_as('leader'));
grant select, insert on content to kientruc_person;
create policy of_file on content for select to kientruc_person
  using (exists (select from file f where f.digest = content.digest));
create policy anyone on content for insert to kientruc_person with check (actor_workspace() is not null);

-- The view of cards and the seal belong to roles that see nothing but what they need.
grant select on dossier to kientruc_cards;
create policy cards on dossier for select to kientruc_cards using (state <> 'draft');
grant select on event to kientruc_sealer;
create policy seals on event for select to kientruc_sealer using (true);
grant create on schema desk to kientruc_cards, kientruc_sealer;
alter view dossier_card owner to kientruc_cards;
alter function seal() owner to kientruc_sealer;
grant select on workspace to kientruc_sealer;
create policy lists on workspace for select to kientruc_sealer using (true);
alter function only_workspaces() owner to kientruc_sealer;
grant execute on function only_workspaces() to current_user;
grant select, insert, update on counter to kientruc_sealer;
create policy counts on counter to kientruc_sealer using (true);
alter function next_number() owner to kientruc_sealer;
revoke create on schema desk from kientruc_cards, kientruc_sealer;
grant select on dossier_card to kientruc_person;
grant usage on all sequences in schema desk to kientruc_person, kientruc_system;
