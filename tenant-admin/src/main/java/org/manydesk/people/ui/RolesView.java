package org.manydesk.people.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.manydesk.people.CustomRoleForm;
import org.manydesk.people.RoleSheet;
import org.manydesk.people.Roles;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Validation;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** The provider's own roles: what each may not, of what its base may. */
@Route("people/roles")
@CdiComponent
@Allowed(ADMIN)
public class RolesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Roles roles;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(RolesView.class);
    private final Grid<RoleSheet> grid = new Grid<>();

    @Inject
    RolesView(Roles roles, Validation validation) {
        this.roles = roles;
        this.validation = validation;
        addClassName("md-page");
        var why = new Paragraph(texts.get("roles.why"));
        why.addClassName("md-help");
        var header = new PageHeader(texts.get("roles"));
        header.act(making());
        add(header, why, list());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private Button making() {
        var make = new Button(texts.get("roles.new"), VaadinIcon.PLUS.create(), click -> RoleDialog.forNew(this::make)
                .open());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return make;
    }

    private Grid<RoleSheet> list() {
        grid.addColumn(RoleSheet::name).setHeader(texts.get("name")).setFlexGrow(2);
        grid.addColumn(role -> texts.of(role.base()))
                .setHeader(texts.get("roles.base"))
                .setFlexGrow(1);
        grid.addColumn(role -> role.without().stream().map(texts::of).collect(Collectors.joining(", ")))
                .setHeader(texts.get("roles.without"))
                .setFlexGrow(4);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> RoleDialog.of(
                        click.getItem(), form -> change(click.getItem(), form), () -> remove(click.getItem()))
                .open());
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.USERS, texts.get("roles.none"), texts.get("roles.none.what")));
        return grid;
    }

    private void make(CustomRoleForm form) {
        roles.make(validation.valid(form));
        done("roles.made", form.name());
    }

    private void change(RoleSheet role, CustomRoleForm form) {
        roles.change(role.id(), validation.valid(form));
        done("roles.changed", form.name());
    }

    private void remove(RoleSheet role) {
        roles.remove(role.id());
        done("roles.removed", role.name());
    }

    private void done(String key, String name) {
        refresh();
        Notice.done(texts.get(key, name));
    }

    private void refresh() {
        grid.setItems(roles.sheets());
    }

    @Override
    public String getPageTitle() {
        return texts.get("roles");
    }
}
