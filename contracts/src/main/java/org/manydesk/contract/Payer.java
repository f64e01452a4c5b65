package org.manydesk.contract;

import org.manydesk.scope.TenantId;

/** The contract of the company that pays for a group: its invoice collects the months of contracts of other clients. */
public record Payer(TenantId tenant, ContractId contract) {
    /** A contract as the payer of others. */
    public static Payer of(Contract contract) {
        return new Payer(contract.tenant(), contract.id());
    }
}
