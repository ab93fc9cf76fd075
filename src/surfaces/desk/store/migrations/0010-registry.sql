-- The registry: provinces that were admitted, the signed snapshots that they send, and what stands in the latest of each. A
-- province is an agency of the workspace, so that its people, their tokens and their sight are those of every agency.

alter table membership drop constraint membership_role_check, drop constraint membership_check,
  add check (role in ('drafter', 'submitter', 'reviewer', 'lead', 'leader', 'consulted', 'auditor', 'administrator',
    'member', 'ministry', 'operator')),
  add check ((agency_id is not null) = (role in ('drafter', 'submitter', 'consulted', 'member')));

create table registry_member (
  workspace_id uuid not null,
  id text not null,
  public_key text not null check (public_key ~ '^ed25519:[A-Za-z0-9+/]{43}=$'),
  admitted_at timestamptz not null,
  admitted_by uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references agency (workspace_id, id),
  foreign key (workspace_id, admitted_by) references account (workspace_id, id)
);

create table registry_snapshot (
  workspace_id uuid not null,
  member_id text not null,
  number int not null check (number > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  signature text not null,
  -- By which it was signed: a province's key may change.
  public_key text not null,
  -- What it comes to (lifecycle/registry/comparison.ts, SnapshotHead).
  head jsonb not null,
  bytes bigint not null,
  account_id uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, member_id, number),
  foreign key (workspace_id, member_id) references registry_member (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id)
);
create trigger kept before update or delete on registry_snapshot for each row execute function kept();
create trigger kept_whole before truncate on registry_snapshot for each statement execute function kept();

create table registry_record (
  workspace_id uuid not null,
  member_id text not null,
  kind text not null check (kind in ('system', 'proposal')),
  id text not null,
  -- Without what it costs.
  record jsonb not null,
  published boolean not null,
  primary key (workspace_id, member_id, kind, id),
  foreign key (workspace_id, member_id) references registry_member (workspace_id, id)
);

-- Apart, since not everybody who reads of a system reads of its money. Million dong.
create table registry_cost (
  workspace_id uuid not null,
  member_id text not null,
  kind text not null,
  id text not null,
  cost double precision not null check (cost >= 0),
  primary key (workspace_id, member_id, kind, id),
  foreign key (workspace_id, member_id, kind, id) references registry_record on delete cascade
);

do $$ declare name text; begin
  foreach name in array array['registry_member', 'registry_snapshot', 'registry_record', 'registry_cost'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy one_workspace on %I as restrictive using (workspace_id = (select actor_workspace()))', name);
    execute format('create policy system on %I to kientruc_system using (true)', name);
    execute format('grant select, insert, update, delete on %I to kientruc_system', name);
    execute format('grant select on %I to kientruc_person', name);
  end loop;
  revoke update, delete on registry_snapshot from kientruc_system;
end $$;

-- Who belongs to it: provinces, ministries, whoever runs it, and the staff of this desk.
create function reads_registry() returns boolean language sql stable
  as $$ select acts_as('member', 'ministry', 'auditor', 'reviewer', 'lead', 'leader') $$;

create policy readers on registry_member for select to kientruc_person using ((select reads_registry()) or (select acts_as('operator')));
create policy readers on registry_snapshot for select to kientruc_person using ((select reads_registry()) or (select acts_as('operator')));
create policy readers on registry_record for select to kientruc_person using ((select reads_registry()));
create policy readers on registry_cost for select to kientruc_person
  using ((select acts_as('ministry', 'auditor')) or ((select acts_as('member')) and member_id = (select actor_agency())));

-- Whoever runs it admits provinces, and reads nothing of what they send.
grant insert, update (public_key) on registry_member to kientruc_person;
create policy admits on registry_member for insert to kientruc_person
  with check ((select acts_as('operator')) and admitted_by = (select actor_account()));
create policy changes_key on registry_member for update to kientruc_person using ((select acts_as('operator')));
create policy admits on agency for insert to kientruc_person with check ((select acts_as('operator')));

-- A province sends its own, and nobody else's.
grant insert on registry_snapshot to kientruc_person;
create policy own on registry_snapshot for insert to kientruc_person
  with check ((select acts_as('member')) and member_id = (select actor_agency()) and account_id = (select actor_account()));
grant insert, delete on registry_record, registry_cost to kientruc_person;
create policy own on registry_record for insert to kientruc_person
  with check ((select acts_as('member')) and member_id = (select actor_agency()));
create policy own_away on registry_record for delete to kientruc_person
  using ((select acts_as('member')) and member_id = (select actor_agency()));
create policy own on registry_cost for insert to kientruc_person
  with check ((select acts_as('member')) and member_id = (select actor_agency()));
create policy own_away on registry_cost for delete to kientruc_person
  using ((select acts_as('member')) and member_id = (select actor_agency()));

-- What provinces publish, for everybody.
grant select on registry_record to kientruc_cards;
create policy cards on registry_record for select to kientruc_cards using (published and kind = 'system');
grant create on schema desk to kientruc_cards;
create view registry_published with (security_barrier = true) as
  select r.workspace_id, r.id, g.name as province, r.record ->> 'name' as name, r.record ->> 'owner' as owner,
    r.record ->> 'kind' as kind, r.record ->> 'status' as status, r.record -> 'functions' as functions
    from registry_record r join agency g on g.workspace_id = r.workspace_id and g.id = r.member_id;
alter view registry_published owner to kientruc_cards;
revoke create on schema desk from kientruc_cards;
grant select on registry_published to kientruc_door, kientruc_person;
