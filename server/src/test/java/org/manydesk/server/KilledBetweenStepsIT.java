package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.database.EmbeddedDatabase;

/**
 * A node is killed, as by a power cut, while the bills of {@link EntangledClients} are drafted, while statements are collected
 * by the invoices of their groups, and while those are issued. The next node goes on: nothing is lost and nothing is done twice.
 * The moments are drawn and told; {@code -Dkilled.seed=…} draws the same ones again.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledBetweenStepsIT {
    private static final System.Logger LOG = System.getLogger(KilledBetweenStepsIT.class.getName());
    private static final int CLERKS = 4;
    private static final long LONGEST_WAIT = Duration.ofMillis(60).toNanos();

    private final long seed = Long.getLong("killed.seed", System.nanoTime());
    private final Random drawn = new Random(seed);

    @TempDir
    Path folder;

    /** What a clerk does, which may be done again, wherever it was broken off. */
    private interface Step {
        void done(Clerk clerk) throws Exception;
    }

    @Test
    void each_statement_and_each_credit_is_taken_once_and_bills_add_up_wherever_a_node_is_killed() throws Exception {
        LOG.log(System.Logger.Level.INFO, "Moments of the kills are drawn with seed {0}", Long.toString(seed));
        try (var embedded = new EmbeddedDatabase(folder, folder.resolve("database.log"))) {
            var database = embedded.start().complete();
            var run = killedInTheMiddleOfARun(database);
            try (var second = node(database)) {
                var ended = Clerk.at(second).awaits(run);
                assertThat(ended.path("drafted").asInt()).as(ended.toString()).isEqualTo(EntangledClients.contracts());
                killedAmid(second, collecting());
            }
            try (var third = node(database)) {
                allDone(third, collecting());
                killedAmid(third, issuing());
            }
            try (var last = node(database)) {
                allDone(last, issuing());
            }
            eachStatementIsOnOneInvoice(database);
            eachServiceCreditIsAppliedOnce(database);
            theBillsAreTheRatingOfTheFinalUsage(database);
            numbersHaveNoGap(database);
        }
    }

    private Node node(DatabaseAddress database) throws Exception {
        return Node.on(database, folder.resolve("node")).ready();
    }

    private String killedInTheMiddleOfARun(DatabaseAddress database) throws Exception {
        try (var first = node(database)) {
            var clerk = Clerk.at(first);
            EntangledClients.plant(clerk);
            var run = clerk.begins(EntangledClients.LAST);
            var enough = drawn.nextInt(1, EntangledClients.contracts() / 3);
            tell("once {0} drafts are told of", enough);
            while (clerk.read(run).path("drafted").asInt() < enough) Thread.onSpinWait();
            first.close();
            var drafted = "SELECT COUNT(*) FROM invoice WHERE period = '" + EntangledClients.LAST + "'";
            assertThat(Integer.parseInt(Rows.texts(database, drafted).getFirst()))
                    .isBetween(enough, EntangledClients.contracts() - 1);
            return run;
        }
    }

    private static List<Step> collecting() {
        return EntangledClients.payers().stream()
                .<Step>map(payer -> clerk -> collects(clerk, payer))
                .toList();
    }

    /** Approves the statements of a group, and draws its invoice up anew where that was drafted before. */
    private static void collects(Clerk clerk, String payer) throws Exception {
        for (var member : EntangledClients.members(payer))
            clerk.put(clerk.drafted(member, EntangledClients.LAST) + "/approval", "{}");
        var invoice = clerk.drafted(payer, EntangledClients.LAST);
        if (statementsOn(clerk, invoice) == EntangledClients.MEMBERS) return;
        clerk.discard(invoice);
        var anew = clerk.drafted(payer, EntangledClients.LAST);
        assertThat(statementsOn(clerk, anew)).isEqualTo(EntangledClients.MEMBERS);
    }

    private static long statementsOn(Clerk clerk, String invoice) throws Exception {
        var lines = clerk.read(invoice).path("lines");
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.has("statement"))
                .count();
    }

    private static List<Step> issuing() {
        return EntangledClients.invoiced().stream()
                .<Step>map(client -> clerk -> clerk.issues(clerk.drafted(client, EntangledClients.LAST)))
                .toList();
    }

    private static void tell(String moment, Object... drawn) {
        LOG.log(System.Logger.Level.INFO, "The node is killed " + moment, drawn);
    }

    private static void allDone(Node node, List<Step> steps) throws Exception {
        var clerk = Clerk.at(node);
        for (var step : steps) step.done(clerk);
    }

    /** Clerks work at the same time, and some calls never hear what became of them. */
    private void killedAmid(Node node, List<Step> steps) throws Exception {
        var clerk = Clerk.at(node);
        var ended = new AtomicInteger();
        var done = new AtomicInteger();
        try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (var step : steps)
                clerks.submit(() -> {
                    try {
                        step.done(clerk);
                        return done.incrementAndGet();
                    } finally {
                        ended.incrementAndGet();
                    }
                });
            var enough = drawn.nextInt(1, steps.size() / 2);
            var later = drawn.nextLong(LONGEST_WAIT);
            tell("{1} ns after {0} steps", enough, later);
            while (ended.get() < enough) Thread.onSpinWait();
            LockSupport.parkNanos(later);
            node.close();
        }
        assertThat(done.get()).isBetween(1, steps.size() - 1);
    }

    private static void eachStatementIsOnOneInvoice(DatabaseAddress database) throws SQLException {
        var all = EntangledClients.statements();
        assertThat(Rows.texts(
                        database,
                        "SELECT CONCAT_WS(' ', COUNT(*), COUNT(DISTINCT s.id), SUM(s.status = 'ON_GROUP_INVOICE'),"
                                + " SUM(l.invoice_id = s.collected_by AND l.net = s.net), SUM(g.status = 'ISSUED'))"
                                + " FROM invoice s LEFT JOIN invoice_line l ON l.statement_tenant_id = s.tenant_id AND"
                                + " l.statement_id = s.id LEFT JOIN invoice g ON g.tenant_id = l.tenant_id AND g.id ="
                                + " l.invoice_id WHERE s.group_tenant_id IS NOT NULL"))
                .containsExactly("%1$d %1$d %1$d %1$d %1$d".formatted(all));
    }

    private static void eachServiceCreditIsAppliedOnce(DatabaseAddress database) throws SQLException {
        assertThat(Rows.texts(
                        database,
                        "SELECT CONCAT(COUNT(*), ' times ', taken) FROM (SELECT (SELECT COUNT(*) FROM invoice_line l"
                                + " WHERE l.tenant_id = c.tenant_id AND l.service_credit_id = c.id) + (SELECT COUNT(*) FROM"
                                + " credit_note n WHERE n.tenant_id = c.tenant_id AND n.service_credit_id = c.id) AS taken"
                                + " FROM service_credit c) credits GROUP BY taken"))
                .containsExactly(EntangledClients.serviceCredits() + " times 1");
    }

    /** What invoices and statements charge of a contract itself, less credit notes; and each ticket is charged once. */
    private static void theBillsAreTheRatingOfTheFinalUsage(DatabaseAddress database) throws SQLException {
        assertThat(Rows.texts(
                        database,
                        "SELECT CONCAT(contract_number, ' ', SUM(bills.net)) FROM (SELECT i.contract_number, l.net FROM"
                                + " invoice i JOIN invoice_line l ON l.tenant_id = i.tenant_id AND l.invoice_id = i.id"
                                + " WHERE l.statement_id IS NULL UNION ALL SELECT i.contract_number, -n.net FROM invoice i"
                                + " JOIN credit_note n ON n.tenant_id = i.tenant_id AND n.invoice_id = i.id) bills"
                                + " GROUP BY contract_number"))
                .containsExactlyInAnyOrderElementsOf(EntangledClients.finalRatings());
        assertThat(Rows.texts(
                        database,
                        "SELECT CONCAT(COUNT(*), ' ', COUNT(DISTINCT tenant_id, ticket_id)) FROM invoice_line_usage"))
                .containsExactly("%1$d %1$d".formatted(EntangledClients.countedTickets()));
        assertThat(Rows.texts(
                        database,
                        "SELECT i.id FROM invoice i WHERE i.net < 0 OR i.net <> (SELECT SUM(l.net) FROM invoice_line l"
                                + " WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id)"))
                .isEmpty();
    }

    private static void numbersHaveNoGap(DatabaseAddress database) throws SQLException {
        assertThat(Rows.texts(database, "SELECT invoice_number FROM invoice WHERE invoice_number IS NOT NULL"))
                .containsExactlyInAnyOrderElementsOf(
                        numbers("INV", 2 * EntangledClients.invoiced().size()));
        assertThat(Rows.texts(database, "SELECT credit_number FROM credit_note"))
                .containsExactlyInAnyOrderElementsOf(numbers("CN", EntangledClients.creditNotes()));
    }

    private static List<String> numbers(String series, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(nth -> "%s-%06d".formatted(series, nth))
                .toList();
    }
}
