package org.quadset.modalities;

import org.quadset.exercises.ExerciseLibrary;
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
    ICE("97010");

    private final String usualCode;

    TreatmentKind(String usualCode) {
        this.usualCode = usualCode;
    }

    /** The procedure code before the row tells better. */
    public String usualCode() {
        return usualCode;
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
                });
        fields.addAll(TreatmentSetting.checkFields(this, typed));
        return fields;
    }

    /** Reads what was typed; nothing typed is lost, whatever is wrong with it. */
    public TreatmentReading read(
            Map<String, String> typed, LocalDate today, ExerciseLibrary library) {
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
                };
        return TreatmentReading.of(this, fields, typed, modality, reader);
    }
}
