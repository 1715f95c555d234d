package org.quadset.handouts;

import org.quadset.audit.AuditRepository;
import org.quadset.charting.SigningService;
import org.quadset.charting.VisitService;
import org.quadset.clinic.ClinicService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

/** Gathers what the clinic's paper prints. */
public final class PaperService {
    private final Transactor transactor;
    private final ClinicService clinics;
    private final VisitService visits;
    private final SigningService signing;
    private final AuditRepository audit;
    private final ClinicTime time;

    public PaperService(
            Transactor transactor,
            ClinicService clinics,
            VisitService visits,
            SigningService signing,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.clinics = clinics;
        this.visits = visits;
        this.signing = signing;
        this.audit = audit;
        this.time = time;
    }

    /** A visit's note: the frozen words once it is signed, a marked draft until then. */
    public NotePaper noteOf(long visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () ->
                        new NotePaper(
                                signing.documentOf(visits.byId(visit, actor), actor),
                                signing.ofVisit(visit, actor),
                                clinics.clinic().paper(),
                                time.zone()));
    }
}
