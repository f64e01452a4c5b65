package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.manydesk.scope.Wall;

/**
 * The SHA-256 of what stands behind an invoice: each ticket and stretch of work that it charges, takes back or leaves out, with
 * the reason, and what its annex says of promises. Read as it is in the database, so many rows at once.
 */
@ApplicationScoped
class UsageHash {
    private static final int AT_ONCE = 5_000;
    private static final String TRAITS = ", r.traits.type, r.traits.priority, r.traits.category, r.traits.channel,"
            + " r.traits.hours, r.traits.language";

    /** A kind of row, and its columns in the order in which they are hashed; both stay as they are. */
    private enum Rows {
        BilledTicket(
                "r.ticketId, r.occurrence, r.period, r.place, r.ref, r.subject, r.decidedAt, r.reason, r.why" + TRAITS),
        BilledWork("r.entryId, r.ticketId, r.period, r.ref, r.subject, r.workedAt, r.minutes, r.note" + TRAITS),
        UsageChange("r.billedId, r.turn, r.period, r.counted, r.reason, r.why"),
        UncountedTicket("r.ticketId, r.occurrence, r.ref, r.subject, r.decidedAt, r.reason, r.why"),
        IssuedPromises("r.part, r.said");

        private final String columns;

        Rows(String columns) {
            this.columns = columns;
        }
    }

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsageHash() {
        this(null);
    }

    @Inject
    UsageHash(Wall wall) {
        this.wall = wall;
    }

    /** As 64 hexadecimal digits. */
    String of(Invoice invoice) {
        wall.em().flush();
        var digest = DocumentContent.sha256();
        for (var rows : Rows.values()) add(digest, rows, invoice);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(MessageDigest digest, Rows rows, Invoice invoice) {
        long after = 0;
        while (true) {
            var some = some(rows, invoice, after);
            for (var row : some) {
                var writing = new DocumentContent.Writing();
                writing.say("row", rows.name());
                for (var column = 1; column < row.length; column++) writing.say("is", String.valueOf(row[column]));
                digest.update(writing.text().getBytes(StandardCharsets.UTF_8));
            }
            if (some.size() < AT_ONCE) return;
            after = (Long) some.getLast()[0];
        }
    }

    private List<Object[]> some(Rows rows, Invoice invoice, long after) {
        return wall.em()
                .createQuery(
                        "SELECT r.id, " + rows.columns + " FROM " + rows + " r WHERE r.tenantId = :tenant"
                                + " AND r.invoiceId = :invoice AND r.id > :after ORDER BY r.id",
                        Object[].class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
