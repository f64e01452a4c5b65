package org.manydesk.team.ui;

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
import org.manydesk.people.StaffMember;
import org.manydesk.people.Staffing;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Validation;
import org.manydesk.team.TeamForm;
import org.manydesk.team.TeamSheet;
import org.manydesk.team.Teaming;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** The teams of the provider: who is in each, and for which clients it works. */
@Route("people/teams")
@CdiComponent
@Allowed(ADMIN)
public class TeamsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Teaming teaming;
    private final transient Staffing staffing;
    private final transient ClientDirectory directory;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(TeamsView.class);
    private final Grid<TeamSheet> grid = new Grid<>();

    @Inject
    TeamsView(Teaming teaming, Staffing staffing, ClientDirectory directory, Validation validation) {
        this.teaming = teaming;
        this.staffing = staffing;
        this.directory = directory;
        this.validation = validation;
        addClassName("md-page");
        var why = new Paragraph(texts.get("teams.why"));
        why.addClassName("md-help");
        var header = new PageHeader(texts.get("teams"));
        header.act(making());
        add(header, why, list());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private Button making() {
        var make = new Button(texts.get("teams.new"), VaadinIcon.PLUS.create(), click -> {
            var dialog = dialog(texts.get("teams.new"));
            dialog.saving(this::make);
            dialog.open();
        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return make;
    }

    private TeamDialog dialog(String title) {
        var staff = staffing.members().stream()
                .filter(StaffMember::active)
                .filter(StaffMember::needsAssignment)
                .toList();
        return new TeamDialog(title, staff, directory.names());
    }

    private Grid<TeamSheet> list() {
        grid.addColumn(TeamSheet::name).setHeader(texts.get("name")).setFlexGrow(2);
        grid.addColumn(team ->
                        team.members().stream().map(TeamSheet.Member::name).collect(Collectors.joining(", ")))
                .setHeader(texts.get("teams.members"))
                .setFlexGrow(3);
        grid.addColumn(team -> String.join(", ", team.clients()))
                .setHeader(texts.get("teams.clients"))
                .setFlexGrow(3);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.GROUP, texts.get("teams.none"), texts.get("teams.none.what")));
        return grid;
    }

    private void open(TeamSheet team) {
        var dialog = dialog(team.name());
        dialog.read(team);
        dialog.removing(() -> remove(team));
        dialog.saving(form -> change(team, form));
        dialog.open();
    }

    private void make(TeamForm form) {
        teaming.make(validation.valid(form));
        done("teams.made", form.name());
    }

    private void change(TeamSheet team, TeamForm form) {
        teaming.change(Long.parseLong(team.id()), read(team), validation.valid(form));
        done("teams.changed", form.name());
    }

    private void remove(TeamSheet team) {
        teaming.remove(Long.parseLong(team.id()), read(team));
        done("teams.removed", team.name());
    }

    /** A change is meant for the team as the dialog shows it. */
    private static IfMatch read(TeamSheet team) {
        return new IfMatch(IfMatch.etag(team.version()));
    }

    private void done(String key, String name) {
        refresh();
        Notice.done(texts.get(key, name));
    }

    private void refresh() {
        grid.setItems(teaming.sheets());
    }

    @Override
    public String getPageTitle() {
        return texts.get("teams");
    }
}
