package org.manydesk.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.invoicing.Stored;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** Where a provider keeps its accounts; there is one of each provider. */
@Entity
@Table(name = "account_plan")
public class AccountPlan extends ProviderOwned {
    static final long ONLY = 1;

    @Column(name = "accounts")
    private String accounts;

    @SuppressWarnings("NullAway") // for JPA
    protected AccountPlan() {}

    AccountPlan(ProviderId provider) {
        super(provider, ONLY);
        this.accounts = Stored.text(Accounts.USUAL);
    }

    void replace(Accounts other) {
        accounts = Stored.text(other);
    }

    public Accounts accounts() {
        return Stored.read(accounts, new TypeReference<>() {});
    }
}
