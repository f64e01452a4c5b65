package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manydesk.people.NewPerson;
import org.manydesk.people.UserAccount;
import org.manydesk.probe.Ground.Someone;
import org.manydesk.problem.Problem;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Role;
import org.manydesk.signin.FirstStart;
import org.manydesk.signin.ShortSessions;

/** Has clients ready at which the wall is tried: those planted before, while they are whole, else new ones. */
@ApplicationScoped
class GroundLaying {
    private static final System.Logger LOG = System.getLogger(GroundLaying.class.getName());

    private final GroundStore store;
    private final FirstStart firstStart;
    private final ShortSessions sessions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GroundLaying() {
        this(null, null, null);
    }

    @Inject
    GroundLaying(GroundStore store, FirstStart firstStart, ShortSessions sessions) {
        this.store = store;
        this.firstStart = firstStart;
        this.sessions = sessions;
    }

    /** The two hidden providers with all that is planted there, and with sessions of their people. */
    record Ready(LaidGround laid, HiddenGround here, HiddenGround there) {
        Visitor admin() {
            return here.admin();
        }

        Visitor otherAdmin() {
            return there.admin();
        }

        /** The short session of one of them, at whichever provider. */
        String token(Someone person) {
            return here.token(person);
        }
    }

    /** @param report the id of the probe for which it is */
    Ready ready(URI product, List<ProbedCall> calls, String report) {
        return kept(product, calls, report).orElseGet(() -> laid(product, calls, report));
    }

    /** Ends every session of theirs. */
    void close(Ready ready) {
        sessions.endAll(new ProviderId(ready.laid().here()));
        sessions.endAll(new ProviderId(ready.laid().there()));
    }

    private Optional<Ready> kept(URI product, List<ProbedCall> calls, String report) {
        return store.latest().flatMap(laid -> kept(laid, product, calls, report));
    }

    /** Nothing, with the sessions ended that were begun, where it is no longer whole. */
    private Optional<Ready> kept(LaidGround laid, URI product, List<ProbedCall> calls, String report) {
        try {
            var ready = opened(laid, product, report);
            mustBeWhole(ready, calls);
            return Optional.of(ready);
        } catch (IllegalStateException | Problem damaged) {
            LOG.log(System.Logger.Level.INFO, "What was planted is no longer whole: {0}", damaged.getMessage());
            sessions.endAll(new ProviderId(laid.here()));
            sessions.endAll(new ProviderId(laid.there()));
            return Optional.empty();
        }
    }

    private Ready opened(LaidGround laid, URI product, String report) {
        var here = ground(laid.here(), laid.admin(), product, report);
        var there = ground(laid.there(), laid.otherAdmin(), product, report);
        here.as(laid.bravo().requester());
        there.as(laid.zulu().requester());
        var present = laid.with(
                report,
                Planting.session(here.admin(), laid.bravo().requester()),
                Planting.session(there.admin(), laid.zulu().requester()));
        return new Ready(present, here, there);
    }

    private HiddenGround ground(long provider, Someone first, URI product, String report) {
        return new HiddenGround(new ProviderId(provider), first, product, sessions, store, report);
    }

    /** Everybody still gets in, and everything is still found by who administers it. */
    private static void mustBeWhole(Ready ready, List<ProbedCall> calls) {
        var laid = ready.laid();
        laid.people().forEach(person -> mustGetIn(person, ready.here().as(person)));
        mustBeFound(calls, laid.alpha(), ready.admin());
        mustBeFound(calls, laid.bravo(), ready.admin());
        mustBeFound(calls, laid.zulu(), ready.otherAdmin());
    }

    private static void mustGetIn(Someone person, Visitor visitor) {
        if (visitor.get("profile").status() == 401) throw new IllegalStateException(person.email() + " is not let in");
    }

    private static void mustBeFound(List<ProbedCall> calls, Planted planted, Visitor admin) {
        planted.snapshot(admin);
        var lost = new WallWalk(calls, planted.ids(), trial -> {}).lost(admin);
        if (!lost.isEmpty()) throw new IllegalStateException("Not found: " + lost);
    }

    private Ready laid(URI product, List<ProbedCall> calls, String report) {
        var operator = firstOf("Probe, here", Role.OPERATOR);
        var otherAdmin = firstOf("Probe, there", Role.ADMIN);
        try {
            return laid(operator, otherAdmin, product, calls, report);
        } catch (RuntimeException failed) {
            sessions.endAll(operator.provider());
            sessions.endAll(otherAdmin.provider());
            throw failed;
        }
    }

    private Ready laid(
            UserAccount operator, UserAccount otherAdmin, URI product, List<ProbedCall> calls, String report) {
        var here = ground(operator.provider().value(), someone(operator), product, report);
        var there = ground(otherAdmin.provider().value(), someone(otherAdmin), product, report);
        var alpha = Planting.of(here, "alpha", canary("PROBEOWN"));
        var bravo = Planting.of(here, "bravo", canary("PROBEB"));
        var zulu = Planting.of(there, "zulu", canary("PROBEZ"));
        var admin = here.join("admin@" + here.mark() + ".example", "Admin", Role.ADMIN, "");
        var laid = new LaidGround(
                operator.provider().value(),
                otherAdmin.provider().value(),
                admin,
                someone(otherAdmin),
                alpha,
                bravo,
                zulu,
                insiders(here),
                Map.of("ADMIN", admin, "OPERATOR", someone(operator)));
        var ready = opened(laid, product, report);
        mustBeWhole(ready, calls);
        store.keep(laid);
        return ready;
    }

    private UserAccount firstOf(String name, Role role) {
        var mark = Long.toString(Ids.next(), 36);
        var email = "first-" + mark + "@probe.example";
        return firstStart.createHiddenProvider(name, new NewPerson(email, "First", role, null, null));
    }

    private static Someone someone(UserAccount account) {
        return new Someone(account.id().toString(), account.email());
    }

    private static String canary(String word) {
        return word + Long.toString(Ids.next(), 36).toUpperCase(Locale.ROOT);
    }

    /** One of each role who reaches the first client and nothing else, and one who is denied the other by name. */
    private static Map<String, Someone> insiders(HiddenGround here) {
        var all = new LinkedHashMap<String, Someone>();
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING)) {
            var person = join(here, role.name(), role, "");
            Planting.assign(here.admin(), person, List.of("alpha"), List.of());
            all.put(role.name(), person);
        }
        var denied = join(here, "denied", Role.AGENT, "");
        Planting.assign(here.admin(), denied, List.of("alpha", "bravo"), List.of("bravo"));
        all.put("AGENT who is denied", denied);
        all.put("MAIL_GATEWAY", join(here, "gateway", Role.MAIL_GATEWAY, ""));
        all.put("CLIENT_MANAGER", join(here, "manager", Role.CLIENT_MANAGER, "alpha"));
        all.put("REQUESTER", join(here, "requester", Role.REQUESTER, "alpha"));
        return all;
    }

    private static Someone join(HiddenGround here, String name, Role role, String tenant) {
        return here.join(name.toLowerCase(Locale.ROOT) + "@" + here.mark() + ".example", name, role, tenant);
    }
}
