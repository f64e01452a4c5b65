package org.manydesk.contract;

import java.time.LocalDate;

/**
 * The end of a contract by notice.
 *
 * @param until first day without the contract, in its zone
 */
public record Termination(LocalDate until, String reason) {}
