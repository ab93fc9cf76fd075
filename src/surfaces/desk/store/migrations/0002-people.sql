-- What people do with a dossier: requests and their answers, opinions, conclusions and papers, what is published; and how they
-- sign in.

alter table dossier
  add column budget double precision,
  -- Money that would be spent on what is there already.
  add column at_risk double precision not null default 0,
  add column field text,
  -- The last day of the clock that runs.
  add column due date,
  add column decided_at timestamptz,
  add column published_at timestamptz;
create index on dossier (workspace_id, due) where due is not null;

-- What was read wrongly of a version (architecture/schema/opinions.ts, Correction).
alter table dossier_version add column corrections jsonb not null default '[]';

alter table disposition
  add column about text not null default '',
  -- What it is about, whichever dossier: by this earlier opinions are found.
  add column kin text not null default '';
create index on disposition (workspace_id, kin);

-- What was asked of an agency, and what it answers.
create table addition (
  workspace_id uuid not null,
  dossier_id uuid not null,
  round int not null,
  position int not null,
  subject text not null,
  text text not null check (length(text) between 1 and 10000),
  due date,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text check (length(answer) <= 10000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (dossier_id, round, position),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id),
  foreign key (workspace_id, asked_by) references account (workspace_id, id),
  foreign key (workspace_id, answered_by) references account (workspace_id, id)
);

-- What another unit says when it is asked.
create table opinion (
  workspace_id uuid not null,
  dossier_id uuid not null,
  unit text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  text text check (length(text) <= 10000),
  account_id uuid,
  given_at timestamptz,
  primary key (dossier_id, unit, asked_at),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id),
  foreign key (workspace_id, unit) references agency (workspace_id, id)
);
create index on opinion (workspace_id, unit);

-- What was concluded, for good: what it rests on by digests, and the paper as it was that day.
create table conclusion (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null,
  dossier_id uuid not null,
  version int not null,
  verdict text not null,
  result jsonb not null,
  dossier_digest text not null,
  architecture_digest text not null,
  packs jsonb not null,
  tool_version text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  foreign key (dossier_id, version) references dossier_version (dossier_id, version),
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id)
);
create index on conclusion (dossier_id, created_at desc);

create table paper (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null,
  dossier_id uuid not null,
  -- As it was concluded on; or the scan, or the signed file, that came back from whoever signs.
  kind text not null check (kind in ('html', 'docx', 'signed')),
  name text not null check (length(name) between 1 and 255),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  account_id uuid not null,
  created_at timestamptz not null,
  foreign key (workspace_id, dossier_id) references dossier (workspace_id, id)
);
create index on paper (dossier_id, created_at desc);

-- Second factors.
alter table session add column strong boolean not null default false;
create table passkey (
  id text primary key,
  workspace_id uuid not null,
  account_id uuid not null,
  name text not null,
  public_key text not null,
  counter bigint not null,
  transports text not null default '',
  created_at timestamptz not null,
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);
create index on passkey (account_id);
-- What somebody at the door has begun and not ended: the secret of it is in a cookie.
create table doorstep (
  digest text primary key,
  workspace_id uuid not null references workspace,
  kind text not null,
  data jsonb not null,
  expires_at timestamptz not null
);
create table identity (
  workspace_id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  primary key (workspace_id, issuer, subject),
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);

do $$ declare name text; begin
  foreach name in array array['addition', 'opinion', 'conclusion', 'paper', 'passkey', 'doorstep', 'identity'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy one_workspace on %I as restrictive using (workspace_id = actor_workspace())', name);
    execute format('create policy system on %I to kientruc_system using (true)', name);
    execute format('grant select, insert, update, delete on %I to kientruc_system', name);
  end loop;
end $$;

-- A version that was not sent is the agency's alone; it may be changed until it is.
create function is_sent(facts jsonb, version int) returns boolean language sql immutable
  as $$ select version <= (facts ->> 'version')::int $$;
drop policy of_dossier on dossier_version;
create policy of_dossier on dossier_version for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id
    and (d.agency_id = actor_agency() or is_sent(d.facts, dossier_version.version))));
grant update (corrections, digest) on dossier_version to kientruc_person;
create policy unsent on dossier_version for update to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id and d.agency_id = actor_agency()
    and acts_as('drafter', 'submitter') and not is_sent(d.facts, dossier_version.version)));
create policy staff_corrects on dossier_version for update to kientruc_person
  using (acts_as('reviewer', 'lead') and exists (select from dossier d where d.id = dossier_id
    and is_sent(d.facts, dossier_version.version)));
drop policy of_dossier on file;
create policy of_dossier on file for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id
    and (d.agency_id = actor_agency() or is_sent(d.facts, file.version))));
create policy unsent on file for insert to kientruc_person
  with check (exists (select from dossier d where d.id = dossier_id
    and (acts_as('reviewer', 'lead') or not is_sent(d.facts, file.version))));
grant delete on file to kientruc_person;
create policy unsent_goes on file for delete to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id and d.agency_id = actor_agency()
    and acts_as('drafter', 'submitter') and not is_sent(d.facts, file.version)));

grant delete on disposition to kientruc_person;

grant select, insert on addition to kientruc_person;
grant update (answer, answered_by, answered_at) on addition to kientruc_person;
create policy of_dossier on addition for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id));
create policy staff_asks on addition for insert to kientruc_person
  with check (acts_as('reviewer', 'lead') and asked_by = actor_account()
    and exists (select from dossier d where d.id = dossier_id));
create policy agency_answers on addition for update to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id and d.agency_id = actor_agency() and d.state = 'awaiting'))
  with check (answered_by = actor_account());

-- Of a dossier, a unit that was asked sees what was sent. This policy names no dossier, so that the one there may name it.
grant select, insert on opinion to kientruc_person;
grant update (text, account_id, given_at) on opinion to kientruc_person;
create policy sees on opinion for select to kientruc_person
  using (acts_as('reviewer', 'lead', 'leader', 'auditor') or (acts_as('consulted') and unit = actor_agency()));
create policy staff_asks on opinion for insert to kientruc_person
  with check (acts_as('reviewer', 'lead') and asked_by = actor_account());
create policy unit_says on opinion for update to kientruc_person
  using (acts_as('consulted') and unit = actor_agency() and given_at is null)
  with check (account_id = actor_account());
create policy consulted_sees on dossier for select to kientruc_person
  using (acts_as('consulted') and state <> 'draft'
    and exists (select from opinion o where o.dossier_id = dossier.id and o.unit = actor_agency()));
create policy consulted_says on dossier for update to kientruc_person
  using (acts_as('consulted') and state = 'consulting'
    and exists (select from opinion o where o.dossier_id = dossier.id and o.unit = actor_agency()))
  with check (state in ('consulting', 'appraising'));

grant select, insert on conclusion, paper to kientruc_person;
create policy staff_sees on conclusion for select to kientruc_person
  using (acts_as('reviewer', 'lead', 'leader', 'auditor') and exists (select from dossier d where d.id = dossier_id));
create policy decided on conclusion for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id
    and d.state in ('approved', 'refused', 'following', 'completed')));
create policy staff_writes on conclusion for insert to kientruc_person
  with check (acts_as('reviewer', 'lead') and account_id = actor_account()
    and exists (select from dossier d where d.id = dossier_id));
create policy staff_sees on paper for select to kientruc_person
  using (acts_as('reviewer', 'lead', 'leader', 'auditor') and exists (select from dossier d where d.id = dossier_id));
create policy decided on paper for select to kientruc_person
  using (exists (select from dossier d where d.id = dossier_id
    and d.state in ('approved', 'refused', 'following', 'completed')));
create policy staff_writes on paper for insert to kientruc_person
  with check (acts_as('reviewer', 'lead', 'leader') and account_id = actor_account()
    and exists (select from dossier d where d.id = dossier_id));
create policy of_paper on content for select to kientruc_person
  using (exists (select from paper p where p.digest = content.digest));

-- How the Department came to its conclusion is told by the conclusion; the agency sees what concerns it.
drop policy staff_sees on event;
create policy staff_sees on event for select to kientruc_person
  using (acts_as('auditor') or (exists (select from dossier d where d.id = dossier_id)
    and (acts_as('reviewer', 'lead', 'leader') or kind in ('begin', 'register', 'amend', 'submit', 'withdraw', 'receive',
      'return', 'request-additions', 'approve', 'refuse', 'follow', 'meet-condition', 'complete', 'adjust', 'suspend', 'resume'))));
-- An administrator sees who did what to accounts.
create policy administers on event for select to kientruc_person using (acts_as('administrator') and dossier_id is null);

grant select (id, workspace_id, account_id, name, created_at), delete on passkey to kientruc_person;
create policy own on passkey to kientruc_person using (account_id = actor_account() or acts_as('administrator'));
grant select, insert, update, delete on passkey to kientruc_door;
create policy door on passkey to kientruc_door using (account_id = actor_account());
grant select, insert, delete on doorstep to kientruc_door;
create policy door on doorstep to kientruc_door using (digest = actor_key());

-- What everybody may see.
grant select on agency to kientruc_cards;
create policy cards on agency for select to kientruc_cards using (true);
grant create on schema desk to kientruc_cards;
create view published with (security_barrier = true) as
  select d.workspace_id, d.number, d.title, g.name as agency, d.state, d.verdict, d.budget, d.decided_at, d.published_at
    from dossier d join agency g on g.workspace_id = d.workspace_id and g.id = d.agency_id
    where d.published_at is not null;
alter view published owner to kientruc_cards;
revoke create on schema desk from kientruc_cards;
grant select on published to kientruc_door, kientruc_person;
