package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.modalities.SafetyRule.Severity;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A clinic's own rules and its policy: stored, counted at once, told in the audit. */
class SafetyRuleServiceTest {
    private static final Actor DANA = PatientsOnDisk.DANA;
    private static final Actor THERAPIST =
            new Actor(
                    "Lee Park, PTA",
                    EnumSet.complementOf(EnumSet.of(Permission.EDIT_SAFETY_RULES)));

    @TempDir private Path folder;
    private PatientsOnDisk disk;
    private SafetyRuleService service;

    @BeforeEach
    void open() {
        disk = new PatientsOnDisk(folder.resolve("clinic"));
        service = serviceAnew();
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private SafetyRuleService serviceAnew() {
        return new SafetyRuleService(
                disk.database,
                new SafetyRuleRepository(disk.database, Clock.fixed(disk.now(), ZoneOffset.UTC)),
                disk.audit,
                SafetyRules::bundled);
    }

    private static SafetyRuleEdit strictDiabetes(String reason) {
        return SafetyRuleEdit.of(
                "cryo",
                "diabetes",
                Optional.of(Severity.LOCAL),
                List.of("treat_area", "any"),
                "no cold here",
                reason);
    }

    @Test
    void countsAnEditAtOnceAndAfterReopening() {
        assertThat(service.current().version()).isEqualTo("2026-11");
        var stored = service.edit(strictDiabetes("two burns last year"), DANA);
        assertThat(stored.id()).isPositive();
        assertThat(stored.editedBy()).isEqualTo("Dana Ruiz, PT");
        assertThat(stored.editedAt()).isEqualTo(disk.now());
        for (var one : List.of(service, serviceAnew())) {
            assertThat(one.current().version()).isEqualTo("2026-11+" + stored.id());
            assertThat(one.current().of("cryo"))
                    .filteredOn(rule -> rule.condition().equals("diabetes"))
                    .singleElement()
                    .satisfies(
                            rule -> {
                                assertThat(rule.severity()).isEqualTo(Severity.LOCAL);
                                assertThat(rule.scopes()).containsExactly("treat_area", "any");
                                assertThat(rule.note()).isEqualTo("no cold here");
                            });
            assertThat(one.edits(DANA)).containsExactly(stored);
        }
    }

    @Test
    void keepsEveryEditAndCountsTheNewest() {
        service.edit(strictDiabetes("first"), DANA);
        var off =
                service.edit(
                        SafetyRuleEdit.of(
                                "cryo", "diabetes", Optional.empty(), List.of(), "", "second"),
                        DANA);
        assertThat(service.edits(DANA))
                .extracting(SafetyRuleEdit::reason)
                .containsExactly("second", "first");
        assertThat(off.severity()).isEmpty();
        assertThat(serviceAnew().current().of("cryo"))
                .noneMatch(rule -> rule.condition().equals("diabetes"));
    }

    @Test
    void tellsWhoEditedInTheAudit() {
        var stored = service.edit(strictDiabetes("burns"), DANA);
        assertThat(disk.audit.of("safetyRule.", stored.id()))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.actor()).isEqualTo("Dana Ruiz, PT");
                            assertThat(event.detail()).isEqualTo("cryo diabetes LOCAL");
                        });
    }

    @Test
    void refusesAnEditWithoutAReasonAndStoresNothing() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.edit(strictDiabetes(" "), DANA));
        assertThat(service.edits(DANA)).isEmpty();
        assertThat(service.current().version()).isEqualTo("2026-11");
    }

    @Test
    void refusesWhoeverMayNotEditRules() {
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.edit(strictDiabetes("burns"), THERAPIST));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.save(SafetyPolicy.USUAL, THERAPIST));
        assertThat(disk.count("safety_rule_edit")).isZero();
        assertThat(service.edits(THERAPIST)).isEmpty();
    }

    @Test
    void keepsThePolicyAndNamesWhatChanged() {
        assertThat(service.current().policy()).isEqualTo(SafetyPolicy.USUAL);
        var strict =
                SafetyPolicy.USUAL
                        .with(PolicySwitch.SENSATION_STRICT, true)
                        .with(PolicySwitch.DN_ALLOWED, false);
        assertThat(service.save(strict, DANA)).isEqualTo(strict);
        assertThat(serviceAnew().current().policy()).isEqualTo(strict);
        assertThat(serviceAnew().current().version()).isEqualTo("2026-11p101");
        assertThat(disk.audit.of("safetyPolicy.", 0).getFirst().detail())
                .isEqualTo("policy.sensation_strict on, policy.dn_allowed off");
        assertThat(service.save(SafetyPolicy.USUAL, DANA)).isEqualTo(SafetyPolicy.USUAL);
        assertThat(service.current().version()).isEqualTo("2026-11");
    }
}
