package org.quadset.documents.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.documents.DocumentService;
import org.quadset.documents.StoredDocument;
import org.quadset.handouts.PageImage;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

/** The page of a document that is shown, and how large. */
public final class DocumentPageModel {
    private static final int[] ZOOMS = {50, 75, 100, 125, 150, 200, 300};
    private static final int NARROWEST = 120;

    final IntegerProperty page = new SimpleIntegerProperty();
    final IntegerProperty pages = new SimpleIntegerProperty();
    final IntegerProperty zoom = new SimpleIntegerProperty(100);
    final BooleanProperty drawing = new SimpleBooleanProperty();
    final StringProperty refusal = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PageImage> image = new ReadOnlyObjectWrapper<>();
    private final DocumentService service;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private StoredDocument document;
    private double room = 600;
    private long asked;

    public DocumentPageModel(DocumentService service, Tasks tasks, Problems problems, Actor actor) {
        this.service = service;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** The page as drawn; null while there is none. */
    ReadOnlyObjectProperty<PageImage> image() {
        return image.getReadOnlyProperty();
    }

    /** Shows the first page of a document; null shows none. */
    void show(StoredDocument now) {
        boolean same = document != null && now != null && document.id() == now.id();
        document = now;
        if (same) {
            return;
        }
        pages.set(now == null ? 0 : now.pages());
        page.set(0);
        image.set(null);
        draw();
    }

    /** Says how wide a page at 100 % may be, in logical pixels. */
    void fitTo(double width) {
        if (Math.abs(width - room) > 8) {
            room = width;
            draw();
        }
    }

    /** Goes so many pages on, or back; stops at the ends. */
    void turn(int by) {
        int to = Math.clamp((long) page.get() + by, 0, Math.max(0, pages.get() - 1));
        if (to != page.get()) {
            page.set(to);
            draw();
        }
    }

    /** The next larger size, or the next smaller one. */
    void zoom(boolean in) {
        int before = zoom.get();
        int to = before;
        for (int one : ZOOMS) {
            if (in && one > before) {
                to = one;
                break;
            }
            if (!in && one < before) {
                to = one;
            }
        }
        if (to != before) {
            zoom.set(to);
            draw();
        }
    }

    /** Only the latest asked for arrives. */
    private void draw() {
        long request = ++asked;
        refusal.set("");
        var shown = document;
        if (shown == null) {
            drawing.set(false);
            return;
        }
        drawing.set(true);
        int number = page.get();
        int width = (int) Math.max(NARROWEST, room * zoom.get() / 100);
        tasks.compute(
                () -> service.page(shown, number, width, actor),
                drawn -> {
                    if (request == asked) {
                        drawing.set(false);
                        image.set(drawn);
                    }
                },
                problem -> {
                    if (request == asked) {
                        drawing.set(false);
                        image.set(null);
                        if (problem instanceof UserFacingException known) {
                            refusal.set(Messages.text(known));
                            return;
                        }
                    }
                    problems.show(problem);
                });
    }
}
