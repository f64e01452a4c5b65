package org.manydesk.oversight.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manydesk.audit.AuditExport;
import org.manydesk.audit.AuditKeeping;
import org.manydesk.audit.proof.ChainWriter;
import org.manydesk.oversight.AuditFilter;
import org.manydesk.oversight.AuditLine;
import org.manydesk.oversight.Oversight;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Address;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.DayField;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.WideColumns;

/** Who did what to what, from where; the newest first. The filters are in the address. */
@Route("audit")
@Menu(title = "audit", order = 60, icon = "vaadin:book")
@CdiComponent
@Allowed(ADMIN)
public class AuditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int DAYS_SHOWN = 30;

    private final transient Oversight oversight;
    private final transient Clock clock;
    private final transient ClientDirectory directory;
    private final transient AuditExport exporting;
    private final RetentionLine retention;
    private final transient Texts texts = Texts.of(AuditView.class);
    private final ComboBox<ClientName> client = new ComboBox<>(texts.get("client"));
    private final DayField from = new DayField(texts.get("from"));
    private final DayField to = new DayField(texts.get("to"));
    private final Grid<AuditLine> grid = new Grid<>();

    @Inject
    AuditView(
            Oversight oversight, ClientDirectory directory, AuditExport exporting, AuditKeeping keeping, Clock clock) {
        this.oversight = oversight;
        this.exporting = exporting;
        this.clock = clock;
        this.directory = directory;
        this.retention = new RetentionLine(keeping);
        addClassNames("md-page", "md-page-fills");
        var header = new PageHeader(texts.get("audit"));
        header.act(export());
        add(header, filters(), retention, list());
    }

    private Component export() {
        var link = new FileLink(() -> {
            var file = exporting.export(client.getOptionalValue().map(ClientName::key));
            return new DownloadResponse(file.content(), file.name(), ChainWriter.TYPE, file.size());
        });
        link.setText(texts.get("export"));
        link.getElement().setAttribute("title", texts.get("export.what"));
        link.addClassName("md-file");
        return link;
    }

    private Component filters() {
        client.setItemLabelGenerator(ClientName::label);
        client.setPlaceholder(texts.get("client.all"));
        client.setClearButtonVisible(true);
        client.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        from.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        to.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        var bar = new Div(client, from, to);
        bar.addClassName("md-filters");
        return bar;
    }

    private Component list() {
        grid.addComponentColumn(line -> TimeText.exact(line.at()))
                .setHeader(texts.get("at"))
                .setFlexGrow(2);
        var whose = grid.addComponentColumn(this::badge)
                .setHeader(texts.get("client"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::action).setHeader(texts.get("action")).setFlexGrow(4);
        var who = grid.addComponentColumn(AuditView::actor)
                .setHeader(texts.get("actor"))
                .setFlexGrow(3);
        WideColumns.of(grid, whose, who);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(AuditDetails::new));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.BOOK, texts.get("nothing"), texts.get("nothing.what")));
        return grid;
    }

    private Component badge(AuditLine line) {
        return line.client()
                .<Component>map(found -> new ClientBadge(found.key(), found.name(), found.colour()))
                .orElseGet(() -> new Span(texts.get("own")));
    }

    private Component action(AuditLine line) {
        var what = new Span(texts.find("did." + line.action()).orElseGet(() -> AuditDetails.inWords(line.action())));
        var subject = new Span(line.subject());
        subject.addClassName("md-strong");
        var cell = new Div(what, subject);
        cell.addClassName("md-in-line");
        return cell;
    }

    private static Component actor(AuditLine line) {
        var origin = new Span(line.origin());
        origin.addClassName("md-soft");
        var cell = new Div(new Span(line.actor()), origin);
        cell.addClassName("md-in-line");
        return cell;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var clients = directory.names();
        client.setItems(clients);
        var asked = event.getLocation().getQueryParameters();
        var today = LocalDate.now(clock);
        client.setValue(asked.getSingleParameter("client")
                .flatMap(key -> clientWith(key, clients))
                .orElse(null));
        from.setValue(asked.getSingleParameter("from").flatMap(AuditView::day).orElse(today.minusDays(DAYS_SHOWN)));
        to.setValue(asked.getSingleParameter("to").flatMap(AuditView::day).orElse(today));
        show();
    }

    private static Optional<ClientName> clientWith(String key, List<ClientName> clients) {
        return clients.stream().filter(found -> found.key().equals(key)).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private void filterChanged(boolean byPerson) {
        if (!byPerson || from.getValue() == null || to.getValue() == null) return;
        show();
        Map<String, String> asked = new TreeMap<>();
        asked.put("from", from.getValue().toString());
        asked.put("to", to.getValue().toString());
        Optional.ofNullable(client.getValue()).ifPresent(found -> asked.put("client", found.key()));
        Address.keep("audit", asked);
    }

    private void show() {
        var filter = new AuditFilter(
                Optional.ofNullable(client.getValue()).map(ClientName::key), from.getValue(), to.getValue());
        retention.show(Optional.ofNullable(client.getValue()));
        grid.setItems(query -> oversight.latest(filter, query.getOffset(), query.getLimit()).stream());
    }

    @Override
    public String getPageTitle() {
        return texts.get("audit");
    }
}
