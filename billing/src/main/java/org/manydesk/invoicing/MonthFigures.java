package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.manydesk.contract.Contract;
import org.manydesk.rating.Quantity;
import org.manydesk.scope.TenantOwned;

/** What people entered for a month of a contract: seats that are not as agreed, results. One per contract and month. */
@Entity
@Table(name = "month_figures")
public class MonthFigures extends TenantOwned {

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "figures")
    private String figures;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @SuppressWarnings("NullAway") // for JPA
    protected MonthFigures() {}

    @SuppressWarnings("NullAway") // say(...) fills the rest
    MonthFigures(Contract contract, YearMonth period) {
        super(contract.tenant());
        this.contractId = contract.key();
        this.period = period.toString();
    }

    /** @param byLine lines that are not in it have what was agreed */
    MonthFigures say(Map<String, Quantity> byLine, Signature signature) {
        figures = Stored.text(byLine);
        enteredBy = signature.by();
        enteredAt = signature.at();
        return this;
    }

    Map<String, Quantity> figures() {
        return Stored.read(figures, new TypeReference<>() {});
    }

    Signature entered() {
        return new Signature(enteredBy, enteredAt);
    }

    long contract() {
        return contractId;
    }

    YearMonth period() {
        return YearMonth.parse(period);
    }
}
