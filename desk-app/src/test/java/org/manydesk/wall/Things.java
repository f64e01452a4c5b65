package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.PastProbe;
import org.manydesk.harness.PlantedPasskey;
import org.manydesk.probe.Ground;
import org.manydesk.probe.Other;
import org.manydesk.probe.Planted;
import org.manydesk.probe.Planting;
import org.manydesk.probe.Visitor;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;

/**
 * One of everything that a client can have, planted as the product's own probe plants it.
 *
 * @param admin who may read all of it
 */
record Things(Planted planted, Client admin) {
    static Things planted(Desk desk, String key, String canary) {
        return planted(desk, key, canary, URI.create(DeskAddress.url()));
    }

    /** The same by way of another address, at which somebody listens. */
    static Things planted(Desk desk, String key, String canary, URI address) {
        return new Things(Planting.of(new TestGround(desk, address), key, canary), desk.admin());
    }

    /** A text that all of it holds. */
    String canary() {
        return planted.canary();
    }

    /** What each path parameter would be for this client. */
    Map<String, String> ids() {
        return planted.ids();
    }

    Other as(String name) {
        return planted.as(name);
    }

    /** The address of one of its people, in lower case. */
    String requesterEmail() {
        return planted.requester().email();
    }

    /** Who has that address. */
    Client requester() {
        return Client.signIn(requesterEmail(), Desk.PASSWORD);
    }

    /** Staff who reach this client and no other. */
    Desk.Person agent() {
        return new Desk.Person(planted.agent().id(), planted.agent().email());
    }

    /** What is here, to see afterwards that nothing has changed. */
    List<String> snapshot() {
        return planted.snapshot(admin.visitor());
    }

    /** The same with other ids of what belongs to a provider and to no client. */
    Things withProvidersThingsOf(Things other) {
        return new Things(planted.withProvidersThingsOf(other.planted), admin);
    }

    private record TestGround(Desk desk, URI address) implements Ground {
        private static final String OVERDUE =
                "INSERT INTO reminder SELECT i.tenant_id, ?, 1, i.id, 'FIRST', i.issued_on, i.issued_on, 1, 0,"
                        + " i.currency, i.issued_by, i.issued_at, '' FROM invoice i WHERE i.id = ?";

        @Override
        public String mark() {
            return desk.mark();
        }

        @Override
        public Visitor admin() {
            return desk.admin().visitor(address);
        }

        @Override
        public Someone join(String email, String name, Role role, String tenant) {
            var body = new HashMap<String, Object>(
                    Map.of("email", email, "name", name, "role", role, "password", Desk.PASSWORD));
            if (!tenant.isEmpty()) body.put("tenant", tenant);
            var id = desk.admin().post("users", body).expect(201).text("id");
            return new Someone(id, email.toLowerCase(Locale.ROOT));
        }

        @Override
        public Visitor as(Someone person) {
            return Client.signIn(person.email(), Desk.PASSWORD).visitor(address);
        }

        @Override
        public String remind(String invoice) {
            var id = Ids.next();
            try (var database = DeskAddress.database();
                    var statement = database.prepareStatement(OVERDUE)) {
                statement.setLong(1, id);
                statement.setString(2, invoice);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return Long.toString(id);
        }

        @Override
        public String passkey(Someone person) {
            return PlantedPasskey.of(person.id());
        }

        /** One that was broken off before it began. */
        @Override
        public String report() {
            return PastProbe.of(desk);
        }
    }
}
