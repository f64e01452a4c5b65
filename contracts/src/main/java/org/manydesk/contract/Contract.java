package org.manydesk.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** A contract with a client: drafted, then activated. What it says is in its versions. */
@Entity
@Table(name = "contract")
public class Contract extends TenantOwned {
    @Column(name = "contract_number", updatable = false)
    private String contractNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ContractState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Contract() {}

    Contract(TenantId tenant, String number, Instant now) {
        super(tenant);
        this.contractNumber = number;
        this.state = ContractState.DRAFT;
        this.createdAt = now;
    }

    /** Puts it in force for the days of its version. */
    void activate() {
        if (state != ContractState.DRAFT) throw new Conflict("Only a draft can be activated; this is " + state + ".");
        state = ContractState.ACTIVE;
    }

    public ContractId id() {
        return new ContractId(key());
    }

    /** How people call it; unique per client. */
    public String number() {
        return contractNumber;
    }

    public boolean isActive() {
        return state == ContractState.ACTIVE;
    }

    /** Where it stands at an instant, given the version that holds then. */
    public ContractState state(ContractVersion holding, Instant now) {
        var over =
                state == ContractState.ACTIVE && !now.isBefore(holding.inForce().to());
        return over ? ContractState.EXPIRED : state;
    }
}
