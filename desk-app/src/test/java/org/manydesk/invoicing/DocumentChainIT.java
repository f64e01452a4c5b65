package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.BesideTheProduct;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;

/** Issued documents are in a chain of hashes, one for each series of a provider, and each broken link is named. */
@OnTheDesk
class DocumentChainIT {
    private static final String BEGINNING = "0".repeat(64);

    private Desk desk;
    private Client admin;
    private String first;

    @BeforeEach
    void three_invoices_of_two_clients_and_two_credit_notes() throws SQLException {
        MovableClock.standAt(Instant.parse("2026-11-20T10:00:00Z"));
        desk = Desk.fresh();
        admin = desk.admin();
        for (var client : List.of("acme", "bolt")) {
            desk.tenant(client);
            desk.contract(client, "2026-08-01");
            History.resolved(desk, client, "2026-09-10", 2);
        }
        History.resolved(desk, "acme", "2026-10-12", 1);
        first = issued("acme", "2026-09");
        issued("bolt", "2026-09");
        issued("acme", "2026-10");
        for (var amount : List.of("1.00", "2.00")) {
            var lines = List.of(Map.of("line", 1, "amount", amount));
            admin.post(first + "/credit-notes", Map.of("lines", lines, "reason", "Agreed"))
                    .expect(201);
        }
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private String issued(String client, String period) {
        var clerk = Clerk.of(admin, client);
        var invoice = clerk.run(period);
        clerk.issue(invoice);
        return invoice;
    }

    private record Link(int series, String number, String content, String previous, String hash) {}

    private List<Link> chain() throws SQLException {
        var links = new ArrayList<Link>();
        try (var database = DeskAddress.database();
                var query = database.prepareStatement("SELECT series, document_number, content, previous, hash"
                        + " FROM document_link WHERE provider_id = ? ORDER BY series, number")) {
            query.setLong(1, Long.parseLong(desk.id()));
            var rows = query.executeQuery();
            while (rows.next())
                links.add(new Link(
                        rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
        }
        return links;
    }

    /** {@code tenant kind document}, of this provider. */
    private List<String> broken() throws SQLException {
        Timers.recheckInvoices();
        var found = new ArrayList<String>();
        try (var database = DeskAddress.database();
                var query = database.prepareStatement("SELECT t.tenant_key, d.kind, d.stated FROM invoice_difference d"
                        + " JOIN tenant t ON t.id = d.tenant_id WHERE t.provider_id = ? ORDER BY d.invoice_id")) {
            query.setLong(1, Long.parseLong(desk.id()));
            var rows = query.executeQuery();
            while (rows.next())
                found.add("%s %s %s"
                        .formatted(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3).split(":")[0]));
        }
        return found;
    }

    @Test
    void each_document_carries_the_hash_of_what_it_says_and_of_the_one_before() throws Exception {
        var chain = chain();
        assertThat(chain)
                .extracting(Link::number)
                .containsExactly("INV-000001", "INV-000002", "INV-000003", "CN-000001", "CN-000002");
        var before = BEGINNING;
        for (var link : chain) {
            if (link.number().equals("CN-000001")) before = BEGINNING;
            assertThat(link.previous()).as(link.number()).isEqualTo(before);
            assertThat(link.hash()).as(link.number()).isEqualTo(sha256(link.previous() + link.content()));
            before = link.hash();
        }
        assertThat(chain).extracting(Link::content).doesNotHaveDuplicates();
        var journal = admin.get("accounting/journal?from=2026-11-01&to=2026-11-30")
                .expect(200)
                .text();
        assertThat(journal.lines().findFirst().orElseThrow()).endsWith("hash,previousHash,contentHash");
        chain.forEach(link -> assertThat(journal).contains(link.hash() + "," + link.previous() + "," + link.content()));
        assertThat(broken()).as("honest").isEmpty();
        issued("bolt", "2026-10");
        var nothing = chain().get(3);
        assertThat(admin.get("accounting/journal?from=2026-11-01&to=2026-11-30")
                        .expect(200)
                        .text()
                        .lines()
                        .filter(row -> row.contains("INV-000004"))
                        .toList())
                .as("of 0.00, and in the chain")
                .singleElement()
                .asString()
                .endsWith(nothing.hash() + "," + nothing.previous() + "," + nothing.content());
    }

    @Test
    void the_newest_link_does_not_go_unseen_and_neither_does_a_ticket_behind_a_line() throws Exception {
        var ours = " AND provider_id = " + desk.id();
        var subject = "UPDATE invoice_line_usage SET subject = '%s' WHERE position = 1 AND invoice_id = "
                + first.substring("invoices/".length());
        BesideTheProduct.write("invoice_line_usage", subject.formatted("Another"));
        assertThat(broken()).containsExactly("acme CHAIN INV-000001");
        BesideTheProduct.write("invoice_line_usage", subject.formatted("A"));
        assertThat(broken()).as("put right").isEmpty();

        BesideTheProduct.write(
                "document_link", "DELETE FROM document_link WHERE document_number = 'INV-000003'" + ours);
        assertThat(broken()).as("the one before it is not the last").containsExactly("bolt CHAIN INV-000002");
        for (var number : List.of("INV-000002", "INV-000001"))
            BesideTheProduct.write(
                    "document_link", "DELETE FROM document_link WHERE document_number = '%s'".formatted(number) + ours);
        assertThat(broken()).as("all of them").hasSize(3);
    }

    @Test
    void numbers_that_were_given_before_a_restore_do_not_break_the_chain() throws Exception {
        BesideTheProduct.write(
                "invoice_number_series",
                "UPDATE invoice_number_series SET last_number = last_number + 2 WHERE id = 1 AND provider_id = "
                        + desk.id());
        History.resolved(desk, "bolt", "2026-10-12", 1);
        issued("bolt", "2026-10");
        assertThat(chain()).extracting(Link::number).contains("INV-000003", "INV-000006");
        assertThat(broken()).isEmpty();
    }

    @Test
    void what_was_changed_beside_the_product_breaks_the_chain_where_it_was_changed() throws Exception {
        var ours = "invoice_id = " + first.substring("invoices/".length());
        BesideTheProduct.write("invoice_line", "UPDATE invoice_line SET note = 'By the way' WHERE " + ours);
        assertThat(broken()).containsExactly("acme CHAIN INV-000001");
        BesideTheProduct.write("invoice_line", "UPDATE invoice_line SET note = '' WHERE " + ours);
        assertThat(broken()).as("put right").isEmpty();

        var second = " WHERE document_number = 'INV-000002' AND provider_id = " + desk.id();
        var link = chain().get(1);
        BesideTheProduct.write("document_link", "UPDATE document_link SET hash = REPEAT('a', 64)" + second);
        assertThat(broken())
                .as("and whatever follows it")
                .containsExactly("bolt CHAIN INV-000002", "acme CHAIN INV-000003");
        BesideTheProduct.write(
                "document_link", "UPDATE document_link SET hash = '%s'%s".formatted(link.hash(), second));
        BesideTheProduct.write("document_link", "DELETE FROM document_link" + second);
        assertThat(broken()).as("one is missing before it").containsExactly("acme CHAIN INV-000003");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
