package org.manydesk.offboarding.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.manydesk.offboarding.HandOver;
import org.manydesk.offboarding.Leaving;
import org.manydesk.offboarding.Obstacle;
import org.manydesk.offboarding.OffBoarding;
import org.manydesk.offboarding.OffBoardings;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;
import org.manydesk.ui.WideColumns;

/** The clients that leave or have left; a click shows what there was of one, and what is left. */
@Route("off-boarding")
@Menu(title = "offBoarding", order = 65, icon = "vaadin:sign-out")
@CdiComponent
@Allowed(ADMIN)
public class OffBoardingView extends Div implements HasDynamicTitle {
    private final transient OffBoardings offBoardings;
    private final transient Leaving leaving;
    private final transient HandOver handOver;
    private final transient ClientDirectory directory;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(OffBoardingView.class);
    private final Grid<OffBoarding> grid = new Grid<>();

    @Inject
    OffBoardingView(
            OffBoardings offBoardings, Leaving leaving, HandOver handOver, ClientDirectory directory, Clock clock) {
        this.offBoardings = offBoardings;
        this.leaving = leaving;
        this.handOver = handOver;
        this.directory = directory;
        this.clock = clock;
        addClassNames("md-page", "md-page-fills");
        var header = new PageHeader(texts.get("offBoarding"));
        header.act(beginning());
        add(header, list());
        show();
    }

    private Component beginning() {
        var begin = new Button(texts.get("begin"), click -> {
            var usual = LocalDate.now(clock).plusDays(Leaving.USUAL_DAYS);
            new LeavingDialog(directory.names(), usual, wanted -> {
                        var begun = leaving.begin(wanted.client(), wanted.reason(), wanted.eraseOn());
                        Notice.done(texts.get("begun", begun.clientName()));
                        show();
                    })
                    .open();
        });
        begin.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return begin;
    }

    private Component list() {
        grid.addComponentColumn(OffBoardingView::client)
                .setHeader(texts.get("client"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::state)
                .setHeader(texts.get("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var reason = grid.addComponentColumn(OffBoardingView::reason)
                .setHeader(texts.get("reason"))
                .setFlexGrow(4);
        WideColumns.of(grid, reason);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.SIGN_OUT, texts.get("nobody"), texts.get("nobody.what")));
        return grid;
    }

    private static Component client(OffBoarding offBoarding) {
        var name = new Span(offBoarding.clientName());
        name.addClassName("md-strong");
        return inLine(name, soft(offBoarding.clientKey()));
    }

    private Component state(OffBoarding offBoarding) {
        return switch (offBoarding.state()) {
            case WAITING ->
                isOverdue(offBoarding)
                        ? new StatusBadge(Tone.BAD, texts.get("state.OVERDUE", Days.day(offBoarding.eraseOn())))
                        : new StatusBadge(Tone.WARN, texts.get("state.WAITING", Days.day(offBoarding.eraseOn())));
            case ERASING -> new StatusBadge(Tone.WARN, texts.get("state.ERASING"));
            case ERASED -> new StatusBadge(Tone.PLAIN, texts.get("state.ERASED"));
            case STOPPED -> new StatusBadge(Tone.PAUSED, texts.get("state.STOPPED"));
        };
    }

    private static Component reason(OffBoarding offBoarding) {
        return inLine(new Span(offBoarding.reason()), soft(offBoarding.begunBy()));
    }

    private Component details(OffBoarding offBoarding) {
        var waits = offBoarding.state() == OffBoarding.State.WAITING;
        return new OffBoardingDetails(
                offBoarding,
                leaving.proof(offBoarding),
                waits ? obstacles(offBoarding) : new Span(),
                waits ? new PackLink(() -> handOver.pack(offBoarding.clientKey())) : new Span(),
                waits ? stopping(offBoarding) : new Span());
    }

    private Component obstacles(OffBoarding offBoarding) {
        var shown = leaving.obstacles(offBoarding);
        var seen = shown.stream().map(Obstacle::mark).collect(Collectors.toSet());
        return new Obstacles(shown, offBoarding::isConfirmed, meant -> {
            leaving.confirm(offBoarding.clientKey(), meant, seen);
            Notice.done(texts.get("confirmed", offBoarding.clientName()));
            show();
        });
    }

    private boolean isOverdue(OffBoarding offBoarding) {
        return !offBoarding.eraseOn().isAfter(LocalDate.now(clock));
    }

    private Button stopping(OffBoarding offBoarding) {
        return new Button(texts.get("stop"), click -> {
            leaving.stop(offBoarding.clientKey());
            Notice.done(texts.get("stopped", offBoarding.clientName()));
            show();
        });
    }

    private static Component inLine(Component... parts) {
        var cell = new Div(parts);
        cell.addClassName("md-in-line");
        return cell;
    }

    private static Span soft(String text) {
        var soft = new Span(text);
        soft.addClassName("md-soft");
        return soft;
    }

    private void show() {
        grid.setItems(query -> offBoardings.latest(query.getOffset(), query.getLimit()).stream());
    }

    @Override
    public String getPageTitle() {
        return texts.get("offBoarding");
    }
}
