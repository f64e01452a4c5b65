package org.manydesk.compliance;

import org.jspecify.annotations.Nullable;

/** How something was kept in a period: a promise, or all promises of a metric. The figures are those of their reports. */
public sealed interface Kept permits ComplianceLine, ComplianceTotal {
    long met();

    long breached();

    long overdue();

    long excluded();

    long running();

    /** One of its figures. */
    default long counted(Counted figure) {
        return switch (figure) {
            case MET -> met();
            case BREACHED -> breached();
            case OVERDUE -> overdue();
            case EXCLUDED -> excluded();
            case RUNNING -> running();
        };
    }

    @Nullable
    String percentage();

    @Nullable
    String goal();

    @Nullable
    Boolean kept();
}
