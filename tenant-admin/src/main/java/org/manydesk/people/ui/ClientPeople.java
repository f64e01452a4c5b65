package org.manydesk.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.manydesk.people.Admission;
import org.manydesk.people.ClientPerson;
import org.manydesk.people.NewPerson;
import org.manydesk.people.Staffing;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;
import org.manydesk.ui.WideColumns;

/** The people of one client, with letting in and showing out. */
public class ClientPeople extends Div {
    private final transient Staffing staffing;
    private final transient Admission admission;
    private final ClientName client;
    private final transient Texts texts = Texts.of(ClientPeople.class);
    private final Grid<ClientPerson> grid = new Grid<>();

    public ClientPeople(ClientName client, Staffing staffing, Admission admission) {
        this.client = client;
        this.staffing = staffing;
        this.admission = admission;
        addClassName("md-section");
        add(heading(), list());
        refresh();
    }

    private Component heading() {
        var heading = new Div(new H3(texts.get("of", client.name())), adding());
        heading.addClassName("md-section-heading");
        return heading;
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
        if (!person.active()) return new StatusBadge(Tone.PLAIN, texts.get("former"));
        var out = new Button(texts.get("deactivate"), click -> confirmShowingOut(person));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        out.addClassName("md-on-hover");
        var sessions = new Button(
                texts.get("sessions"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("people/" + person.id() + "/sessions")));
        sessions.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        sessions.addClassName("md-on-hover");
        var cell = new Div(new StatusBadge(Tone.GOOD, texts.get("active")), sessions, out);
        cell.addClassName("md-cell-actions");
        return cell;
    }

    private void open() {
        new NewPersonDialog(PersonForm.forClient(client.key()), this::admit).open();
    }

    private void admit(NewPerson person) {
        admission.admit(person);
        refresh();
        Notice.done(texts.get("admitted", person.name()));
    }

    private void confirmShowingOut(ClientPerson person) {
        var sure = new ConfirmDialog(
                texts.get("deactivate.title", person.name()),
                texts.get("deactivate.what"),
                texts.get("deactivate"),
                confirmed -> showOut(person),
                texts.get("cancel"),
                cancelled -> {});
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private void showOut(ClientPerson person) {
        admission.deactivate(person.id());
        refresh();
        Notice.done(texts.get("deactivated", person.name()));
    }

    private void refresh() {
        grid.setItems(staffing.of(client.key()));
    }
}
