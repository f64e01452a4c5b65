package org.manydesk.credit.ui;

/** How a rule says what a promise that was not kept is worth; the names are those of {@code model} in the contract. */
enum RuleKind {
    BANDS,
    PER_FULL_PERCENT,
    AT_RISK,
    POINTS;

    /** Only rules that are worth a percentage by themselves share a group. */
    boolean mayBeGrouped() {
        return this == BANDS || this == PER_FULL_PERCENT;
    }
}
