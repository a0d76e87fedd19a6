-- Stored answers hold what a caller was shown; they go when nobody repeats the request any more.
create index idempotency_created on idempotency (created_at);
create policy ended_seen on idempotency for select using (kith_is_system());
create policy ended on idempotency for delete using (kith_is_system());
