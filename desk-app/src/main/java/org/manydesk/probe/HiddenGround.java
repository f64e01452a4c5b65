package org.manydesk.probe;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;
import org.manydesk.signin.ShortSessions;

/** A provider that the product made for itself: nobody signs in to it, its people have short sessions of the product's. */
final class HiddenGround implements Ground {
    private static final Duration VISIT = Duration.ofHours(2);

    private final ProviderId provider;
    private final URI product;
    private final ShortSessions sessions;
    private final GroundStore store;
    private final Visitor admin;
    private final String mark = Long.toString(Ids.next(), 36);
    private final String report;

    HiddenGround(
            ProviderId provider, Someone first, URI product, ShortSessions sessions, GroundStore store, String report) {
        this.provider = provider;
        this.product = product;
        this.sessions = sessions;
        this.store = store;
        this.report = report;
        this.admin = as(first);
    }

    @Override
    public String mark() {
        return mark;
    }

    @Override
    public Visitor admin() {
        return admin;
    }

    @Override
    public Someone join(String email, String name, Role role, String tenant) {
        var body = new HashMap<String, Object>(Map.of("email", email, "name", name, "role", role));
        if (!tenant.isEmpty()) body.put("tenant", tenant);
        var id = admin.post("users", body).expect(201).text("id");
        return new Someone(id, email.toLowerCase(Locale.ROOT));
    }

    @Override
    public Visitor as(Someone person) {
        return Visitor.anonymous(product).withToken(token(person));
    }

    /** A new short session. */
    String token(Someone person) {
        return sessions.begin(provider, new UserId(Long.parseLong(person.id()))).value();
    }

    /** Lets the directory of a client of it in while that is done; whoever else visits as one goes on. */
    void visit(String token, Consumer<Visitor> work) {
        var visit = store.openDirectory(provider, token, VISIT);
        try {
            work.accept(Visitor.anonymous(product).withToken(visit.secret().value()));
        } finally {
            store.closeDirectory(visit);
        }
    }

    @Override
    public String remind(String invoice) {
        return store.remind(provider, invoice);
    }

    @Override
    public String passkey(Someone person) {
        return store.passkey(provider, person);
    }

    @Override
    public String report() {
        return report;
    }
}
