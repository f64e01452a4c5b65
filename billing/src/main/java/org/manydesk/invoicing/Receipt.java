package org.manydesk.invoicing;

import java.time.LocalDate;
import org.manydesk.money.Money;

/**
 * What a bank's statement says of a payment.
 *
 * @param amount negative where it went back to the client
 * @param on the day on which it was booked
 * @param reference at most 140 characters, may be empty
 */
public record Receipt(Money amount, LocalDate on, String reference) {}
