package org.manydesk.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersionId;
import org.manydesk.scope.TenantOwned;

/** A month of a contract whose figures are final. Once sealed, the database refuses to change it or its verdicts. */
@Entity
@Table(name = "closed_month")
public class ClosedMonth extends TenantOwned {
    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "contract_version_id", updatable = false)
    private long contractVersionId;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "closed_at", updatable = false)
    private Instant closedAt;

    @Column(name = "closed_by", updatable = false)
    private String closedBy;

    @Column(name = "sealed")
    private boolean sealed;

    @SuppressWarnings("NullAway") // for JPA
    protected ClosedMonth() {}

    /** @param by whoever closes it, by e-mail */
    ClosedMonth(ContractVersion version, YearMonth month, String by, Instant now) {
        super(version.tenant());
        this.contractId = version.contract().value();
        this.contractVersionId = version.key();
        this.period = month.toString();
        this.closedAt = now;
        this.closedBy = by;
    }

    /** Takes no more verdicts. */
    void seal() {
        sealed = true;
    }

    public ContractId contract() {
        return new ContractId(contractId);
    }

    /** By which the month is judged. */
    public ContractVersionId byVersion() {
        return new ContractVersionId(contractVersionId);
    }

    /** A month of the contract's zone. */
    public YearMonth period() {
        return YearMonth.parse(period);
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }
}
