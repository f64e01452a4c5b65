package org.manydesk.timekeeping;

import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketId;

/** A ticket that has a rung of a ladder to climb. */
public record RungDue(TenantId tenant, TicketId ticket) {}
