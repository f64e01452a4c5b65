package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.Payer;
import org.manydesk.scope.TenantId;

/** What makes an invoice a statement: who pays for it, and on which of the payer's invoices it stands. */
@Embeddable
class InGroup {

    @Column(name = "group_tenant_id", updatable = false)
    private @Nullable Long payingTenant;

    @Column(name = "group_contract_id", updatable = false)
    private @Nullable Long payingContract;

    @Column(name = "collected_by")
    private @Nullable Long collectedBy;

    @SuppressWarnings("NullAway") // for JPA
    protected InGroup() {}

    InGroup(Payer payer) {
        this.payingTenant = payer.tenant().value();
        this.payingContract = payer.contract().value();
    }

    Optional<Payer> payer() {
        if (payingTenant == null || payingContract == null) return Optional.empty();
        return Optional.of(new Payer(new TenantId(payingTenant), new ContractId(payingContract)));
    }

    Optional<InvoiceId> collectedBy() {
        return Optional.ofNullable(collectedBy).map(InvoiceId::new);
    }

    void collect(InvoiceId by) {
        collectedBy = by.value();
    }

    void free() {
        collectedBy = null;
    }
}
