package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import org.manydesk.contract.ContractVersion;
import org.manydesk.problem.Conflict;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;

/** The rate cards of contracts, and those that invoices were rated by. */
final class Cards {

    private Cards() {}

    static RateCard of(ContractVersion version) {
        if (version.rateCard().isNull())
            throw new Conflict("This contract has no rate card; there is nothing to bill.");
        return RateCardJson.stored(version.rateCard());
    }

    static RateCard of(Invoice invoice) {
        return RateCardJson.stored(Stored.read(invoice.rateCard(), new TypeReference<JsonNode>() {}));
    }
}
