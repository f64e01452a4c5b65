package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;

/** Finds imports that nobody works on any more, of all tenants: one provider after the other, each within its own reach. */
@ApplicationScoped
@Transactional
class LeftAlone {
    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Imports imports;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LeftAlone() {
        this(null, null, null, null);
    }

    @Inject
    LeftAlone(SystemDirectory directory, CurrentCaller caller, Imports imports, Clock clock) {
        this.directory = directory;
        this.caller = caller;
        this.imports = imports;
        this.clock = clock;
    }

    List<ImportAccepted> list() {
        return directory.everywhere("imports left alone").stream()
                .flatMap(this::of)
                .toList();
    }

    private Stream<ImportAccepted> of(Caller.SystemWork work) {
        return caller.as(work, () -> imports.leftAlone(clock.instant())).stream()
                .map(run -> new ImportAccepted(work.provider(), run.tenant(), run.id(), run.startedBy()));
    }
}
