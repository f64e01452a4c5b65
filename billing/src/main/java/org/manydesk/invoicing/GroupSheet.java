package org.manydesk.invoicing;

import java.util.Map;
import java.util.Optional;
import org.manydesk.tenant.ClientName;

/**
 * Where an invoice stands in a group of clients, as far as its reader reaches: from a statement to the payer's invoice, and
 * from that one's lines to the statements.
 *
 * @param payer who pays for the statement
 * @param invoice the payer's invoice that collected it, drafted or issued
 * @param statements by the number of the line that charges them
 */
public record GroupSheet(Optional<ClientName> payer, Optional<InvoiceId> invoice, Map<Integer, InvoiceId> statements) {
    /** Tells nothing. */
    public static final GroupSheet UNTOLD = new GroupSheet(Optional.empty(), Optional.empty(), Map.of());

    public GroupSheet {
        statements = Map.copyOf(statements);
    }
}
