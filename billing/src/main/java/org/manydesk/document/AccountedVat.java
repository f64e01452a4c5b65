package org.manydesk.document;

import java.util.Optional;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.Money;

/**
 * The VAT of a document in the currency of the seller's accounts, where that is not the document's own (BT-6, BT-111).
 *
 * @param amount what the VAT comes to at the rate, rounded once
 * @param rate of the day of issue or the last one of the seven days before; of a credit note, its invoice's
 * @see <a href="https://eur-lex.europa.eu/eli/dir/2006/112">Directive 2006/112/EC, articles 91 and 230</a>
 */
public record AccountedVat(Money amount, ExchangeRate rate) {

    /** Of an invoice; empty where it has no VAT that could be stated. */
    public static Optional<AccountedVat> of(Money vat, ExchangeRate rate) {
        return vat.isZero() ? Optional.empty() : Optional.of(new AccountedVat(rate.convert(vat), rate));
    }

    /**
     * Of a credit note, so that all credit notes of an invoice come to what the invoice said.
     *
     * @param before the VAT that was taken back by earlier ones
     */
    public static Optional<AccountedVat> of(Money vat, Money before, ExchangeRate rate) {
        if (vat.isZero()) return Optional.empty();
        var share = rate.convert(before.plus(vat)).minus(rate.convert(before));
        return Optional.of(new AccountedVat(share, rate));
    }
}
