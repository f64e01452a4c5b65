package org.manydesk.ledger;

import java.util.Optional;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;

/**
 * What is posted to one account.
 *
 * @param debit  positive on the debit side, negative on the credit side
 * @param taxed  how revenue, and the VAT on it, is taxed; empty for other accounts
 */
record Posting(String account, Money debit, Optional<Vat> taxed) {
    Posting(String account, Money debit) {
        this(account, debit, Optional.empty());
    }

    boolean isCredit() {
        return debit.isNegative();
    }

    /** The amount on its side; never negative. */
    Money amount() {
        return isCredit() ? debit.negated() : debit;
    }
}
