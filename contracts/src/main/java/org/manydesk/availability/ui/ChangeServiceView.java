package org.manydesk.availability.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.availability.Cataloguing;
import org.manydesk.availability.ServiceBoard;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractStanding;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Agrees on new terms of a service, from a month on. */
@Route("services/:key/:service/terms")
@CdiComponent
@Allowed(ADMIN)
public class ChangeServiceView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ServiceBoard board;
    private final transient Cataloguing cataloguing;
    private final transient ContractShelf contracts;
    private final transient Texts texts = Texts.of(ChangeServiceView.class);
    private String title = "";

    @Inject
    ChangeServiceView(ServiceBoard board, Cataloguing cataloguing, ContractShelf contracts) {
        this.board = board;
        this.cataloguing = cataloguing;
        this.contracts = contracts;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var sheet = board.sheet(
                parameters.get("key").orElseThrow(), parameters.get("service").orElseThrow(), Optional.empty());
        title = texts.get("terms.of", sheet.name());
        removeAll();
        show(sheet);
    }

    private void show(ServiceSheet sheet) {
        var client = sheet.client();
        var header = new PageHeader(title);
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        var fields = new ServiceFields();
        fields.offer(contracts.of(client.key()).stream()
                .map(ContractStanding::number)
                .toList());
        add(header, new Paragraph(texts.get("terms.what")), fields.of(sheet), actions(sheet, fields));
    }

    private Component actions(ServiceSheet sheet, ServiceFields fields) {
        var change = new Button(texts.get("save"), click -> fields.faults().accepts(() -> {
            cataloguing.change(sheet, fields.written());
            Notice.done(texts.get("terms.done"));
            back(sheet);
        }));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(new Button(texts.get("cancel"), click -> back(sheet)), change);
        bar.addClassName("md-form-actions");
        return bar;
    }

    private static void back(ServiceSheet sheet) {
        UI.getCurrent().navigate("services/" + sheet.client().key() + "/" + sheet.key());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
