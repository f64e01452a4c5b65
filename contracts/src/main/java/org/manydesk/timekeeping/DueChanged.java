package org.manydesk.timekeeping;

import java.util.Optional;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketId;

/**
 * A ticket's first due instant changed without an event of the ticket, for a contract was activated or amended. Fired within the
 * transaction.
 */
public record DueChanged(TenantId tenant, TicketId ticket, Optional<NextDue> due) {}
