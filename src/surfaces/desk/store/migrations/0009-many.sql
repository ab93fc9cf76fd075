-- What pages ask for of many dossiers, without looking at all of them.

-- The latest first; by their last day; one reviewer's.
create index on dossier (workspace_id, updated_at desc, number desc);
drop index dossier_workspace_id_due_idx;
create index on dossier (workspace_id, due, updated_at desc, number desc);
create index on dossier (workspace_id, assignee, due, updated_at desc, number desc);
create index on dossier (workspace_id, decided_at desc nulls last, number desc) where published_at is not null;
create index on dossier_version (digest);
-- Who came in, or tried to.
create index on event (workspace_id, account_id, seq desc) where kind like 'sign-%';

-- How many dossiers there are and their money, by what leaders look at it. Sums are decimal: what is added and taken away again
-- leaves nothing.
create table dossier_sum (
  workspace_id uuid not null references workspace,
  agency_id text not null,
  field text not null,
  state text not null,
  count bigint not null,
  budget numeric not null,
  at_risk numeric not null,
  primary key (workspace_id, agency_id, field, state)
);

alter table dossier no force row level security;
insert into dossier_sum
  select workspace_id, agency_id, coalesce(field, ''), state, count(*), coalesce(sum(budget::numeric), 0), sum(at_risk::numeric)
    from dossier group by 1, 2, 3, 4;
alter table dossier force row level security;

create function keep_sums() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  -- One writer of a workspace's sums at a time, under the lock that its log has anyway, so that no two wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('desk.event.' || new.workspace_id, 0));
  if tg_op = 'UPDATE' then
    update dossier_sum s set count = s.count - 1, budget = s.budget - coalesce(old.budget::numeric, 0),
        at_risk = s.at_risk - old.at_risk::numeric
      where s.workspace_id = old.workspace_id and s.agency_id = old.agency_id and s.field = coalesce(old.field, '')
        and s.state = old.state;
  end if;
  insert into dossier_sum values (new.workspace_id, new.agency_id, coalesce(new.field, ''), new.state, 1,
      coalesce(new.budget::numeric, 0), new.at_risk::numeric)
    on conflict (workspace_id, agency_id, field, state) do update set count = dossier_sum.count + 1,
      budget = dossier_sum.budget + excluded.budget, at_risk = dossier_sum.at_risk + excluded.at_risk;
  return null;
end $$;
create trigger summed after insert on dossier for each row execute function keep_sums();
create trigger summed_anew after update of agency_id, field, state, budget, at_risk on dossier for each row
  when ((old.agency_id, old.field, old.state, old.budget, old.at_risk)
    is distinct from (new.agency_id, new.field, new.state, new.budget, new.at_risk)) execute function keep_sums();

alter table dossier_sum enable row level security;
alter table dossier_sum force row level security;
create policy one_workspace on dossier_sum as restrictive using (workspace_id = (select actor_workspace()));
grant select, insert, update on dossier_sum to kientruc_cards;
create policy sums on dossier_sum to kientruc_cards using (true);
grant select on dossier_sum to kientruc_system, kientruc_person;
create policy system on dossier_sum for select to kientruc_system using (true);
create policy staff_sees on dossier_sum for select to kientruc_person
  using (state <> 'draft' and (select acts_as('reviewer', 'lead', 'leader', 'auditor')));
grant create on schema desk to kientruc_cards;
alter function keep_sums() owner to kientruc_cards;
revoke create on schema desk from kientruc_cards;
