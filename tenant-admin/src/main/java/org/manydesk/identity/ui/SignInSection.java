package org.manydesk.identity.ui;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.identity.IdentitySetup;
import org.manydesk.identity.Unlinking;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.ClientName;

/** Makes the part of a client's page that says how its people sign in. */
@Dependent
public class SignInSection {
    private final IdentitySetup setup;
    private final Unlinking unlinking;
    private final Validation validation;

    @Inject
    SignInSection(IdentitySetup setup, Unlinking unlinking, Validation validation) {
        this.setup = setup;
        this.unlinking = unlinking;
        this.validation = validation;
    }

    /** The part for one client. */
    public Component of(ClientName client) {
        return new ClientSignIn(client.key(), setup, validation, new LinkedPeople(client.key(), unlinking));
    }
}
