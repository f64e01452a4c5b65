package org.manydesk.invoicing;

import java.util.List;
import org.manydesk.money.Money;

/**
 * What became of an invoice's gross sum.
 *
 * @param credits oldest first
 * @param payments oldest first, reversed ones too
 * @param open what is still owed; negative where the client is owed
 */
public record Account(List<CreditGlance> credits, List<PaymentGlance> payments, Money open) {
    public Account {
        credits = List.copyOf(credits);
        payments = List.copyOf(payments);
    }

    public boolean isUntouched() {
        return credits.isEmpty() && payments.isEmpty();
    }
}
