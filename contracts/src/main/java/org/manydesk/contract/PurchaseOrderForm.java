package org.manydesk.contract;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A purchase order as it travels: {@code {"number":"4500012345","limit":"25000.00"}}.
 *
 * @param number 1 to 60 characters
 * @param limit a decimal string of more than zero, with at most the currency's decimals; null for none
 */
public record PurchaseOrderForm(@Nullable String number, @Nullable String limit) {
    private static final int LONGEST_NUMBER = 60;

    Optional<PurchaseOrder> read(String pointer, Currency currency, Faults faults) {
        var name = faults.required(pointer + "/number", number, PurchaseOrderForm::name, "1 to 60 characters");
        var most = faults.optional(
                pointer + "/limit",
                limit,
                text -> amount(text, currency),
                "an amount of more than 0 with at most %d decimals, as %s has"
                        .formatted(currency.getDefaultFractionDigits(), currency));
        return name.map(known -> new PurchaseOrder(known, most));
    }

    private static String name(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NUMBER) throw new IllegalArgumentException(text);
        return name;
    }

    private static BigDecimal amount(String text, Currency currency) {
        if (!text.matches("\\d{1,13}(\\.\\d{1,4})?")) throw new IllegalArgumentException(text);
        var amount = new BigDecimal(text).setScale(currency.getDefaultFractionDigits());
        if (amount.signum() <= 0) throw new IllegalArgumentException(text);
        return amount;
    }
}
