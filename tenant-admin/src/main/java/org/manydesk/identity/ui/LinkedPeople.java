package org.manydesk.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.manydesk.identity.Unlinking;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.WideColumns;

/** Who of a client signs in as which subject of its identity provider; each can be forgotten. */
class LinkedPeople extends Div {
    private final transient Unlinking unlinking;
    private final transient Texts texts = Texts.of(LinkedPeople.class);
    private final String client;
    private final Grid<Unlinking.Linked> grid = new Grid<>();

    /** @param client its key */
    LinkedPeople(String client, Unlinking unlinking) {
        this.client = client;
        this.unlinking = unlinking;
        addClassName("md-section");
        add(new H3(texts.get("linked")), list());
    }

    private Component list() {
        grid.addComponentColumn(LinkedPeople::person)
                .setHeader(texts.get("linked.person"))
                .setFlexGrow(3);
        var subject = grid.addColumn(Unlinking.Linked::subject)
                .setHeader(texts.get("linked.subject"))
                .setFlexGrow(2);
        WideColumns.of(grid, subject);
        grid.addComponentColumn(this::deed).setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("md-list");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.USERS, texts.get("linked.nobody"), texts.get("linked.nobody.what")));
        return grid;
    }

    private static Component person(Unlinking.Linked linked) {
        var name = new Span(linked.name());
        name.addClassName("md-strong");
        var email = new Span(linked.email());
        email.addClassName("md-soft");
        var cell = new Div(new Div(name), new Div(email));
        return cell;
    }

    private Component deed(Unlinking.Linked linked) {
        var button = new Button(texts.get("unlink"), click -> unlink(linked));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void unlink(Unlinking.Linked linked) {
        unlinking.unlink(linked.person());
        Notice.done(texts.get("unlinked", linked.name()));
        refresh();
    }

    /** Shows who is linked now. */
    final void refresh() {
        grid.setItems(unlinking.linked(client));
    }
}
