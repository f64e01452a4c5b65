package org.manydesk.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import org.manydesk.money.Money;

/**
 * A payment, to be read beside its invoice.
 *
 * @param amount negative where it went back to the client
 * @param on the day on which the bank booked it
 * @param reference may be empty
 * @param reversal why it does not count; empty where it does
 */
public record PaymentGlance(
        long id, LocalDate on, Money amount, String reference, String recordedBy, Optional<String> reversal) {
    static PaymentGlance of(ReceivedPayment payment) {
        return new PaymentGlance(
                payment.key(),
                payment.receivedOn(),
                payment.amount(),
                payment.reference(),
                payment.recordedBy(),
                payment.reversal());
    }
}
