package org.manydesk.contract.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractStanding;
import org.manydesk.contract.ContractState;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.WideColumns;

/** The contracts of one client, with putting a draft in force. */
public class ClientContracts extends Div {
    private final transient ContractShelf shelf;
    private final transient Consumer<ContractStanding> activation;
    private final ClientName client;
    private final transient Texts texts = Texts.of(ClientContracts.class);
    private final Grid<ContractStanding> grid = new Grid<>();

    /** @param activation puts a draft in force */
    public ClientContracts(ClientName client, ContractShelf shelf, Consumer<ContractStanding> activation) {
        this.client = client;
        this.shelf = shelf;
        this.activation = activation;
        addClassName("md-section");
        var heading = new Div(new H3(texts.get("contracts")), drafting());
        heading.addClassName("md-section-heading");
        add(heading, list());
        refresh();
    }

    private Button drafting() {
        var draft = new Button(texts.get("new"), VaadinIcon.PLUS.create(), click -> UI.getCurrent()
                .navigate("clients/" + client.key() + "/contracts/new"));
        draft.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return draft;
    }

    private Component list() {
        grid.addComponentColumn(this::number).setHeader(texts.get("number")).setFlexGrow(2);
        grid.addComponentColumn(this::state).setHeader(texts.get("state")).setFlexGrow(2);
        var service = grid.addColumn(contract -> texts.of(contract.model()))
                .setHeader(texts.get("model"))
                .setFlexGrow(1);
        grid.addColumn(this::term).setHeader(texts.get("term")).setFlexGrow(3);
        WideColumns.of(grid, service);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.FILE_TEXT_O, texts.get("none"), texts.get("none.what")));
        return grid;
    }

    private Component number(ContractStanding contract) {
        return new Anchor("clients/" + client.key() + "/contract/" + contract.number(), contract.number());
    }

    private Component state(ContractStanding contract) {
        var cell = new Div(new ContractBadge(contract.state()));
        cell.addClassName("md-in-line");
        if (contract.state() == ContractState.DRAFT) cell.add(activating(contract));
        return cell;
    }

    private Button activating(ContractStanding contract) {
        var activate = new Button(texts.get("activate"), click -> confirm(contract));
        activate.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return activate;
    }

    private String term(ContractStanding contract) {
        var notice = contract.noticeBy()
                .map(day -> "; " + texts.get("notice.by", Days.day(day)))
                .orElse("");
        return days(contract) + notice;
    }

    private String days(ContractStanding contract) {
        return contract.until()
                .map(end -> texts.get("term.until", Days.day(contract.from()), Days.day(end.minusDays(1))))
                .orElseGet(() -> texts.get("term.open", Days.day(contract.from())));
    }

    private void confirm(ContractStanding contract) {
        var sure = new ConfirmDialog(
                texts.get("activate.title", contract.number()),
                texts.get("activate.what", Days.day(contract.from())),
                texts.get("activate"),
                confirmed -> activate(contract),
                texts.get("cancel"),
                cancelled -> {});
        sure.open();
    }

    private void activate(ContractStanding contract) {
        activation.accept(contract);
        refresh();
        Notice.done(texts.get("activated", contract.number()));
    }

    private void refresh() {
        grid.setItems(shelf.of(client.key()));
    }
}
