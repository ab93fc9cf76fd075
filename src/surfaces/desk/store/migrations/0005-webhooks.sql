-- Other systems that are told what happens. Addresses and secrets stand in a file of whoever runs the server; here is what is
-- told to whom, so that a delivery is noted in the very transaction in which something happens.
create table webhook (
  workspace_id uuid not null references workspace,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  host text not null,
  events text[] not null,
  primary key (workspace_id, name)
);

alter table outbox add column dead_at timestamptz;

alter table webhook enable row level security;
alter table webhook force row level security;
create policy one_workspace on webhook as restrictive using (workspace_id = actor_workspace());
create policy system on webhook to kientruc_system using (true);
grant select, insert, update, delete on webhook to kientruc_system;
grant select on webhook to kientruc_person;
create policy administers on webhook for select to kientruc_person using (acts_as('administrator'));
grant select, update (not_before, attempts, dead_at) on outbox to kientruc_person;
create policy administers on outbox for select to kientruc_person using (kind = 'webhook' and acts_as('administrator'));
create policy sends_again on outbox for update to kientruc_person using (kind = 'webhook' and acts_as('administrator'));

-- Whoever writes the log need not know who is told of it.
create function tell() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  insert into outbox (workspace_id, kind, payload)
    select new.workspace_id, 'webhook',
        jsonb_build_object('hook', w.name, 'type', new.kind, 'at', new.at, 'seq', new.seq, 'dossier', new.dossier_id)
      from webhook w where w.workspace_id = new.workspace_id and new.kind = any (w.events) order by w.name;
  return null;
end $$;
create trigger tell after insert on event for each row execute function tell();
grant select on webhook to kientruc_sealer;
create policy tells on webhook for select to kientruc_sealer using (true);
grant insert on outbox to kientruc_sealer;
create policy tells on outbox for insert to kientruc_sealer with check (kind = 'webhook');
grant create on schema desk to kientruc_sealer;
alter function tell() owner to kientruc_sealer;
revoke create on schema desk from kientruc_sealer;
