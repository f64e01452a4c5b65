package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.manydesk.scope.TenantOwned;
import org.manydesk.usage.Reason;

/** On an invoice: that a ticket of an earlier one is taken back, or charged again. It goes only when its draft is discarded. */
@Entity
@Table(name = "invoice_usage_change")
class UsageChange extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    @SuppressWarnings("unused") // queries compare it
    private long invoiceId;

    @Column(name = "contract_id", updatable = false)
    @SuppressWarnings("unused") // queries compare it
    private long contractId;

    @Column(name = "billed_id", updatable = false)
    @SuppressWarnings("unused") // queries compare it
    private long billedId;

    @Column(name = "turn", updatable = false)
    @SuppressWarnings("unused") // queries compare it
    private int turn;

    @Column(name = "period", updatable = false)
    @SuppressWarnings("unused") // queries compare it
    private String period;

    @Column(name = "counted", updatable = false)
    private boolean counted;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", updatable = false)
    private Reason reason;

    @Column(name = "why", updatable = false)
    private String why;

    @SuppressWarnings("NullAway") // for JPA
    protected UsageChange() {}

    UsageChange(Invoice invoice, ChangedTicket change) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.contractId = invoice.contract().value();
        this.billedId = change.charged().key();
        this.turn = change.turn();
        this.period = change.charged().period().toString();
        this.counted = change.isCounted();
        this.reason = change.now().decision().reason();
        this.why = change.now().why();
    }

    boolean isCounted() {
        return counted;
    }

    Reason reason() {
        return reason;
    }

    String why() {
        return why;
    }
}
