package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manydesk.problem.Faults;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Which contract of which client. */
final class AgreedChoice {
    private final Texts texts = Texts.of(AgreedChoice.class);
    private final ComboBox<ClientName> client = new ComboBox<>(texts.get("templates.client"));
    private final Select<String> contract = new Select<>();

    /** @param contracts the numbers of a client's, by its key, what matters most first */
    AgreedChoice(List<ClientName> clients, Function<String, List<String>> contracts, FaultFields faults) {
        client.setItems(clients);
        client.setItemLabelGenerator(ClientName::label);
        client.setRequiredIndicatorVisible(true);
        contract.setLabel(texts.get("templates.contract"));
        contract.setRequiredIndicatorVisible(true);
        contract.setEnabled(false);
        client.addValueChangeListener(change -> offer(
                Optional.ofNullable(change.getValue()).map(ClientName::key).map(contracts)));
        faults.at("/client", client);
        faults.at("/contract", contract);
    }

    private void offer(Optional<List<String>> numbers) {
        var offered = numbers.orElse(List.of());
        contract.setItems(offered);
        contract.setEnabled(!offered.isEmpty());
        contract.setHelperText(numbers.isPresent() && offered.isEmpty() ? texts.get("templates.contract.none") : "");
        offered.stream().findFirst().ifPresent(contract::setValue);
    }

    ComboBox<ClientName> client() {
        return client;
    }

    Select<String> contract() {
        return contract;
    }

    /** Refuses to go on before both are chosen. */
    void mustBeMade() {
        var faults = new Faults();
        if (client.isEmpty()) faults.add("/client", texts.get("templates.client.missing"));
        else if (contract.isEmpty()) faults.add("/contract", texts.get("templates.contract.missing"));
        faults.refuse();
    }
}
