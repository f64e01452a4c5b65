package org.manydesk.ticket.rest;

import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.Mark;

/** Why a ticket is no real work; null when it is. */
record MarkForm(@Nullable Mark as) {}
