package org.manydesk.probe.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.probe.Probing;
import org.manydesk.probe.WallProbe;
import org.manydesk.probe.WallProbes;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.WideColumns;

/** The wall between clients: has it probed, shows how far that is, and lists the reports. */
@Route("wall")
@Menu(title = "wall", order = 67, icon = "vaadin:shield")
@CdiComponent
@Allowed(ADMIN)
public class WallView extends Div implements HasDynamicTitle {
    private static final int LOOK_EVERY_MILLIS = 1000;

    private final transient Probing probing;
    private final transient WallProbes probes;
    private final transient Texts texts = Texts.of(WallView.class);
    private final Button start = new Button();
    private final Div progress = new Div();
    private final Div lastWord = new Div();
    private final Grid<WallProbe> grid = new Grid<>();
    private transient @Nullable Registration looking;

    @Inject
    WallView(Probing probing, WallProbes probes) {
        this.probing = probing;
        this.probes = probes;
        addClassNames("md-page", "md-page-fills");
        start.setText(texts.get("start"));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(click -> {
            probing.start();
            show();
        });
        var header = new PageHeader(texts.get("wall"));
        header.act(start);
        var what = new Paragraph(texts.get("what"));
        what.addClassName("md-soft");
        add(header, what, progress, lastWord, list());
    }

    private Component list() {
        grid.addComponentColumn(this::link).setHeader(texts.get("when")).setFlexGrow(3);
        grid.addComponentColumn(this::state).setHeader(texts.get("outcome")).setFlexGrow(3);
        var tried = grid.addColumn(probe -> "%,d".formatted(probe.tried()))
                .setHeader(texts.get("tried"))
                .setFlexGrow(1);
        var product = grid.addColumn(WallProbe::product)
                .setHeader(texts.get("product"))
                .setFlexGrow(2);
        var by = grid.addColumn(WallProbe::askedBy).setHeader(texts.get("by")).setFlexGrow(3);
        WideColumns.of(grid, tried, product, by);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.SHIELD, texts.get("nothing"), texts.get("nothing.what")));
        return grid;
    }

    private Component link(WallProbe probe) {
        var link = new RouterLink(WallReportView.class, WallReportView.parameters(probe));
        link.add(TimeText.exact(probe.askedAt()));
        return link;
    }

    private Component state(WallProbe probe) {
        return Outcome.badge(probe, texts);
    }

    /** Says how far the one is that goes on, and asks again while there is one. */
    private void show() {
        var going = probes.going();
        start.setEnabled(going.isEmpty());
        progress.removeAll();
        going.ifPresent(probe -> progress.add(progressOf(probe)));
        lastWord.removeAll();
        probes.latest(0, 1).stream()
                .flatMap(probe -> Outcome.notice(probe, texts.get("broken.last")).stream())
                .forEach(lastWord::add);
        grid.setItems(query -> probes.latest(query.getOffset(), query.getLimit()).stream());
        Optional.ofNullable(UI.getCurrent())
                .ifPresent(ui -> ui.setPollInterval(going.isEmpty() ? -1 : LOOK_EVERY_MILLIS));
    }

    private Component progressOf(WallProbe probe) {
        var bar = new ProgressBar();
        if (probe.steps() < 2) bar.setIndeterminate(true);
        else bar.setValue((double) probe.stepsDone() / probe.steps());
        var doing = probe.doing().isEmpty() ? texts.get("waits") : probe.doing();
        var said = new Span(texts.get("goes", doing, probe.stepsDone(), probe.steps(), probe.tried()));
        said.getElement().setAttribute("role", "status");
        var card = new Div(said, bar);
        card.addClassName("md-card");
        if (probe.wrong() > 0)
            card.add(new StatusBadge(org.manydesk.ui.Tone.BAD, texts.get("wrongSoFar", probe.wrong())));
        return card;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        looking = event.getUI().addPollListener(poll -> show());
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) looking.remove();
        event.getUI().setPollInterval(-1);
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        return texts.get("wall");
    }
}
