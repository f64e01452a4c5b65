package org.manydesk.oversight;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which facts are wanted.
 *
 * @param client the key of the client that they concern; empty for all, and for the provider's own
 * @param from first day, in UTC
 * @param to last day, in UTC
 */
public record AuditFilter(Optional<String> client, LocalDate from, LocalDate to) {}
