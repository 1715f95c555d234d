-- Every table with records of the clinic tells what its rows were before; H2's half, PostgreSQL gets its own.
create force trigger clinic_setting_history after insert, update, delete on clinic_setting
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger clinician_history after insert, update, delete on clinician
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger patient_history after insert, update, delete on patient
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger patient_phone_history after insert, update, delete on patient_phone
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger patient_condition_history after insert, update, delete on patient_condition
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger appointment_history after insert, update, delete on appointment
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger visit_history after insert, update, delete on visit
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger treatment_row_history after insert, update, delete on treatment_row
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger prescription_history after insert, update, delete on prescription
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger prescribed_exercise_history after insert, update, delete on prescribed_exercise
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger clinician_pin_history after insert, update, delete on clinician_pin
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger episode_of_care_history after insert, update, delete on episode_of_care
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger episode_diagnosis_history after insert, update, delete on episode_diagnosis
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger episode_goal_history after insert, update, delete on episode_goal
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger episode_authorization_history after insert, update, delete on episode_authorization
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger objective_finding_history after insert, update, delete on objective_finding
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger body_chart_mark_history after insert, update, delete on body_chart_mark
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger outcome_result_history after insert, update, delete on outcome_result
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger signed_note_history after insert, update, delete on signed_note
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger note_cosignature_history after insert, update, delete on note_cosignature
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger note_addendum_history after insert, update, delete on note_addendum
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger phrase_history after insert, update, delete on phrase
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger equipment_history after insert, update, delete on equipment
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger adverse_event_history after insert, update, delete on adverse_event
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger safety_rule_edit_history after insert, update, delete on safety_rule_edit
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger therapy_spending_history after insert, update, delete on therapy_spending
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger exercise_version_history after insert, update, delete on exercise_version
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger clinic_exercise_history after insert, update, delete on clinic_exercise
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger exercise_photo_history after insert, update, delete on exercise_photo
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger translation_review_history after insert, update, delete on translation_review
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger exercise_pack_history after insert, update, delete on exercise_pack
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger exercise_pack_item_history after insert, update, delete on exercise_pack_item
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger prescription_version_history after insert, update, delete on prescription_version
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger printed_sheet_history after insert, update, delete on printed_sheet
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger returned_log_history after insert, update, delete on returned_log
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger returned_log_cell_history after insert, update, delete on returned_log_cell
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger returned_log_day_history after insert, update, delete on returned_log_day
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger return_plan_history after insert, update, delete on return_plan
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger return_session_history after insert, update, delete on return_session
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger return_override_history after insert, update, delete on return_override
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger return_week_choice_history after insert, update, delete on return_week_choice
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger appointment_type_history after insert, update, delete on appointment_type
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger clinic_resource_history after insert, update, delete on clinic_resource
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger appointment_type_need_history after insert, update, delete on appointment_type_need
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger weekly_hours_history after insert, update, delete on weekly_hours
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger closed_days_history after insert, update, delete on closed_days
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger busy_time_history after insert, update, delete on busy_time
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger group_session_history after insert, update, delete on group_session
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger appointment_series_history after insert, update, delete on appointment_series
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger appointment_resource_history after insert, update, delete on appointment_resource
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger appointment_former_place_history after insert, update, delete on appointment_former_place
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger waiting_wish_history after insert, update, delete on waiting_wish
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger desk_call_history after insert, update, delete on desk_call
    for each row call "org.quadset.platform.db.RowHistory";
create force trigger desk_record_history after insert, update, delete on desk_record
    for each row call "org.quadset.platform.db.RowHistory";
-- An entry is sealed once and stays; nothing of the audit is ever deleted.
create force trigger audit_event_stays before update, delete on audit_event
    for each row call "org.quadset.platform.db.AuditLock";
create force trigger row_change_stays before update, delete on row_change
    for each row call "org.quadset.platform.db.AuditLock";
create force trigger audit_checkpoint_stays before update, delete on audit_checkpoint
    for each row call "org.quadset.platform.db.AuditLock";
