package org.quadset.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.Violation;
import org.quadset.security.Actor;
import org.quadset.security.ChartOutOfReachException;
import org.quadset.security.PatientReach;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Documents in real files and a real database. */
class DocumentServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final byte[] WORDS =
            "Referred for knee pain after a fall.".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private Wiring clinic;
    private DocumentService service;
    private long patient;

    @BeforeEach
    void open() {
        clinic = Wiring.open(folder.resolve("clinic"), Clock.fixed(NOW, ZoneOffset.UTC));
        service = clinic.documents();
        patient = register("Maya", "Cohen");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private long register(String given, String family) {
        return clinic.patients()
                .save(
                        PatientDraft.ofNew(
                                PatientsOnDisk.least(given, family, "617 555 0100"), Map.of()),
                        DANA)
                .id();
    }

    private DocumentDraft draft(String title) {
        return new DocumentDraft(
                0,
                0,
                patient,
                OptionalLong.empty(),
                DocumentType.REFERRAL,
                title,
                "from Dr. Reed",
                TODAY.minusDays(3));
    }

    private StoredDocument add(String title, byte[] bytes) throws IOException {
        var file = SampleFiles.write(folder, "source", bytes);
        return service.add(draft(title), service.keep(service.examine(file, DANA), DANA), DANA);
    }

    private List<Path> stored() throws IOException {
        var files = folder.resolve("clinic/files");
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (var found = Files.list(files)) {
            return found.toList();
        }
    }

    @Test
    void aDocumentComesBackAsItWasAndItsFileRevealsNothing() throws IOException {
        var added = add("Referral", WORDS);
        assertThat(service.ofPatient(patient, DANA)).containsExactly(added);
        assertThat(added.bytes()).isEqualTo(WORDS.length);
        var file = stored().getFirst();
        assertThat(file.getFileName().toString())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(added.digest());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("knee");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var copy = folder.resolve("copy.txt");
        service.export(added.id(), copy, DANA);
        assertThat(copy).hasBinaryContent(WORDS);
    }

    @Test
    void theSameContentIsThereOnce() throws IOException {
        add("One", WORDS);
        add("Other", WORDS);
        assertThat(stored()).hasSize(1);
        assertThat(service.ofPatient(patient, DANA)).hasSize(2);
    }

    @Test
    void damageIsToldAndAddingTheContentAgainMendsIt() throws IOException {
        var added = add("Referral", WORDS);
        var file = stored().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        var copy = folder.resolve("copy.txt");
        assertThatThrownBy(() -> service.export(added.id(), copy, DANA))
                .hasMessage("document.damaged");
        assertThat(copy).doesNotExist();
        assertThatThrownBy(() -> service.page(added, 0, 100, DANA))
                .hasMessage("document.cannotShow");
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> service.export(added.id(), copy, DANA))
                .hasMessage("document.damaged");
        Files.delete(file);
        assertThatThrownBy(() -> service.export(added.id(), copy, DANA))
                .hasMessage("document.missing");
        Files.write(file, bytes);
        add("Again", WORDS);
        service.export(added.id(), copy, DANA);
        assertThat(copy).hasBinaryContent(WORDS);
    }

    @Test
    void aContentPutInThePlaceOfAnotherIsTold() throws IOException {
        var one = add("One", WORDS);
        var first = stored().getFirst();
        add("Two", "Something else".getBytes(StandardCharsets.UTF_8));
        var second = stored().stream().filter(file -> !file.equals(first)).findFirst().get();
        Files.write(first, Files.readAllBytes(second));
        assertThatThrownBy(() -> service.export(one.id(), folder.resolve("copy"), DANA))
                .hasMessage("document.damaged");
    }

    @Test
    void aFileThatChangesBetweenLookingAndStoringIsNotStored() throws IOException {
        var file = SampleFiles.write(folder, "source", WORDS);
        var examined = service.examine(file, DANA);
        Files.writeString(file, "Something else");
        assertThatThrownBy(() -> service.keep(examined, DANA))
                .hasMessage("document.changedMeanwhile");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aCrashLeavesAnOrphanThatIsSweptAfterADayAndNothingElseIs() throws IOException {
        var kept = add("Referral", WORDS);
        service.delete(kept, "twice", DANA);
        var named = stored().getFirst();
        var file = SampleFiles.write(folder, "other", "never added".getBytes());
        service.keep(service.examine(file, DANA), DANA);
        var unfinished = Files.write(named.resolveSibling("new-1"), WORDS);
        var foreign = Files.write(named.resolveSibling("readme.txt"), WORDS);
        assertThat(stored()).hasSize(4);
        assertThat(service.sweep(DANA)).isZero();
        for (var one : stored()) {
            Files.setLastModifiedTime(one, FileTime.from(NOW.minus(Duration.ofHours(25))));
        }
        assertThat(service.sweep(DANA)).isEqualTo(2);
        assertThat(stored()).containsExactlyInAnyOrder(named, foreign);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void anOrphanThatIsAddedAfterAllIsNotSwept() throws IOException {
        var file = SampleFiles.write(folder, "source", WORDS);
        service.keep(service.examine(file, DANA), DANA);
        Files.setLastModifiedTime(
                stored().getFirst(), FileTime.from(NOW.minus(Duration.ofDays(9))));
        var kept = service.keep(service.examine(file, DANA), DANA);
        assertThat(service.sweep(DANA)).isZero();
        service.export(service.add(draft("After all"), kept, DANA).id(), folder.resolve("c"), DANA);
    }

    @Test
    void changesDeletionAndRestoringAreVersionedAndAudited() throws IOException {
        var added = add("Referal", WORDS);
        var fixed =
                new DocumentDraft(
                        added.id(),
                        added.version(),
                        patient,
                        OptionalLong.empty(),
                        DocumentType.REFERRAL,
                        "Referral",
                        "",
                        TODAY);
        var changed = service.change(fixed, DANA);
        assertThat(changed.title()).isEqualTo("Referral");
        assertThat(changed.version()).isEqualTo(2);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> service.change(fixed, DANA));
        var gone = service.delete(changed, "wrong patient", DANA);
        assertThat(gone.removal().get().reason()).isEqualTo("wrong patient");
        assertThat(service.restore(gone, DANA).removal()).isEmpty();
        service.view(added.id(), DANA);
        service.copyForOutside(added.id(), DANA);
        service.export(added.id(), folder.resolve("c"), DANA);
        var audit = new org.quadset.audit.AuditRepository(clinic.database(), clinic.clock());
        var events = clinic.database().reading(() -> audit.of("attachment.", added.id()));
        assertThat(events)
                .extracting(one -> one.action())
                .containsExactly(
                        "attachment.export",
                        "attachment.openOutside",
                        "attachment.view",
                        "attachment.restore",
                        "attachment.delete",
                        "attachment.change",
                        "attachment.add");
        assertThat(events).allMatch(one -> !one.detail().contains("Refer" + "ral"));
    }

    @Test
    void copiesForOutsideAreTheOwnersAloneAndGoWhenTheProgramEndsOrStartsAgain()
            throws IOException {
        var added = add("Referral", WORDS);
        var copy = service.copyForOutside(added.id(), DANA);
        assertThat(copy).hasBinaryContent(WORDS);
        assertThat(Files.getPosixFilePermissions(copy))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(copy.getFileName().toString()).doesNotContain("Cohen").endsWith(".txt");
        clinic.close();
        assertThat(copy).doesNotExist();
        var left = Files.write(copy, WORDS);
        clinic = Wiring.open(folder.resolve("clinic"), Clock.fixed(NOW, ZoneOffset.UTC));
        clinic.afterOpening();
        assertThat(left).doesNotExist();
    }

    @Test
    void onlyWhoMayDoes() throws IOException {
        var added = add("Referral", WORDS);
        var reader = new Actor("Reader", EnumSet.of(Permission.VIEW_CHART));
        var stranger =
                new Actor(
                        "Stranger",
                        Set.of(Permission.values()),
                        PatientReach.NONE,
                        OptionalLong.empty());
        assertThat(service.ofPatient(patient, reader)).hasSize(1);
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.delete(added, "why", reader));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.examine(folder, reader));
        assertThatExceptionOfType(ChartOutOfReachException.class)
                .isThrownBy(() -> service.ofPatient(patient, stranger));
        assertThatExceptionOfType(ChartOutOfReachException.class)
                .isThrownBy(() -> service.export(added.id(), folder.resolve("x"), stranger));
        assertThatExceptionOfType(ChartOutOfReachException.class)
                .isThrownBy(() -> service.page(added, 0, 100, stranger));
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void hiddenCharactersAndPathsInATitleAreRefusedButNotTheLettersOfALanguage() {
        for (var bad :
                List.of(
                        "",
                        " ",
                        "photo\u202egpj.exe",
                        "a\u0000b",
                        "a\nb",
                        "../../etc/passwd",
                        "C:\\Users\\x",
                        "/etc/passwd",
                        "x".repeat(121))) {
            assertThat(draft(bad).violations(TODAY))
                    .as(bad)
                    .extracting(Violation::field)
                    .containsExactly("title");
        }
        for (var good : List.of("מכתב הפניה", "رسالة", "MRI 12/03", "Arzt: Überweisung")) {
            assertThat(draft(good).violations(TODAY)).as(good).isEmpty();
        }
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> add("\u202e", WORDS));
    }

    @Test
    void pagesAreDrawnAsTheyAre() throws IOException {
        var pdf = add("Three", SampleFiles.pdf(3, ""));
        int[] colours = {0xffff0000, 0xff00ff00, 0xff0000ff};
        for (int i = 0; i < 3; i++) {
            var page = service.page(pdf, i, 200, DANA);
            assertThat(page.width()).isBetween(198, 201);
            assertThat(page.pixels()[page.pixels().length / 2]).isEqualTo(colours[i]);
        }
        var picture = service.page(add("Photo", SampleFiles.picture("png", 900, 300)), 0, 90, DANA);
        assertThat(picture.width()).isEqualTo(90);
        assertThat(picture.height()).isEqualTo(30);
        var text = service.page(add("Text", WORDS), 0, 400, DANA);
        assertThat(text.pixels()).contains(0xffffffff);
        assertThat(java.util.Arrays.stream(text.pixels()).distinct().count()).isGreaterThan(10);
    }
}
