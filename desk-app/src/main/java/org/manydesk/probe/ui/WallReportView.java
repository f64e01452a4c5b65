package org.manydesk.probe.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.manydesk.probe.ProbePapers;
import org.manydesk.probe.WallProbe;
import org.manydesk.probe.WallProbes;
import org.manydesk.probe.WallProbes.Sieve;
import org.manydesk.probe.WallTrial;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;
import org.manydesk.ui.WideColumns;

/** The report of one probe of the wall: what was tried, by whom, and with which outcome. */
@Route("wall/:probe")
@CdiComponent
@Allowed(ADMIN)
public class WallReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PROBE = "probe";

    private final transient WallProbes probes;
    private final transient ProbePapers papers;
    private final transient Texts texts = Texts.of(WallReportView.class);
    private final Checkbox wrongOnly = new Checkbox();
    private final Grid<WallTrial> grid = new Grid<>();

    @Inject
    WallReportView(WallProbes probes, ProbePapers papers) {
        this.probes = probes;
        this.papers = papers;
        addClassNames("md-page", "md-page-fills");
    }

    /** What leads to the report of a probe. */
    static RouteParameters parameters(WallProbe probe) {
        return new RouteParameters(PROBE, Long.toString(probe.key()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(PROBE).orElse("");
        try {
            show(probes.get(id));
        } catch (Unknown none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(WallProbe probe) {
        removeAll();
        var header = new PageHeader(texts.get("report"));
        header.count(
                Outcome.badge(probe, texts),
                new Span(texts.get("triedOf", probe.tried(), probe.operations(), probe.pages())));
        if (probe.state().isOver()) header.act(pdf(probe));
        wrongOnly.setLabel(texts.get("wrongOnly"));
        wrongOnly.setValue(probe.wrong() > 0);
        wrongOnly.addValueChangeListener(change -> fill(probe));
        add(header, facts(probe));
        Outcome.notice(probe, texts.get("broken")).ifPresent(this::add);
        add(wrongOnly, list(probe));
        fill(probe);
    }

    private Component pdf(WallProbe probe) {
        var link = new FileLink(() -> {
            var paper = papers.pdf(Long.toString(probe.key()));
            return new DownloadResponse(
                    new ByteArrayInputStream(paper.bytes()), paper.name(), paper.type(), paper.bytes().length);
        });
        link.add(VaadinIcon.DOWNLOAD.create(), new Span(texts.get("pdf")));
        link.addClassName("md-file");
        return link;
    }

    private Component facts(WallProbe probe) {
        var line = new Paragraph();
        line.addClassName("md-soft");
        line.add(new Span(texts.get("askedBy", probe.askedBy()) + " "), TimeText.exact(probe.askedAt()));
        probe.took()
                .ifPresent(
                        took -> line.add(new Span(" · " + texts.get("took", took.toMinutes(), took.toSecondsPart()))));
        line.add(new Span(" · Manydesk " + probe.product()));
        return line;
    }

    private Component list(WallProbe probe) {
        grid.removeAllColumns();
        grid.addComponentColumn(this::outcome).setHeader(texts.get("outcome")).setFlexGrow(2);
        grid.addComponentColumn(this::what).setHeader(texts.get("tried.what")).setFlexGrow(5);
        var who = grid.addComponentColumn(this::who).setHeader(texts.get("who")).setFlexGrow(3);
        var expected = grid.addColumn(row -> row.trial().expected())
                .setHeader(texts.get("expected"))
                .setFlexGrow(3);
        WideColumns.of(grid, who, expected);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var why = probe.state() == WallProbe.State.BROKEN ? "noTrials.broken" : "noTrials.what";
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.SHIELD, texts.get("noTrials"), texts.get(why)));
        return grid;
    }

    private void fill(WallProbe probe) {
        var sieve = wrongOnly.getValue() ? Sieve.WRONG : Sieve.ALL;
        grid.setItems(query -> probes.trials(probe, sieve, query.getOffset(), query.getLimit()).stream());
    }

    private Component outcome(WallTrial row) {
        var trial = row.trial();
        return trial.wrong().isEmpty()
                ? new StatusBadge(Tone.GOOD, texts.get("right"))
                : new StatusBadge(Tone.BAD, texts.get("wrong"));
    }

    private Component what(WallTrial row) {
        var trial = row.trial();
        var name = new Span(trial.method() + " " + trial.what());
        var lines = new Div(name, soft(texts.of(trial.kind())));
        trial.wrong().ifPresent(why -> lines.add(new Div(why)));
        return lines;
    }

    private Component who(WallTrial row) {
        var trial = row.trial();
        var who = trial.who().isEmpty() ? texts.get("nobody") : trial.who();
        return new Div(new Span(who), soft(trial.whose() + (trial.status() == 0 ? "" : " · " + trial.status())));
    }

    private static Component soft(String text) {
        var soft = new Div(text);
        soft.addClassName("md-soft");
        return soft;
    }

    @Override
    public String getPageTitle() {
        return texts.get("report");
    }
}
