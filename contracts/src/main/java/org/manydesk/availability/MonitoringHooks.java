package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.hook.Hook;
import org.manydesk.hook.HookPurpose;
import org.manydesk.hook.HookSubject;
import org.manydesk.hook.Hooks;
import org.manydesk.problem.Stale;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The addresses at which monitoring programs tell of a service. */
@ApplicationScoped
@Transactional
public class MonitoringHooks {
    private final Offerings services;
    private final Hooks hooks;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonitoringHooks() {
        this(null, null);
    }

    @Inject
    MonitoringHooks(Offerings services, Hooks hooks) {
        this.services = services;
        this.hooks = hooks;
    }

    /**
     * A hook, to be read.
     *
     * @param name of the program that calls it
     * @param heardAt when it took its last message; empty before the first
     * @param version of the row that this was read from
     */
    public record Line(String id, String name, Instant createdAt, Optional<Instant> heardAt, int version) {
        static Line of(Hook hook, Optional<Instant> heardAt) {
            return new Line(Long.toString(hook.key()), hook.name(), hook.createdAt(), heardAt, hook.version());
        }

        /** Where its program sends messages, from the root of this installation. */
        public String address() {
            return "/api/v1/monitoring/" + id;
        }
    }

    /** One that was just made; its secret is told this once. */
    public record Made(Line line, String secret) {}

    /** Those of a service, both it and its client by their keys, in the order of their making. */
    public Page<Line> list(String client, String service, PageRequest page) {
        var offering = services.get(client, service);
        var rows = hooks.list(offering.tenant(), subject(offering), page);
        var heard = hooks.lastCalls(offering.tenant(), rows);
        return Page.of(rows, page.limit(), hook -> PageRequest.cursor(hook.key()))
                .map(hook -> Line.of(hook, Optional.ofNullable(heard.get(hook.key()))));
    }

    /** One of them, or {@link org.manydesk.problem.Unknown}. */
    public Line get(String client, String service, String id) {
        var offering = services.get(client, service);
        var hook = hooks.get(offering.tenant(), subject(offering), id);
        return Line.of(
                hook,
                Optional.ofNullable(
                        hooks.lastCalls(offering.tenant(), List.of(hook)).get(hook.key())));
    }

    /** Makes one with a secret of its own. */
    public Made issue(String client, String service, String name) {
        var offering = services.get(client, service);
        var issued = hooks.issue(offering.tenant(), subject(offering), name);
        return new Made(
                Line.of(issued.hook(), Optional.empty()), issued.secret().value());
    }

    /** Withdraws one, unless somebody else changed it meanwhile: then {@link Stale}. */
    public void withdraw(String client, String service, Line read) {
        var offering = services.get(client, service);
        var hook = hooks.get(offering.tenant(), subject(offering), read.id());
        if (hook.version() != read.version()) throw new Stale();
        hooks.withdraw(hook);
    }

    private static HookSubject subject(Offering service) {
        return new HookSubject(HookPurpose.MONITORING, service.key());
    }
}
