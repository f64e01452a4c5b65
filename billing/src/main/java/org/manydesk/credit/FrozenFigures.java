package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.availability.FrozenAvailabilities;
import org.manydesk.availability.FrozenAvailability;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.compliance.Compliance;
import org.manydesk.compliance.ComplianceLine;
import org.manydesk.contract.Contract;

/** Reads the figures of closed months: those of clocks and those of services. */
@ApplicationScoped
class FrozenFigures {
    private final Compliance compliance;
    private final FrozenAvailabilities availabilities;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FrozenFigures() {
        this(null, null);
    }

    @Inject
    FrozenFigures(Compliance compliance, FrozenAvailabilities availabilities) {
        this.compliance = compliance;
        this.availabilities = availabilities;
    }

    /** By metric and priority. */
    List<ComplianceLine> clocks(Contract contract, ClosedMonth month) {
        return compliance.report(contract, month).metrics();
    }

    /** Those that were agreed with its contract, by key. */
    List<FrozenAvailability> services(ClosedMonth month) {
        return availabilities.of(month);
    }
}
