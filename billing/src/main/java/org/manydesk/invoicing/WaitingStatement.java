package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.tenant.ClientName;

/**
 * An approved statement that no issued invoice charges yet.
 *
 * @param payer who pays for it; empty where that client is beyond the reader's reach
 * @param isDrafted whether it is on a draft of the payer's invoice
 */
public record WaitingStatement(
        ClientName client,
        InvoiceId id,
        String contract,
        YearMonth period,
        Money net,
        Optional<ClientName> payer,
        boolean isDrafted) {}
