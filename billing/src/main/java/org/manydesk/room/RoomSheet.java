package org.manydesk.room;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manydesk.compliance.ComplianceReport;
import org.manydesk.contract.ContractStanding;
import org.manydesk.contract.StatedContract;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Metric;
import org.manydesk.tenant.ClientName;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;

/**
 * All that a contract room shows of a contract and a month.
 *
 * @param contracts all of the client, what matters most first
 * @param now when it was read
 */
public record RoomSheet(
        ClientName client,
        List<ContractStanding> contracts,
        StatedContract contract,
        Terms terms,
        ComplianceReport report,
        List<OpenClockLine> clocks,
        Instant now) {
    /** In the contract's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, terms.calendar().zone());
    }

    /** A clock that has not ended, as of the moment that it was read. */
    public record OpenClockLine(
            TicketId ticket,
            String ref,
            String subject,
            Metric metric,
            Priority priority,
            Optional<Instant> due,
            ClockState state) {}
}
