package org.manydesk.client.ui;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ui.ClientContracts;
import org.manydesk.identity.ui.SignInSection;
import org.manydesk.people.ui.ClientTeam;
import org.manydesk.quota.Allowing;
import org.manydesk.quota.ui.ClientLimits;
import org.manydesk.tenant.ClientName;
import org.manydesk.timekeeping.Activation;

/** Makes the parts of a client's page. */
@Dependent
class ClientSections {
    private final ClientTeam team;
    private final SignInSection signIn;
    private final ContractShelf shelf;
    private final Activation activation;
    private final Allowing allowing;

    @Inject
    ClientSections(
            ClientTeam team, SignInSection signIn, ContractShelf shelf, Activation activation, Allowing allowing) {
        this.team = team;
        this.signIn = signIn;
        this.shelf = shelf;
        this.activation = activation;
        this.allowing = allowing;
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

    /** What is agreed with it. */
    Component contracts(ClientName client) {
        return new ClientContracts(
                client, shelf, contract -> activation.activate(contract.tenant(), contract.number()));
    }
}
