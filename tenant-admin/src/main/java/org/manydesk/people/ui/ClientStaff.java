package org.manydesk.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import org.manydesk.people.StaffMember;
import org.manydesk.people.Staffing;
import org.manydesk.people.Staffing.Sight;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.WideColumns;

/** Which of the provider's staff may see one client. */
class ClientStaff extends Div {
    private final transient Staffing staffing;
    private final ClientName client;
    private final transient Texts texts = Texts.of(ClientStaff.class);
    private final Grid<StaffMember> grid = new Grid<>();

    ClientStaff(ClientName client, Staffing staffing) {
        this.client = client;
        this.staffing = staffing;
        addClassName("md-section");
        var why = new Paragraph(texts.get("staff.why"));
        why.addClassName("md-help");
        add(new H3(texts.get("staff", client.name())), why, list());
        grid.setItems(staffing.staff().stream()
                .filter(StaffMember::active)
                .filter(m -> m.role().isStaff())
                .toList());
    }

    private Component list() {
        grid.addComponentColumn(PersonCell::of).setHeader(texts.get("name")).setFlexGrow(3);
        var role = grid.addColumn(member -> texts.of(member.role()))
                .setHeader(texts.get("role"))
                .setFlexGrow(2);
        WideColumns.of(grid, role);
        grid.addComponentColumn(this::sight).setHeader(texts.get("sight")).setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("md-list");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.USERS, texts.get("nobody"), texts.get("nobody.what")));
        return grid;
    }

    private Component sight(StaffMember member) {
        if (!member.needsAssignment()) return new Span(texts.get("sees.all"));
        var choice = new Select<Sight>();
        choice.setItems(Sight.values());
        choice.setItemLabelGenerator(texts::of);
        choice.setAriaLabel(texts.get("sight.of", member.name()));
        choice.setValue(sightOf(member));
        choice.addValueChangeListener(change -> decide(member, change.getValue()));
        if (member.byTeam().contains(client.key())) choice.setHelperText(texts.get("sight.byTeam"));
        return choice;
    }

    private Sight sightOf(StaffMember member) {
        if (member.denied().contains(client.key())) return Sight.DENIED;
        return member.allowed().contains(client.key()) ? Sight.ALLOWED : Sight.NOT_ASSIGNED;
    }

    private void decide(StaffMember member, Sight sight) {
        staffing.decide(member.id(), client.key(), sight);
        Notice.done(texts.get("sight." + sight, member.name(), client.name()));
    }
}
