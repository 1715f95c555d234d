package org.quadset.charting;

import org.quadset.audit.AuditRepository;
import org.quadset.patients.PatientService;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Looks for signed notes that are not as they were signed. The database refuses such changes; this
 * finds those made where it could not, by somebody who holds the file and its key. The audit says
 * what was signed, so that a note that is gone is missed.
 */
final class BrokenNotes {
    private static final int BATCH = 200;

    private final SignedNoteRepository notes;
    private final VisitService visits;
    private final PatientService patients;
    private final Actor actor;
    private final Map<Long, Integer> signatures;
    private final Map<Long, Integer> cosignatures;
    private final Map<Long, Integer> addenda;

    BrokenNotes(
            SignedNoteRepository notes,
            VisitService visits,
            PatientService patients,
            AuditRepository audit,
            Actor actor) {
        this.notes = notes;
        this.visits = visits;
        this.patients = patients;
        this.actor = actor;
        signatures = audit.counts("visit.sign");
        cosignatures = audit.counts("visit.cosign");
        addenda = audit.counts("visit.addend");
    }

    /** The visits of all such notes, by id. */
    List<Long> visits() {
        var broken = new TreeSet<>(signatures.keySet());
        broken.addAll(notes.visitsMarkedSigned());
        long last = 0;
        for (var batch = notes.after(last, BATCH);
                !batch.isEmpty();
                batch = notes.after(last, BATCH)) {
            for (var note : batch) {
                if (isWhole(note)) {
                    broken.remove(note.visitId());
                } else {
                    broken.add(note.visitId());
                }
                last = note.id();
            }
        }
        return List.copyOf(broken);
    }

    private boolean isWhole(SignedNote note) {
        var visit = note.visitId();
        return note.isIntact()
                && signatures.getOrDefault(visit, 0) == 1
                && cosignatures.getOrDefault(visit, 0) == (note.cosignature().isPresent() ? 1 : 0)
                && addenda.getOrDefault(visit, 0) == note.addenda().size()
                && saysTheSame(note);
    }

    private boolean saysTheSame(SignedNote note) {
        try {
            return saysTheSame(note, SigningService.document(note), visits.kept(note.visitId()));
        } catch (UserFacingException problem) {
            if (problem.messageKey().startsWith("store.")) {
                throw problem;
            }
            // A note that is gone or can't be read any more is what is looked for.
            return false;
        } catch (IllegalArgumentException unknownWord) {
            return false;
        }
    }

    private boolean saysTheSame(SignedNote note, NoteDocument document, Visit visit) {
        var heading = document.heading();
        return visit.isSigned()
                && document.content().equals(visit.content().withCarried(CarriedOver.NONE))
                && heading.day().equals(visit.day())
                && heading.visitTime().equals(NoteComposer.time(visit))
                && heading.zone().equals(visit.zone().getId())
                && heading.recordNumber()
                        .equals(patients.byId(visit.patientId(), actor).recordNumber())
                && heading.clinician().equals(note.signedBy())
                && document.writtenAt().equals(note.signedAt())
                && visit.clinicianId() == note.clinicianId();
    }
}
