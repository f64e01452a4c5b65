package org.manydesk.client.ui;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.brand.ClientBranding;
import org.manydesk.brand.ui.ClientBrandForm;
import org.manydesk.identity.ui.SignInSection;
import org.manydesk.people.ui.ClientTeam;
import org.manydesk.quota.Allowing;
import org.manydesk.quota.ui.ClientLimits;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.ClientSheet;

/** Makes the parts of a client's page. */
@Dependent
class ClientSections {
    private final ClientTeam team;
    private final SignInSection signIn;
    private final ContractsTab contracts;
    private final Allowing allowing;
    private final ClientBranding branding;

    @Inject
    ClientSections(
            ClientTeam team, SignInSection signIn, ContractsTab contracts, Allowing allowing, ClientBranding branding) {
        this.team = team;
        this.signIn = signIn;
        this.contracts = contracts;
        this.allowing = allowing;
        this.branding = branding;
    }

    /** Its people, and who of us sees it. */
    Component people(ClientName client) {
        return team.of(client);
    }

    /** How its people sign in. */
    Component signIn(ClientName client) {
        return signIn.of(client);
    }

    /** How much it may use, and uses. */
    Component limits(ClientName client) {
        return new ClientLimits(client.key(), allowing);
    }

    /** How it is recognised, and how its requesters are written to. */
    Component brand(ClientSheet sheet, Validation validation) {
        var address = sheet.profile().supportAddress();
        return new ClientBrandForm(sheet.client().key(), address == null ? "" : address, branding, validation);
    }

    /** What is agreed with it. */
    Component contracts(ClientName client) {
        return contracts.of(client);
    }
}
