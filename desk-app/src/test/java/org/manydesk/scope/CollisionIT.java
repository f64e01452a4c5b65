package org.manydesk.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;

/** Real deadlocks in the database, in which the call is the one that is given up. */
@OnTheDesk
class CollisionIT {
    private static final String DEADLOCKS =
            "SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'INNODB_DEADLOCKS'";

    private static Client agent;
    private static long tenant;

    @BeforeAll
    static void a_client_with_tickets() throws SQLException {
        var desk = Desk.fresh();
        desk.tenant("acme");
        agent = desk.staff(Role.AGENT, "acme");
        for (int number = 1; number <= 3; number++) open(number);
        try (var database = DeskAddress.database()) {
            tenant = number(
                    database, "SELECT id FROM tenant WHERE support_address = '" + desk.supportAddress("acme") + "'");
            database.createStatement().execute("CREATE TABLE IF NOT EXISTS weight (n INT)");
        }
    }

    private static void open(int number) {
        var ticket = Map.of(
                "type",
                "QUESTION",
                "subject",
                "Ticket " + number,
                "description",
                "D",
                "requester",
                Map.of("email", "r@acme.example", "name", "R"));
        agent.post("tenants/acme/tickets", ticket).expect(201);
    }

    @Test
    void a_call_that_lost_a_deadlock_is_run_again() throws Exception {
        var merged = inDeadlock(
                "SELECT id FROM ticket WHERE tenant_id = %d AND number = 1 FOR UPDATE",
                "SELECT id FROM ticket WHERE tenant_id = %d AND number = 2 FOR UPDATE",
                () -> agent.put("tickets/ACME-1/merge", Map.of("into", "ACME-2")));
        assertThat(merged.expect(200).text("status")).isEqualTo("CLOSED");
    }

    @Test
    void with_an_idempotency_key_it_is_asked_to_come_back_and_then_done_once() throws Exception {
        var messages = "tickets/ACME-3/messages";
        var keyed = agent.with("Idempotency-Key", "deadlock");
        var reply = Map.of("kind", "REPLY", "body", "Once");
        var busy = inDeadlock(
                "SELECT id FROM audit_chain WHERE id = %d FOR UPDATE",
                "SELECT id FROM ticket WHERE tenant_id = %d AND number = 3 FOR UPDATE",
                () -> keyed.post(messages, reply));
        assertThat(busy.problem(503).path("title").asText()).isEqualTo("Busy");
        assertThat(busy.header("Retry-After")).isEqualTo("1");
        assertThat(agent.get(messages).items()).isEmpty();
        var done = keyed.post(messages, reply).expect(201);
        assertThat(keyed.post(messages, reply).expect(201).text()).isEqualTo(done.text());
        assertThat(agent.get(messages).items()).hasSize(1);
    }

    /** Holds the first row, lets the call hold the second and wait for the first, then asks for the second. */
    private static Answer inDeadlock(String first, String second, Callable<Answer> call) throws Exception {
        try (var database = DeskAddress.database();
                var thread = Executors.newSingleThreadExecutor()) {
            long before = number(database, DEADLOCKS);
            database.setAutoCommit(false);
            database.createStatement().execute("INSERT INTO weight SELECT seq FROM seq_1_to_5000");
            number(database, first.formatted(tenant));
            var answer = thread.submit(call);
            Waiting.forALock(database, answer);
            number(database, second.formatted(tenant));
            database.rollback();
            assertThat(number(database, DEADLOCKS)).isGreaterThan(before);
            return answer.get();
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
