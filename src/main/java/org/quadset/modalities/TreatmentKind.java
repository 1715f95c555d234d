package org.quadset.modalities;

import org.quadset.exercises.ExerciseCatalog;
import org.quadset.platform.i18n.Labelled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The kinds of treatment that a row can hold, each with its fields. */
public enum TreatmentKind implements Labelled {
    MANUAL_THERAPY("97140"),
    THERAPEUTIC_EXERCISE("97110"),
    ULTRASOUND("97035"),
    ELECTRICAL_STIMULATION("97032"),
    DRY_NEEDLING("20560"),
    ICE("97010"),
    TAPING("97140"),
    HEAT("97010"),
    GAIT_TRAINING("97116"),
    SELF_CARE("97535"),
    IONTOPHORESIS("97033"),
    MECHANICAL_TRACTION("97012");

    private static final int QUICK = 9;

    private final String usualCode;

    TreatmentKind(String usualCode) {
        this.usualCode = usualCode;
    }

    /** The procedure code before the row tells better. */
    public String usualCode() {
        return usualCode;
    }

    /** The nine kinds that are used most, in the order of their keys. */
    public static List<TreatmentKind> quick() {
        return List.of(values()).subList(0, QUICK);
    }

    /** The kinds that are used rarely and share one place. */
    public static List<TreatmentKind> rare() {
        return List.of(values()).subList(QUICK, values().length);
    }

    /** The fields that apply with what is typed so far: a chosen mode or method brings its own. */
    public List<ModalityField> fields(Map<String, String> typed) {
        var fields = new ArrayList<>(TreatmentSetting.siteFields());
        fields.addAll(
                switch (this) {
                    case MANUAL_THERAPY -> ManualTherapy.fields(typed);
                    case THERAPEUTIC_EXERCISE -> TherapeuticExercise.fields(typed);
                    case ULTRASOUND -> Ultrasound.fields(typed);
                    case ELECTRICAL_STIMULATION -> ElectricalStimulation.fields(typed);
                    case DRY_NEEDLING -> DryNeedling.fields(typed);
                    case ICE -> Ice.fields(typed);
                    case TAPING -> Taping.fields(typed);
                    case HEAT -> Heat.fields(typed);
                    case GAIT_TRAINING -> GaitTraining.fields(typed);
                    case SELF_CARE -> SelfCareTraining.fields();
                    case IONTOPHORESIS -> Iontophoresis.fields();
                    case MECHANICAL_TRACTION -> MechanicalTraction.fields();
                });
        fields.addAll(TreatmentSetting.checkFields(this, typed));
        return fields;
    }

    /** Reads what was typed; nothing typed is lost, whatever is wrong with it. */
    public TreatmentReading read(
            Map<String, String> typed, LocalDate today, ExerciseCatalog library) {
        var fields = fields(typed);
        var reader = new FieldReader(fields, typed, today);
        Modality modality =
                switch (this) {
                    case MANUAL_THERAPY -> ManualTherapy.read(reader);
                    case THERAPEUTIC_EXERCISE -> TherapeuticExercise.read(reader, library);
                    case ULTRASOUND -> Ultrasound.read(reader);
                    case ELECTRICAL_STIMULATION -> ElectricalStimulation.read(reader);
                    case DRY_NEEDLING -> DryNeedling.read(reader);
                    case ICE -> Ice.read(reader);
                    case TAPING -> Taping.read(reader);
                    case HEAT -> Heat.read(reader);
                    case GAIT_TRAINING -> GaitTraining.read(reader);
                    case SELF_CARE -> SelfCareTraining.read(reader);
                    case IONTOPHORESIS -> Iontophoresis.read(reader);
                    case MECHANICAL_TRACTION -> MechanicalTraction.read(reader);
                };
        return TreatmentReading.of(this, fields, typed, modality, reader);
    }
}
