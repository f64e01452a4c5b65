package org.manydesk.contract;

/** Where a contract stands. EXPIRED is never stored: an active one whose last day has passed is expired. */
public enum ContractState {
    DRAFT,
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    TERMINATED
}
