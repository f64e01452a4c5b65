package org.manydesk.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.manydesk.people.ClientPerson;
import org.manydesk.people.NewPerson;
import org.manydesk.people.PersonSheet;
import org.manydesk.people.Staffing;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;
import org.manydesk.ui.WideColumns;

/** The people of one client, with letting in and showing out. */
class ClientPeople extends Div {
    private final transient Staffing staffing;
    private final transient PersonDeeds deeds;
    private final ClientName client;
    private final transient Texts texts = Texts.of(ClientPeople.class);
    private final Grid<ClientPerson> grid = new Grid<>();

    ClientPeople(ClientName client, Staffing staffing, PersonDeeds deeds) {
        this.client = client;
        this.staffing = staffing;
        this.deeds = deeds;
        addClassName("md-section");
        add(heading(), list());
        refresh();
    }

    private Component heading() {
        var heading = new Div(new H3(texts.get("of", client.name())), provisioning(), adding());
        heading.addClassName("md-section-heading");
        return heading;
    }

    private Button provisioning() {
        var path = "clients/" + client.key() + "/provisioning";
        var provisioning = new Button(texts.get("provisioning"), click -> getUI().ifPresent(ui -> ui.navigate(path)));
        provisioning.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return provisioning;
    }

    private Button adding() {
        var add = new Button(texts.get("add"), VaadinIcon.PLUS.create(), click -> open());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return add;
    }

    private Component list() {
        grid.addComponentColumn(PersonCell::of).setHeader(texts.get("name")).setFlexGrow(3);
        var role = grid.addColumn(person -> texts.of(person.role()))
                .setHeader(texts.get("role"))
                .setFlexGrow(2);
        WideColumns.of(grid, role);
        grid.addComponentColumn(this::state).setHeader(texts.get("state")).setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("md-list");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.USERS, texts.get("of.nobody"), texts.get("of.nobody.what")));
        return grid;
    }

    private Component state(ClientPerson person) {
        var cell = new Div();
        cell.addClassName("md-cell-actions");
        if (!person.active())
            cell.add(new StatusBadge(Tone.PLAIN, texts.get("former")), button("reactivate", () -> takeBack(person)));
        else if (person.hasPassword())
            cell.add(new StatusBadge(Tone.GOOD, texts.get("active")), button("link.reset", () -> handOverLink(person)));
        else if (person.linked()) cell.add(new StatusBadge(Tone.GOOD, texts.get("linked")));
        else
            cell.add(
                    new StatusBadge(Tone.WARN, texts.get("silent")), button("link.invite", () -> handOverLink(person)));
        cell.add(button("change", () -> change(person)));
        if (person.active())
            cell.add(button("sessions", () -> seeSessions(person)), button("deactivate", () -> showOut(person)));
        return cell;
    }

    private Button button(String key, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("md-on-hover");
        return button;
    }

    private void open() {
        new NewPersonDialog(PersonForm.forClient(client.key()), this::admit).open();
    }

    private void admit(NewPerson person) {
        deeds.admit(person);
        refresh();
    }

    private void handOverLink(ClientPerson person) {
        deeds.handOverLink(person.id(), person.name());
    }

    private void seeSessions(ClientPerson person) {
        getUI().ifPresent(ui -> ui.navigate("people/" + person.id() + "/sessions"));
    }

    private void change(ClientPerson person) {
        deeds.change(person.id(), new PersonSheet(person.email(), person.name(), person.role()), this::refresh);
    }

    private void showOut(ClientPerson person) {
        deeds.showOut(person.id(), person.name(), this::refresh);
    }

    private void takeBack(ClientPerson person) {
        deeds.takeBack(person.id(), person.name());
        refresh();
    }

    /** Shows who is there now. */
    final void refresh() {
        grid.setItems(staffing.of(client.key()));
    }
}
