package org.manydesk.people.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.people.NewPerson;
import org.manydesk.people.RoleSheet;
import org.manydesk.people.Skills;
import org.manydesk.people.StaffMember;
import org.manydesk.people.Staffing;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;
import org.manydesk.ui.WideColumns;

/** Who works for the provider: whom they may see, letting in and showing out. */
@Route("people")
@Menu(title = "people", order = 50, icon = "vaadin:users")
@CdiComponent
@Allowed(ADMIN)
public class PeopleView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int BADGES_SHOWN = 6;

    private final transient Staffing staffing;
    private final transient PersonDeeds deeds;
    private final transient ClientDirectory directory;
    private final transient Texts texts = Texts.of(PeopleView.class);
    private final PageHeader header = new PageHeader(texts.get("people"));
    private final TextField search = new TextField();
    private final Checkbox withFormer = new Checkbox(texts.get("withFormer"));
    private final Grid<StaffMember> grid = new Grid<>();
    private Map<String, ClientName> clients = Map.of();
    private final transient Skills skills;
    private final transient Clock clock;
    private List<StaffMember> all = List.of();

    @Inject
    PeopleView(Staffing staffing, PersonDeeds deeds, ClientDirectory directory, Skills skills, Clock clock) {
        this.skills = skills;
        this.clock = clock;
        this.staffing = staffing;
        this.deeds = deeds;
        this.directory = directory;
        addClassName("md-page");
        add(header, filters(), list());
        header.act(teams(), roles(), importing(), adding());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clients = directory.names().stream().collect(Collectors.toMap(ClientName::key, Function.identity()));
        refresh();
    }

    private Button teams() {
        return new Button(texts.get("teams"), click -> getUI().ifPresent(ui -> ui.navigate("people/teams")));
    }

    private Button roles() {
        return new Button(texts.get("roles"), click -> getUI().ifPresent(ui -> ui.navigate(RolesView.class)));
    }

    private Button importing() {
        return new Button(
                texts.get("import.open"), click -> getUI().ifPresent(ui -> ui.navigate(PeopleImportView.class)));
    }

    private Button adding() {
        var add = new Button(texts.get("add"), VaadinIcon.PLUS.create(), click -> openNewPerson());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Component filters() {
        search.setPlaceholder(texts.get("search"));
        search.setAriaLabel(texts.get("search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        withFormer.addValueChangeListener(change -> show());
        var bar = new Div(search, withFormer);
        bar.addClassName("md-filters");
        return bar;
    }

    private Component list() {
        grid.addComponentColumn(PersonCell::of).setHeader(texts.get("name")).setFlexGrow(3);
        var role = grid.addColumn(this::role).setHeader(texts.get("role")).setFlexGrow(2);
        WideColumns.of(grid, role);
        grid.addComponentColumn(this::sees).setHeader(texts.get("sees")).setFlexGrow(4);
        grid.addComponentColumn(this::state).setHeader(texts.get("state")).setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("md-list");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> openPerson(click.getItem()));
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.USERS, texts.get("nobody"), texts.get("nobody.what")));
        return grid;
    }

    private String role(StaffMember member) {
        return member.narrowedTo().map(RoleSheet::name).orElseGet(() -> texts.of(member.role()));
    }

    private Component sees(StaffMember member) {
        if (member.role().reachesAllTenants()) return new Span(texts.get("sees.all"));
        if (!member.needsAssignment()) return new Span(texts.get("sees.mail"));
        var assigned = member.assigned();
        if (assigned.isEmpty()) return new StatusBadge(Tone.WARN, texts.get("sees.none"));
        var badges = new Div();
        badges.addClassName("md-badges");
        assigned.stream().limit(BADGES_SHOWN).map(this::badge).forEach(badges::add);
        var more = assigned.size() - BADGES_SHOWN;
        if (more > 0) badges.add(new Span(texts.get("sees.more", more)));
        return badges;
    }

    private ClientBadge badge(String key) {
        var client = clients.get(key);
        return client == null
                ? new ClientBadge(key, key, 0)
                : new ClientBadge(client.key(), client.name(), client.colour());
    }

    private Component state(StaffMember member) {
        if (member.active() && member.standIn().isPresent())
            return away(member.standIn().get().by());
        if (member.active() && member.hasPassword()) return new StatusBadge(Tone.GOOD, texts.get("active"));
        if (member.active()) return new StatusBadge(Tone.WARN, texts.get("silent"));
        if (member.openTickets() == 0) return new StatusBadge(Tone.PLAIN, texts.get("former"));
        return new StatusBadge(Tone.BAD, texts.get("former.openTickets", member.openTickets()));
    }

    private Component away(String by) {
        var badge = new StatusBadge(Tone.PAUSED, texts.get("away"));
        badge.setTitle(texts.get("away.by", by));
        return badge;
    }

    private void openNewPerson() {
        new NewPersonDialog(PersonForm.forStaff(), this::admit).open();
    }

    private void admit(NewPerson person) {
        var admitted = deeds.admit(person);
        refresh();
        all.stream()
                .filter(member -> member.id().equals(admitted) && member.needsAssignment() && member.hasPassword())
                .findFirst()
                .ifPresent(this::openPerson);
    }

    private void openPerson(StaffMember member) {
        var dialog = new StaffDialog(member, all, List.copyOf(clients.values()), deeds, this::refresh);
        if (member.active()) dialog.add(new SkillSection(member.id(), skills, LocalDate.now(clock)));
        dialog.open();
    }

    private void refresh() {
        all = staffing.staff();
        var active = all.stream().filter(StaffMember::active).toList();
        var idle = active.stream()
                .filter(member -> member.needsAssignment() && member.assigned().isEmpty())
                .count();
        header.count(texts.get("count.active", active.size()), texts.get("count.idle", idle));
        show();
    }

    private void show() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(all.stream()
                .filter(member -> member.active() || member.openTickets() > 0 || withFormer.getValue())
                .filter(member -> (member.name() + " " + member.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return texts.get("people");
    }
}
