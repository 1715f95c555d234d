package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.quadset.billing.ThresholdStanding;
import org.quadset.billing.VisitCharges;
import org.quadset.charting.ConditionTemplate;
import org.quadset.charting.EditHistory;
import org.quadset.charting.JournaledDraft;
import org.quadset.charting.TreatmentAssessment;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.TreatmentTimer;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitContent;
import org.quadset.charting.VisitService;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.EpisodeService;
import org.quadset.findings.BodyChartMark;
import org.quadset.findings.PreviousFinding;
import org.quadset.modalities.DoseTrend;
import org.quadset.modalities.GuidelineNotice;
import org.quadset.modalities.PastTreatment;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.StatusLine;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * State and behaviour of the visit editor. Whatever is typed is in the journal at once and in the
 * chart a moment later; what was done last time is offered, and is no part of the note until it is
 * confirmed.
 */
public final class VisitEditorModel {
    /** All that the editor shows at first, fetched together. */
    private record Opened(
            Visit visit,
            Patient patient,
            Optional<Visit> before,
            VisitService.Background background,
            List<EpisodeService.Standing> episodes,
            List<TreatmentTimer> timed,
            ThresholdStanding threshold) {}

    final NoteForm form = new NoteForm(this::assess, this::changed);
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Visit> visit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Visit> lastTime = new ReadOnlyObjectWrapper<>();
    private final EditorServices services;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private final DraftKeeper keeper;
    private final RowTimers timers;
    private final HomeExercisesModel homeExercises;
    private final SpendingModel spending;
    private final EditHistory history = new EditHistory();
    private List<EpisodeService.Standing> episodes = List.of();
    private VisitContent lastContent;
    private Optional<JournaledDraft> restored = Optional.empty();
    private Supplier<Cursor> cursor = () -> new Cursor("", 0);
    private Runnable onChange = () -> {};
    private ThresholdStanding threshold = ThresholdStanding.NOT_ASKED;
    private VisitService.Background background = VisitService.Background.NONE;
    private Runnable onOpened = () -> {};

    /** Where the cursor stands. */
    record Cursor(String field, int caret) {}

    public VisitEditorModel(
            EditorServices services,
            Tasks tasks,
            Problems problems,
            StatusLine status,
            ClinicTime time,
            Actor actor) {
        this.services = services;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        keeper =
                new DraftKeeper(
                        services.journal(),
                        services.visits(),
                        tasks,
                        problems,
                        status,
                        time,
                        actor);
        keeper.keep(this::draft, this::edited, visit::set);
        spending = new SpendingModel(services.spending(), tasks, problems, time, actor);
        homeExercises =
                new HomeExercisesModel(
                        services,
                        visit::get,
                        lastTime::get,
                        () -> form.episodeId(),
                        tasks,
                        problems,
                        actor);
        timers = new RowTimers(services.timers(), form, visit::get, this::save, tasks, problems);
    }

    /** Says what happens after each change; the screen saves a moment later. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Says what happens once a visit is on the screen. */
    void onOpened(Runnable listener) {
        onOpened = listener;
    }

    /** Says where the cursor stands, for the journal. */
    void cursorIn(Supplier<Cursor> newCursor) {
        cursor = newCursor;
    }

    public ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    /** The visit as it is stored; null while one is being fetched, when nothing may be typed. */
    public ReadOnlyObjectProperty<Visit> visit() {
        return visit.getReadOnlyProperty();
    }

    /** What came back of the last sheet. */
    HomeLogModel homeLog() {
        return services.homeLog();
    }

    /** The visit before this one; null if there is none. */
    public ReadOnlyObjectProperty<Visit> lastTime() {
        return lastTime.getReadOnlyProperty();
    }

    /** The patient's open episodes, and the visit's own, with what they owe. */
    List<EpisodeService.Standing> episodes() {
        return episodes;
    }

    /** The episode that the visit belongs to, with what it owes. */
    Optional<EpisodeService.Standing> episode() {
        return episodes.stream()
                .filter(one -> form.episodeId().equals(OptionalLong.of(one.episode().id())))
                .findFirst();
    }

    /** What was brought back from the journal when the visit was opened. */
    Optional<JournaledDraft> restored() {
        return restored;
    }

    ClinicTime time() {
        return time;
    }

    /** What was measured before, the newest of each thing. */
    List<PreviousFinding> findingsBefore() {
        return background.findings();
    }

    /** What was drawn at the last visit. */
    List<BodyChartMark> marksBefore() {
        return background.marks();
    }

    /** How often this therapist gave each kind of treatment lately. */
    Map<TreatmentKind, Integer> uses() {
        return background.uses();
    }

    /** What guidelines say of a treatment for the episode's diagnoses. */
    List<GuidelineNotice> guidelinesFor(TreatmentRow row) {
        return services.guidelines().of(diagnosisCodes(), row.kind(), row.fields());
    }

    /** Whether something typed is not in the chart yet. */
    public boolean isDirty() {
        return keeper.isDirty();
    }

    /** Whether one may go elsewhere without losing anything. */
    boolean mayLeave() {
        services.goals().flush();
        return keeper.mayLeave();
    }

    /** Fetches and shows a visit, with what the journal kept of it. */
    public void open(long id) {
        visit.set(null);
        tasks.journal(
                () -> DraftKeeper.kept(services.journal(), id),
                kept -> fetch(id, kept),
                problem -> {
                    problems.show(problem);
                    fetch(id, Optional.empty());
                });
    }

    private void fetch(long id, Optional<JournaledDraft> kept) {
        tasks.run(
                () -> {
                    var fetched = services.visits().byId(id, actor);
                    var all = services.episodes().ofPatient(fetched.patientId(), actor);
                    return new Opened(
                            fetched,
                            services.patients().byId(fetched.patientId(), actor),
                            services.visits().before(fetched, actor),
                            services.visits().background(fetched, actor),
                            EpisodeService.openOr(fetched.content().episodeId(), all),
                            timers.unwritten(id),
                            services.spending()
                                    .standing(fetched.patientId(), fetched.day(), actor));
                },
                opened -> show(opened, kept),
                problems::show);
    }

    private void show(Opened opened, Optional<JournaledDraft> kept) {
        restored = kept.filter(draft -> draft.isNewerThan(opened.visit()));
        patient.set(opened.patient());
        lastTime.set(opened.before().orElse(null));
        services.homeLog().open(opened.visit().patientId());
        episodes = opened.episodes();
        background = opened.background();
        threshold = opened.threshold();
        history.begin(
                kept.map(JournaledDraft::past).orElse(List.of()),
                kept.map(JournaledDraft::future).orElse(List.of()));
        lastContent = opened.visit().content();
        visit.set(opened.visit());
        show(restored.map(JournaledDraft::content).orElse(opened.visit().content()));
        keeper.begin(
                opened.visit(),
                restored.filter(draft -> draft.hasToBeStored(opened.visit())).isPresent());
        services.reactions().fetch(opened.visit().id());
        spending.open(opened.patient().id(), opened.visit().day(), this::stands);
        onOpened.run();
        if (!opened.visit().isSigned()) {
            keeper.prepare();
            timers.link();
            timers.takeMinutes(opened.timed());
        }
    }

    private void stands(ThresholdStanding now) {
        threshold = now;
        onChange.run();
    }

    /** The timers of the rows. */
    RowTimers timers() {
        return timers;
    }

    private void show(VisitContent content) {
        form.show(content);
        lastContent = content;
    }

    private TreatmentAssessment assess(TreatmentRow row) {
        return services.check().assess(List.of(row), visit.get().day(), patient.get()).getFirst();
    }

    /** Reads a row of an earlier visit, for showing it. */
    TreatmentAssessment assessPast(TreatmentRow row, Visit before) {
        return services.check().assess(List.of(row), before.day(), patient.get()).getFirst();
    }

    private void changed(String field) {
        if (visit.get() == null || visit.get().isSigned()) {
            return;
        }
        if (!field.equals(NoteForm.LINK)) {
            history.changed(lastContent, field, time.now());
        }
        lastContent = form.content();
        keeper.touched();
        onChange.run();
    }

    private Optional<JournaledDraft> draft() {
        return Optional.ofNullable(visit.get()).map(this::draft);
    }

    private JournaledDraft draft(Visit stored) {
        var at = cursor.get();
        return new JournaledDraft(
                stored.id(),
                keeper.versionAfter(stored),
                form.content(),
                at.field(),
                at.caret(),
                history.past(),
                history.future(),
                time.now());
    }

    /** The visit as it is typed now, to be stored. */
    Visit edited() {
        return visit.get().edited(form.content().tidied());
    }

    /** Goes one step back. */
    void undo() {
        history.undo(form.content()).ifPresent(this::showStep);
    }

    /** Takes the last undo back. */
    void redo() {
        history.redo(form.content()).ifPresent(this::showStep);
    }

    private void showStep(VisitContent content) {
        show(content);
        timers.link();
        keeper.touched();
        onChange.run();
    }

    /** The codes of what is confirmed and new. */
    VisitCharges charges() {
        return services.billing()
                .of(
                        form.content(),
                        form.rows.stream().map(row -> row.assessment().get()).toList(),
                        episode().map(EpisodeService.Standing::episode),
                        background.writer(),
                        threshold);
    }

    /** What the payer says of the year; the codes follow it. */
    SpendingModel spending() {
        return spending;
    }

    /** The codes of the episode's diagnoses. */
    List<String> diagnosisCodes() {
        return episode().stream()
                .flatMap(one -> one.episode().details().diagnoses().stream())
                .map(Diagnosis::code)
                .toList();
    }

    /**
     * Writes a template's words into the parts that are still empty, and its goals into the plan of
     * care if that has none yet.
     */
    void take(ConditionTemplate template) {
        new TemplateTaking(form, services.episodes(), tasks, problems, time, actor)
                .take(
                        template,
                        episode().map(EpisodeService.Standing::episode),
                        this::takeEpisodes);
    }

    /** An episode was stored beside the note: what it owes is fetched anew. */
    void episodeStored(EpisodeOfCare stored) {
        tasks.run(
                () -> services.episodes().ofPatient(stored.patientId(), actor),
                this::takeEpisodes,
                problems::show);
    }

    private void takeEpisodes(List<EpisodeService.Standing> all) {
        episodes = EpisodeService.openOr(form.episodeId(), all);
        onChange.run();
    }

    /** What else the screen's cards work with. */
    EditorServices services() {
        return services;
    }

    /** The doses of a row's kind at its place, of all visits up to this one and of this one. */
    void doses(TreatmentRowModel row, Consumer<DoseTrend> onRead) {
        var now = visit.get();
        if (now == null) {
            return;
        }
        var side = row.typed("side");
        var today =
                form.rows.stream()
                        .map(one -> new PastTreatment(now.day(), one.kind, one.row().fields()))
                        .toList();
        tasks.run(
                () -> services.visits().treatmentsBefore(now, row.kind, actor),
                past -> {
                    var all = new ArrayList<>(past);
                    all.addAll(today);
                    all.removeIf(one -> !one.fields().getOrDefault("side", "").equals(side));
                    if (now == visit.get() || now.id() == visit.get().id()) {
                        onRead.accept(DoseTrend.of(all, row.kind, row.typed("region")));
                    }
                },
                problems::show);
    }

    /** What must be done before the note as it is typed now can be signed. */
    List<Violation> missing() {
        return services.check()
                .missing(edited(), patient.get(), episode().map(EpisodeService.Standing::episode));
    }

    /** Adds a row and opens it; it begins at the place of the row before, which can be changed. */
    public TreatmentRowModel add(TreatmentKind kind) {
        return add(kind, Map.of());
    }

    /** Adds a row with some fields typed already. */
    TreatmentRowModel add(TreatmentKind kind, Map<String, String> typed) {
        var row = form.model(TreatmentRow.empty(kind));
        form.quietly(
                () -> {
                    if (!form.rows.isEmpty()) {
                        row.type("region", form.rows.getLast().typed("region"));
                        row.type("side", form.rows.getLast().typed("side"));
                    }
                    typed.forEach(row::type);
                });
        form.rows.forEach(other -> other.open.set(false));
        row.open.set(true);
        form.rows.add(row);
        changed("rows");
        return row;
    }

    /** Takes a row away; the notice offers to put it back. */
    public void remove(TreatmentRowModel row) {
        long from = visit.get().id();
        var putBack = form.remove(row);
        problems.done(
                Messages.text("visit.rowRemoved", row.kind.label()),
                () -> {
                    if (visit.get() != null && visit.get().id() == from) {
                        putBack.run();
                    }
                });
    }

    /** The patient's programme beside the visit. */
    HomeExercisesModel homeExercises() {
        return homeExercises;
    }

    /** Stores answers to safety questions in the patient's record and checks all rows again. */
    public void answerSafetyQuestions(Map<ConditionFlag, Answer> answers) {
        long id = patient.get().id();
        tasks.run(
                () -> services.visits().answerSafetyQuestions(id, answers, actor),
                saved -> {
                    patient.set(saved);
                    form.reassess();
                    onChange.run();
                },
                problems::show);
    }

    /** Writes the draft into the chart if anything changed. */
    public void save() {
        save(() -> {});
    }

    /** As {@link #save()}; then goes on, but only when everything is in the chart. */
    public void save(Runnable onSafe) {
        if (visit.get() == null || visit.get().isSigned()) {
            onSafe.run();
            return;
        }
        keeper.save(onSafe);
    }

    /** The note was signed: it is shown as it is frozen, and the journal forgets it. */
    void signed() {
        keeper.forget(visit.get().id());
        open(visit.get().id());
    }
}
