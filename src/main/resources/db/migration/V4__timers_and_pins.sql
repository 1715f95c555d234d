-- A treatment row names the timer that measures it, so that the minutes find it wherever the row has moved since.
alter table treatment_row add column timer_id bigint references treatment_timer (id);
-- When somebody must look at the skin, and when they said that they did.
alter table treatment_timer add column check_seconds integer;
alter table treatment_timer add column checked_at timestamp(6) with time zone;
-- When the minutes of an ended timer were taken into the note.
alter table treatment_timer add column written_at timestamp(6) with time zone;
create index treatment_timer_visit on treatment_timer (visit_id, ended_at);

-- Wrong PINs since the last right one, and until when no further try is taken: a restart must not forget them.
alter table clinician_pin add column wrong_tries integer default 0 not null;
alter table clinician_pin add column closed_until timestamp(6) with time zone;
