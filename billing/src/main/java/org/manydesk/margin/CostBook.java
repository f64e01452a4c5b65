package org.manydesk.margin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.invoicing.Stored;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** The cost rates of a provider, as they are written; the audit trail keeps what they were before. */
@Entity
@Table(name = "cost_rates")
public class CostBook extends ProviderOwned {
    /** There is one of each provider. */
    static final long ONLY = 1;

    @Column(name = "rates")
    private String rates;

    @SuppressWarnings("NullAway") // for JPA
    protected CostBook() {}

    CostBook(ProviderId provider, JsonNode written) {
        super(provider, ONLY);
        this.rates = Stored.text(written);
    }

    void replace(JsonNode written) {
        rates = Stored.text(written);
    }

    /** {@code {"rates":[…]}}. */
    JsonNode written() {
        return Stored.read(rates, new TypeReference<>() {});
    }
}
