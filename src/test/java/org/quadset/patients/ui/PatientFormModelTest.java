package org.quadset.patients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.patients.Phone;
import org.quadset.patients.PhoneKind;
import org.quadset.platform.ui.Notice;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of the patient form, without a window. */
class PatientFormModelTest {
    @TempDir Path temporary;

    private PatientsOnDisk clinic;
    private PatientFormModel model;
    private final List<Notice> told = new ArrayList<>();
    private final List<Patient> saved = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = new PatientsOnDisk(temporary.resolve("clinic"));
        var problems = new Problems(java.time.Clock.systemUTC());
        problems.listen(told::add);
        model = new PatientFormModel(clinic.service, Tasks.inline(), problems, PatientsOnDisk.DANA);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void type(String... fieldsAndTexts) {
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            model.text(fieldsAndTexts[i]).set(fieldsAndTexts[i + 1]);
        }
    }

    @Test
    void keepsAllThatWasTypedWhenSomebodySavedFirst() {
        var patient = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0100"));
        model.open(patient.id());
        type("familyName", "Cohen-Levy", "note", "prefers mornings", "born", "3/14/1992");
        model.answer(ConditionFlag.DIABETES).set(Answer.YES);
        clinic.service.save(
                new PatientDraft(
                        patient.id(),
                        patient.version(),
                        patient.details(),
                        Map.of(ConditionFlag.CRPS, Answer.NO)),
                PatientsOnDisk.DANA);
        model.save(saved::add);
        assertThat(saved).isEmpty();
        assertThat(told)
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.text())
                                        .startsWith("Somebody saved this before you."));
        assertThat(model.text("familyName").get()).isEqualTo("Cohen-Levy");
        assertThat(model.text("note").get()).isEqualTo("prefers mornings");
        assertThat(model.text("born").get()).isEqualTo("3/14/1992");
        assertThat(model.answer(ConditionFlag.DIABETES).get()).isEqualTo(Answer.YES);
        assertThat(model.saving.get()).isFalse();
        assertThat(model.isDirty()).isTrue();
        assertThat(
                        clinic.service
                                .byId(patient.id(), PatientsOnDisk.DANA)
                                .details()
                                .names()
                                .family())
                .isEqualTo("Cohen");
    }

    @Test
    void tellsAllThatIsMissingOfAnEmptyForm() {
        model.save(saved::add);
        assertThat(model.errors).containsOnlyKeys("familyName", "born");
    }

    @Test
    void rechecksWhileTypingOnceSaveWasPressed() {
        type("familyName", "Cohen", "born", "02/30/1992");
        assertThat(model.errors).isEmpty();
        model.save(saved::add);
        assertThat(model.errors).containsOnlyKeys("born");
        type("born", "02/28/1992");
        assertThat(model.errors).isEmpty();
        type("email", "no at sign");
        assertThat(model.errors).containsOnlyKeys("email");
    }

    @Test
    void isNotDirtyBeforeAnythingIsTypedNorAfterSaving() {
        assertThat(model.isDirty()).isFalse();
        type("familyName", "Cohen");
        assertThat(model.isDirty()).isTrue();
        type("familyName", "");
        assertThat(model.isDirty()).isFalse();
        type("familyName", "Cohen", "phone1", "(555) 555-0100");
        model.save(saved::add);
        assertThat(saved).hasSize(1);
        assertThat(model.isDirty()).isFalse();
    }

    @Test
    void isDirtyAsSoonAsSomethingUnreadableStandsInTheDate() {
        type("born", "soon");
        assertThat(model.isDirty()).isTrue();
    }

    @Test
    void showsTheLikelyDuplicateInsteadOfSavingUntilItIsSaidToBeAnother() {
        clinic.register(PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0100"));
        type("givenName", "Maya", "familyName", "Cohen", "phone1", "555 555 0100");
        model.save(saved::add);
        assertThat(saved).isEmpty();
        assertThat(model.duplicates).hasSize(1);
        assertThat(model.saving.get()).isFalse();
        model.dismissDuplicates();
        model.save(saved::add);
        assertThat(saved).hasSize(1);
    }

    @Test
    void asksForNoDuplicatesOfARecordThatIsOnlyChanged() {
        clinic.register(PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0100"));
        var second = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0100"));
        model.open(second.id());
        type("city", "Springfield");
        model.save(saved::add);
        assertThat(saved).hasSize(1);
    }

    @Test
    void keepsAThirdTelephoneThatTheFormDoesNotShow() {
        var least = PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0100");
        var phones =
                List.of(
                        new Phone(PhoneKind.MOBILE, "(555) 555-0100"),
                        new Phone(PhoneKind.HOME, "(555) 555-0101"),
                        new Phone(PhoneKind.WORK, "(555) 555-0102"));
        var patient =
                clinic.register(
                        new PatientDetails(
                                least.names(),
                                least.born(),
                                least.sex(),
                                "",
                                "",
                                phones,
                                "",
                                least.address(),
                                least.emergency(),
                                least.language(),
                                least.coverage(),
                                least.history(),
                                ""));
        model.open(patient.id());
        type("phone2", "(555) 555-0199");
        model.save(saved::add);
        assertThat(saved.getFirst().details().phones())
                .extracting(Phone::text)
                .containsExactly("(555) 555-0100", "(555) 555-0199", "(555) 555-0102");
    }

    @Test
    void keepsWhoAskedWhenAnotherPersonSavesTheRecord() {
        type("familyName", "Cohen", "phone1", "(555) 555-0100");
        model.answer(ConditionFlag.PACEMAKER_ICD).set(Answer.YES);
        model.save(saved::add);
        var asked = saved.getFirst().answers().get(ConditionFlag.PACEMAKER_ICD);
        var other =
                new PatientFormModel(
                        clinic.service,
                        Tasks.inline(),
                        new Problems(java.time.Clock.systemUTC()),
                        org.quadset.security.Actor.withAllPermissions("Marcus Bell, PT"));
        clinic.moveTo(clinic.now().plusSeconds(3600));
        other.open(saved.getFirst().id());
        other.text("city").set("Springfield");
        other.save(saved::add);
        assertThat(saved).hasSize(2);
        assertThat(saved.getLast().answers().get(ConditionFlag.PACEMAKER_ICD)).isEqualTo(asked);
        assertThat(asked.askedBy()).isEqualTo("Dana Ruiz, PT");
    }
}
