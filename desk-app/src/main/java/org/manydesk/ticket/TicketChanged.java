package org.manydesk.ticket;

import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketId;

/** A ticket was opened or changed. Fired within the transaction; observe it {@code AFTER_SUCCESS}, then ask anew. */
public record TicketChanged(TenantId tenant, TicketId ticket, String ref) {}
