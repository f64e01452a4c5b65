package org.manydesk.invoicing;

import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;

/** The rate cards that hold at the end of the months of invoices. */
final class Cards {

    private Cards() {}

    static RateCard of(Invoice invoice) {
        return RateCardJson.stored(invoice.rateCard());
    }
}
