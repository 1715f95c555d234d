package org.quadset.exercises.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.exercises.ExercisePack;
import org.quadset.exercises.PackFile;
import org.quadset.exercises.PackImport;
import org.quadset.exercises.PackService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The clinic's packs: renamed, removed, written to a file, and taken from one. */
public final class PackModel {
    final ObservableList<ExercisePack> packs = FXCollections.observableArrayList();

    /** A file that was looked at and not taken yet; null if there is none. */
    final ObjectProperty<PackImport> looked = new SimpleObjectProperty<>();

    private final PackService service;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final Actor actor;

    public PackModel(
            PackService service, Tasks tasks, Problems problems, Changes changes, Actor actor) {
        this.service = service;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.actor = actor;
    }

    /** Fetches the packs. */
    void load() {
        looked.set(null);
        tasks.run(() -> service.all(actor), packs::setAll, problems::show);
    }

    /** Gives a pack another name. */
    void rename(ExercisePack pack, String name) {
        tasks.run(
                () -> service.save(pack.withTexts(name, pack.note()), actor),
                saved -> load(),
                problems::show);
    }

    /** Removes a pack; that can be undone. */
    void remove(ExercisePack pack) {
        tasks.run(
                () -> service.remove(pack, actor),
                removed -> {
                    load();
                    problems.done(
                            Messages.text("packs.removed", pack.name()), () -> restore(removed));
                },
                problems::show);
    }

    private void restore(ExercisePack removed) {
        tasks.run(() -> service.restore(removed, actor), back -> load(), problems::show);
    }

    /** Writes packs to a file, whole or not at all. */
    void write(List<ExercisePack> chosen, Path file) {
        var packsOfFile = List.copyOf(chosen);
        tasks.run(
                () -> store(service.export(packsOfFile, actor).write(), file),
                written -> problems.done(Messages.text("packs.written", written.getFileName())),
                problems::show);
    }

    private static Path store(byte[] bytes, Path file) {
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "packs.notWritten", file.getFileName());
        }
    }

    /** Reads a file and tells what it would bring; nothing is stored. */
    void look(Path file) {
        tasks.run(() -> service.look(bytes(file), actor), looked::set, problems::show);
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(PackFile.LARGEST + 1);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "packs.notRead", file.getFileName());
        }
    }

    /** Takes the file that was looked at. */
    void take() {
        var file = looked.get();
        tasks.run(
                () -> service.take(file, actor),
                taken -> {
                    load();
                    changes.tell(new Changes.Change.ExercisesChanged());
                    problems.done(Messages.text("packs.taken", taken.size(), file.added().size()));
                },
                problems::show);
    }
}
