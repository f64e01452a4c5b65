package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.scope.Caller;
import org.manydesk.scope.TenantId;

/** Takes files of history in; the work on them begins once that is committed. */
@ApplicationScoped
@Transactional
public class ImportIntake {
    private final Imports imports;
    private final ImportFiles files;
    private final Event<ImportAccepted> accepted;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ImportIntake() {
        this(null, null, null, null, null);
    }

    @Inject
    ImportIntake(Imports imports, ImportFiles files, Event<ImportAccepted> accepted, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.accepted = accepted;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the file and has it imported into the tenant on the person's behalf, in the background. */
    public ImportRun accept(Caller.Person person, TenantId tenant, ImportFormat format, InputStream content) {
        var part = files.receive(tenant, content);
        var run = new ImportRun(tenant, format, person.email(), clock.instant());
        files.keep(part, tenant, run.id());
        imports.add(run);
        audit.record(tenant, "IMPORT_STARTED", run.id().toString(), Map.of("format", format));
        accepted.fire(new ImportAccepted(person.provider(), tenant, run.id(), person.email()));
        return run;
    }

    void discard(@Observes(during = TransactionPhase.AFTER_FAILURE) ImportAccepted failed) {
        files.discard(failed.tenant(), failed.id());
    }
}
