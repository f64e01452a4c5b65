package org.manydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.audit.proof.ChainHead;
import org.manydesk.audit.proof.ChainProof;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/** Audit entries are kept as long as was said for their client, and what is left of a chain can be verified. */
@OnTheDesk
class AuditRetentionIT {
    private static final String OF_ACME = "audit/retention?tenant=acme";
    private static final Instant BEGIN = Instant.parse("2026-01-31T10:00:00Z");

    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_provider_with_two_clients() {
        MovableClock.standAt(BEGIN);
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterEach
    void sessions_are_valid_again() {
        MovableClock.standAt(BEGIN);
    }

    @AfterAll
    static void the_clock_goes_on() {
        MovableClock.reset();
    }

    @Test
    void old_entries_are_removed_of_that_client_alone_and_the_rest_holds() throws Exception {
        var client = admin.signIn();
        client.patch("tenants/acme", Map.of("name", "Acme one")).expect(200);
        var early = proven(client, "acme", Optional.empty());
        client.put(OF_ACME, Map.of("months", 6)).expect(200);
        var globex = proven(client, "globex", Optional.empty());

        MovableClock.standAt(Instant.parse("2026-07-31T09:59:59Z"));
        Timers.removeOldAuditEntries();
        client = admin.signIn();
        assertThat(client.get(OF_ACME).expect(200).json().path("removed").asLong())
                .isZero();

        MovableClock.standAt(Instant.parse("2026-07-31T10:00:01Z"));
        client = admin.signIn();
        client.patch("tenants/acme", Map.of("name", "Acme two")).expect(200);
        Timers.removeOldAuditEntries();
        var kept = client.get(OF_ACME).expect(200).json();
        assertThat(kept.path("removed").asLong()).isGreaterThanOrEqualTo(early.entries());
        assertThat(client.get("audit?tenant=acme&limit=200").text())
                .contains("Acme two", "AUDIT_ENTRIES_REMOVED", "the product")
                .doesNotContain("Client acme");
        var late = proven(client, "acme", Optional.empty());
        assertThat(late.removed()).isEqualTo(kept.path("removed").asLong());
        assertThat(late.entries()).isGreaterThan(late.removed());
        assertThat(proven(client, "globex", Optional.of(globex)).removed()).isZero();

        Timers.removeOldAuditEntries();
        proven(client, "acme", Optional.of(late));
    }

    @Test
    void how_long_is_agreed_changed_and_taken_back() {
        var client = desk.admin();
        var none = client.get("audit/retention").expect(200);
        assertThat(none.json().hasNonNull("months")).isFalse();
        var agreed = client.with("If-Match", none.header("ETag"))
                .put("audit/retention", Map.of("months", 24))
                .expect(200);
        assertThat(agreed.json().path("months").asInt()).isEqualTo(24);
        client.with("If-Match", none.header("ETag"))
                .put("audit/retention", Map.of("months", 36))
                .problem(412);
        client.with("If-Match", agreed.header("ETag"))
                .put("audit/retention", Map.of("months", 36))
                .expect(200);
        client.delete("audit/retention").expect(200);
        assertThat(client.get("audit/retention").json().hasNonNull("months")).isFalse();
        assertThat(client.get("audit?limit=200").text()).contains("AUDIT_RETENTION_CHANGED");
    }

    @Test
    void months_outside_the_limits_are_refused() {
        for (var months : new int[] {0, 5, 241})
            assertThat(desk.admin()
                            .put(OF_ACME, Map.of("months", months))
                            .problem(422)
                            .at("/errors/0/pointer")
                            .asText())
                    .isEqualTo("/months");
        desk.admin().put(OF_ACME, Map.of()).problem(422);
    }

    @Test
    void only_administrators_decide_and_only_for_their_own_clients() {
        desk.staff(Role.LEAD, "acme").get(OF_ACME).problem(403);
        desk.staff(Role.LEAD, "acme").put(OF_ACME, Map.of("months", 12)).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .put(OF_ACME, Map.of("months", 12))
                .problem(403);
        var other = Desk.fresh().admin();
        other.get(OF_ACME).problem(404);
        other.put(OF_ACME, Map.of("months", 12)).problem(404);
        other.delete(OF_ACME).problem(404);
    }

    private static ChainHead proven(Client client, String key, Optional<ChainHead> earlier) throws Exception {
        var file = client.get("audit/export?tenant=" + key).expect(200).text();
        return ChainProof.of(new BufferedReader(new StringReader(file)), earlier);
    }
}
