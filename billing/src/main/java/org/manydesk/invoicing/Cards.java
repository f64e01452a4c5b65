package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.manydesk.contract.ContractVersion;
import org.manydesk.problem.Conflict;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;

/** The rate cards of contracts, and those that invoices were rated by. */
final class Cards {

    private Cards() {}

    static RateCard of(ContractVersion version) {
        return find(version)
                .orElseThrow(() -> new Conflict("This contract has no rate card; there is nothing to bill."));
    }

    /** Empty where the contract charges nothing. */
    static Optional<RateCard> find(ContractVersion version) {
        return Optional.of(version.rateCard()).filter(card -> !card.isNull()).map(RateCardJson::stored);
    }

    static RateCard of(Invoice invoice) {
        return RateCardJson.stored(Stored.read(invoice.rateCard(), new TypeReference<JsonNode>() {}));
    }
}
