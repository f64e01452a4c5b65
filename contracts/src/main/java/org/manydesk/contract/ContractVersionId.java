package org.manydesk.contract;

/** Identifies a version of a contract. */
public record ContractVersionId(long value) {}
