package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.manydesk.document.Parties;

/** Who writes to whom and how to pay, as it stood when a document was drawn up or issued. */
@Embeddable
class Letter {

    @Column(name = "parties")
    private String parties;

    @Column(name = "bank_account")
    private String bankAccount;

    @Column(name = "payment_days")
    private int paymentDays;

    @SuppressWarnings("NullAway") // for JPA
    protected Letter() {}

    Letter(Parties parties, String bankAccount, int paymentDays) {
        this.parties = Stored.text(parties);
        this.bankAccount = bankAccount;
        this.paymentDays = paymentDays;
    }

    Parties parties() {
        return Stored.read(parties, new TypeReference<>() {});
    }

    /** The same in the language of another, which lines were already written in. */
    Letter inLanguageOf(Letter other) {
        return new Letter(parties().in(other.parties().language()), bankAccount, paymentDays);
    }

    String bankAccount() {
        return bankAccount;
    }

    LocalDate due(LocalDate issued) {
        return issued.plusDays(paymentDays);
    }
}
