-- H2's half of the lock on signed notes; PostgreSQL gets its own triggers in a folder of its own.
create force trigger signed_visit_stays before update, delete on visit
    for each row call "org.quadset.platform.db.SignedNoteLock";
create force trigger signed_treatment_stays before insert, update, delete on treatment_row
    for each row call "org.quadset.platform.db.SignedNoteLock";
create force trigger signed_finding_stays before insert, update, delete on objective_finding
    for each row call "org.quadset.platform.db.SignedNoteLock";
create force trigger signed_body_chart_stays before insert, update, delete on body_chart_mark
    for each row call "org.quadset.platform.db.SignedNoteLock";
create force trigger signature_stays before update, delete on signed_note
    for each row call "org.quadset.platform.db.SignedNoteLock";
create force trigger cosignature_stays before update, delete on note_cosignature
    for each row call "org.quadset.platform.db.SignedNoteLock";
create force trigger addendum_stays before update, delete on note_addendum
    for each row call "org.quadset.platform.db.SignedNoteLock";
