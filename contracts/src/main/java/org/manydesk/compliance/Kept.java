package org.manydesk.compliance;

import org.jspecify.annotations.Nullable;

/** How something was kept in a period: a promise, or all promises of a metric. The figures are those of their reports. */
public sealed interface Kept permits ComplianceLine, ComplianceTotal {
    long met();

    long breached();

    long overdue();

    long excluded();

    long running();

    @Nullable
    String percentage();

    @Nullable
    String goal();

    @Nullable
    Boolean kept();
}
