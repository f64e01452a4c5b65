package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.manydesk.money.Money;

/** What became of an invoice's gross sum: credited by credit notes, and paid. The rest is open. */
@Embeddable
class Settlement {

    @Column(name = "credited")
    private BigDecimal credited = BigDecimal.ZERO;

    @Column(name = "paid")
    private BigDecimal paid = BigDecimal.ZERO;

    void credit(Money gross) {
        credited = credited.add(gross.amount());
    }

    /** @param amount negative where a payment was reversed, or money went back to the client */
    void pay(Money amount) {
        paid = paid.add(amount.amount());
    }

    Money credited(Money gross) {
        return Money.stored(credited, gross.currency().getCurrencyCode());
    }

    Money paid(Money gross) {
        return Money.stored(paid, gross.currency().getCurrencyCode());
    }

    /** Still owed; negative where the client is owed. */
    Money open(Money gross) {
        return Money.stored(
                gross.amount().subtract(credited).subtract(paid),
                gross.currency().getCurrencyCode());
    }

    /** Of an issued invoice; one below zero is paid when as much went back to the client. */
    InvoiceStatus status(Money gross) {
        if (credited.signum() > 0 && credited.compareTo(gross.amount()) == 0) return InvoiceStatus.CREDITED;
        var owed = gross.amount().signum();
        if (owed == 0 || paid.signum() != owed) return InvoiceStatus.ISSUED;
        return open(gross).amount().signum() == owed ? InvoiceStatus.PARTLY_PAID : InvoiceStatus.PAID;
    }
}
