package org.manydesk.contract;

/**
 * Where a contract stands. Only DRAFT and ACTIVE are stored: an active one rests while it is SUSPENDED, and once its last day
 * has passed it is TERMINATED, if notice was given, or EXPIRED.
 */
public enum ContractState {
    DRAFT,
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    TERMINATED
}
