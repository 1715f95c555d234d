package org.quadset.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.quadset.app.Wiring;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientRepository;
import org.quadset.patients.PatientSearchRepository;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.text.DateOrder;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the search among 50,000 patients takes, for what people type and for as many answers as
 * the list shows. One frame at 60 Hz is 16 ms: an answer within it comes while the key goes up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class PatientSearchBenchmark {
    private static final int PATIENTS = 50_000;
    private static final int BATCH = 1_000;
    private static final int MOST = 200;
    private static final Actor DANA = Actor.withAllPermissions("Dana Ruiz, PT");

    /** What kind of text is typed. */
    @Param({
        "ONE_LETTER",
        "THREE_LETTERS",
        "TWO_NAME_PARTS",
        "BIRTH_DATE",
        "PHONE_TAIL",
        "RECORD_NUMBER"
    })
    public Typed typed;

    /** The kinds of texts, each made from a patient who is on record. */
    public enum Typed {
        ONE_LETTER {
            @Override
            String of(PatientDetails details, int number) {
                return details.names().family().substring(0, 1);
            }
        },
        THREE_LETTERS {
            @Override
            String of(PatientDetails details, int number) {
                return beginning(details.names().family(), 3);
            }
        },
        TWO_NAME_PARTS {
            @Override
            String of(PatientDetails details, int number) {
                return beginning(details.names().family(), 3)
                        + " "
                        + beginning(details.names().given(), 2);
            }
        },
        BIRTH_DATE {
            @Override
            String of(PatientDetails details, int number) {
                return DateTimeFormatter.ofPattern("M/d/yyyy").format(details.born().orElseThrow());
            }
        },
        PHONE_TAIL {
            @Override
            String of(PatientDetails details, int number) {
                var text = details.phones().getFirst().text();
                return text.substring(text.length() - 4);
            }
        },
        RECORD_NUMBER {
            @Override
            String of(PatientDetails details, int number) {
                return "Q-" + (10_001 + number);
            }
        };

        abstract String of(PatientDetails details, int number);

        private static String beginning(String name, int letters) {
            return name.substring(0, Math.min(letters, name.length()));
        }
    }

    private Path folder;
    private Wiring clinic;
    private final List<String> texts = new ArrayList<>();
    private int asked;

    /** Registers the patients; the texts to type are those of every hundredth. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("quadset-bench");
        clinic = Wiring.open(folder, Clock.systemDefaultZone());
        var repository =
                new PatientRepository(
                        clinic.database(),
                        clinic.clock(),
                        new PatientSearchRepository(clinic.database()));
        var people = new GeneratedPatients();
        for (int done = 0; done < PATIENTS; done += BATCH) {
            var batch = people.next(BATCH);
            clinic.database().inTransaction(() -> repository.insertAll(batch, DANA));
            for (int i = 0; i < BATCH; i += 100) {
                texts.add(typed.of(batch.get(i).details(), done + i));
            }
        }
        if (search().isEmpty()) {
            throw new IllegalStateException("nobody is found by " + texts.getFirst());
        }
    }

    /** Deletes the clinic. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        clinic.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One search; the next text each time, so that no answer is the one of before. */
    @Benchmark
    public List<PatientSummary> search() {
        var text = texts.get(asked++ % texts.size());
        return clinic.patients().find(text, DateOrder.MONTH_DAY_YEAR, false, MOST, DANA);
    }
}
