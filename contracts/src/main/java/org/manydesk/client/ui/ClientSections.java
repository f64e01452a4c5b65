package org.manydesk.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ui.ClientContracts;
import org.manydesk.people.Admission;
import org.manydesk.people.Staffing;
import org.manydesk.people.ui.ClientPeople;
import org.manydesk.people.ui.ClientStaff;
import org.manydesk.tenant.ClientName;
import org.manydesk.timekeeping.Activation;

/** Makes the parts of a client's page. */
@Dependent
class ClientSections {
    private final Staffing staffing;
    private final Admission admission;
    private final ContractShelf shelf;
    private final Activation activation;

    @Inject
    ClientSections(Staffing staffing, Admission admission, ContractShelf shelf, Activation activation) {
        this.staffing = staffing;
        this.admission = admission;
        this.shelf = shelf;
        this.activation = activation;
    }

    /** Its people, and who of us sees it. */
    Component people(ClientName client) {
        var both = new Div(new ClientPeople(client, staffing, admission), new ClientStaff(client, staffing));
        both.addClassName("md-stack");
        return both;
    }

    /** What is agreed with it. */
    Component contracts(ClientName client) {
        return new ClientContracts(
                client, shelf, contract -> activation.activate(contract.tenant(), contract.number()));
    }
}
