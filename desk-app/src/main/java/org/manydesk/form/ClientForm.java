package org.manydesk.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** What a client asks for its tickets, as JSON. */
@Entity
@Table(name = "client_form")
class ClientForm extends TenantOwned {
    @Column(name = "asked")
    private String asked;

    @SuppressWarnings("NullAway") // for JPA
    protected ClientForm() {}

    ClientForm(TenantId client, FormPlan plan) {
        super(client);
        asked = plan.json();
    }

    void ask(FormPlan plan) {
        asked = plan.json();
    }

    FormPlan plan() {
        return FormPlan.of(asked);
    }
}
