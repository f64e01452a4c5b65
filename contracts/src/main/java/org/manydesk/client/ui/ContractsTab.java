package org.manydesk.client.ui;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ui.ClientContracts;
import org.manydesk.tenant.ClientName;
import org.manydesk.timekeeping.Activation;

/** What is agreed with a client, as a part of its page. */
@Dependent
class ContractsTab {
    private final ContractShelf shelf;
    private final Activation activation;

    @Inject
    ContractsTab(ContractShelf shelf, Activation activation) {
        this.shelf = shelf;
        this.activation = activation;
    }

    Component of(ClientName client) {
        return new ClientContracts(
                client, shelf, contract -> activation.activate(contract.tenant(), contract.number()));
    }
}
