package org.manydesk.contract;

/** Identifies a contract. */
public record ContractId(long value) {}
