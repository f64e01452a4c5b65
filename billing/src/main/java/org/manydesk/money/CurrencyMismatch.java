package org.manydesk.money;

import java.util.Currency;

/** Two amounts of different currencies were about to be added or compared: a defect, never a user's mistake. */
public final class CurrencyMismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatch(Currency one, Currency other) {
        super("%s and %s do not mix".formatted(one, other));
    }
}
