package org.quadset.charting.ui;

import org.quadset.app.Wiring;
import org.quadset.app.ui.OpenedProgram;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.Visit;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.platform.ui.Place;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A visit in the real window; each test charts a patient of its own. */
abstract class VisitOnScreen extends OpenedProgram {
    private static final Map<String, String> FINISHED_ICE =
            Map.ofEntries(
                    Map.entry("region", "knee_front"),
                    Map.entry("side", "RIGHT"),
                    Map.entry("patient_position", "supine"),
                    Map.entry("purpose", "pain"),
                    Map.entry("method", "cold_pack"),
                    Map.entry("minutes", "10"),
                    Map.entry("barrier", "damp_towel"),
                    Map.entry("skin_check_minute", "5"),
                    Map.entry("sensation_test", "intact"),
                    Map.entry("consent", "verbal"),
                    Map.entry("skin_before", "normal"),
                    Map.entry("skin_after", "pink"),
                    Map.entry("attended", "yes"),
                    Map.entry("pain_before", "4"),
                    Map.entry("pain_after", "3"),
                    Map.entry("response", "none"));

    @Override
    protected void fill(Wiring clinic) {
        name(clinic, "Dana Ruiz");
    }

    /** Answers that stand against nothing: everything was asked, and all is no. */
    protected static Map<ConditionFlag, Answer> allNo() {
        var answers = new EnumMap<ConditionFlag, Answer>(ConditionFlag.class);
        for (var flag : ConditionFlag.values()) {
            if (flag.group() != ConditionFlag.Group.AGE) {
                answers.put(flag, Answer.NO);
            }
        }
        return answers;
    }

    protected static Map<ConditionFlag, Answer> allNoBut(ConditionFlag... yes) {
        var answers = new LinkedHashMap<>(allNo());
        for (var flag : yes) {
            answers.put(flag, Answer.YES);
        }
        return answers;
    }

    protected Visit begin(Patient patient) {
        var clinician = services.clinics().clinicians().getFirst();
        return services.visits().openWithoutAppointment(patient.id(), clinician.id(), actor);
    }

    protected void show(Visit visit) {
        go(new Place.VisitEditor(visit.id()));
        var name = services.patients().byId(visit.patientId(), actor).details().names().spoken();
        until("the visit", () -> text("patientName").equals(name));
        settle();
    }

    protected Visit beginAndShow(String given, Map<ConditionFlag, Answer> answers) {
        var visit = begin(register(given, "Visited", "(555) 555-0161", answers));
        show(visit);
        return visit;
    }

    protected Visit stored(Visit visit) {
        return services.visits().byId(visit.id(), actor);
    }

    /** A row of ice from which nothing is missing, with some fields typed otherwise. */
    protected static TreatmentRow ice(String... otherwise) {
        var fields = new LinkedHashMap<>(FINISHED_ICE);
        for (int i = 0; i < otherwise.length; i += 2) {
            fields.put(otherwise[i], otherwise[i + 1]);
        }
        return new TreatmentRow(
                TreatmentKind.ICE,
                fields,
                List.of(),
                TreatmentRow.empty(TreatmentKind.ICE).rulesVersion());
    }

    /** Stores what was charted so far, as an earlier session of typing would have. */
    protected Visit chart(Visit visit, org.quadset.charting.SoapNote note, TreatmentRow... rows) {
        return services.visits()
                .save(stored(visit).edited(note, stored(visit).pain(), List.of(rows)), actor);
    }
}
