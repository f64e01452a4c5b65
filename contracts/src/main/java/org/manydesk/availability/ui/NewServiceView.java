package org.manydesk.availability.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.availability.Cataloguing;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractStanding;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Defines a service of a client. */
@Route("services/new")
@CdiComponent
@Allowed(ADMIN)
public class NewServiceView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ClientDirectory clients;
    private final transient ContractShelf contracts;
    private final transient Cataloguing cataloguing;
    private final transient Texts texts = Texts.of(NewServiceView.class);
    private final Select<ClientName> client = new Select<>();
    private final ServiceFields fields = new ServiceFields();

    @Inject
    NewServiceView(ClientDirectory clients, ContractShelf contracts, Cataloguing cataloguing) {
        this.clients = clients;
        this.contracts = contracts;
        this.cataloguing = cataloguing;
        addClassNames("md-page", "md-narrow");
        client.setLabel(texts.get("field.client"));
        client.setItemLabelGenerator(ClientName::label);
        client.addValueChangeListener(change -> fields.offer(numbers(change.getValue())));
    }

    private List<String> numbers(ClientName chosen) {
        return contracts.of(chosen.key()).stream().map(ContractStanding::number).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var withContract =
                clients.names().stream().filter(one -> !numbers(one).isEmpty()).toList();
        removeAll();
        add(new PageHeader(texts.get("new")));
        if (withContract.isEmpty()) add(nobody());
        else {
            client.setItems(withContract);
            client.setValue(withContract.getFirst());
            add(new Fieldset(client), fields, actions());
        }
    }

    private Component nobody() {
        return new EmptyState(VaadinIcon.BUILDING, texts.get("new.nobody"), texts.get("new.nobody.what"));
    }

    private Component actions() {
        var define = new Button(texts.get("new.go"), click -> define());
        define.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(new Button(texts.get("cancel"), click -> go("services")), define);
        bar.addClassName("md-form-actions");
        return bar;
    }

    private void define() {
        fields.faults().accepts(() -> {
            var service = cataloguing.define(client.getValue().key(), fields.written());
            Notice.done(texts.get("new.done", service.name()));
            go("services/" + client.getValue().key() + "/" + service.serviceKey());
        });
    }

    private static void go(String page) {
        UI.getCurrent().navigate(page);
    }

    @Override
    public String getPageTitle() {
        return texts.get("new");
    }
}
