-- Passkeys: when a session last showed one, when each was last shown, and from whom one is demanded.
alter table session drop column strong, add column strong_at timestamptz;
alter table passkey add column used_at timestamptz;
grant select (used_at) on passkey to kientruc_person;

-- The door knows from which roles a passkey is demanded.
grant select on setting to kientruc_door;
create policy door on setting for select to kientruc_door using (name = 'second-factor');

-- Everybody sees who came in, or tried to, by their name.
create policy own_door on event for select to kientruc_person using (account_id = actor_account() and kind like 'sign-%');
