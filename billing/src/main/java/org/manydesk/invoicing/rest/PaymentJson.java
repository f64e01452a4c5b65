package org.manydesk.invoicing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.manydesk.invoicing.ReceivedPayment;
import org.manydesk.money.Money;

/**
 * A payment as it travels.
 *
 * @param amount negative where it went back to the client
 * @param reversal why it does not count; absent where it does
 */
public record PaymentJson(
        String id,
        Money amount,
        LocalDate receivedOn,
        String reference,
        String recordedBy,
        Instant recordedAt,
        Optional<String> reversal) {

    static PaymentJson of(ReceivedPayment payment) {
        return new PaymentJson(
                Long.toString(payment.key()),
                payment.amount(),
                payment.receivedOn(),
                payment.reference(),
                payment.recordedBy(),
                payment.recordedAt(),
                payment.reversal());
    }
}
