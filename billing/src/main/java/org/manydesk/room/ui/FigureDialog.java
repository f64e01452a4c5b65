package org.manydesk.room.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.CountedClock;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.WideColumns;

/** The clocks that a figure counts, a page at a time, each with its ticket and its arithmetic one click away. */
class FigureDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    private final transient Texts texts = Texts.of(FigureDialog.class);
    private final transient Function<PageRequest, Page<CountedClock>> pages;
    private final transient Explain explain;
    private final transient List<CountedClock> shown = new ArrayList<>();
    private final Grid<CountedClock> list = new Grid<>();
    private final Button more = new Button(texts.get("figure.more"), click -> showMore());
    private @Nullable String cursor;

    /**
     * @param title what the figure is of
     * @param pages reads one page of the clocks
     */
    FigureDialog(String title, Function<PageRequest, Page<CountedClock>> pages, Explain explain) {
        this.pages = pages;
        this.explain = explain;
        setHeaderTitle(title);
        setWidth("54rem");
        setMaxWidth("96vw");
        columns();
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        list.addClassName("md-list");
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setAllRowsVisible(true);
        add(list);
        getFooter().add(more, new Button(texts.get("figure.close"), click -> close()));
        showMore();
    }

    private void columns() {
        list.addComponentColumn(FigureDialog::ticket)
                .setHeader(texts.get("ticket"))
                .setFlexGrow(5);
        var promise = list.addColumn(
                        clock -> texts.get("promise.of", clock.priority().name(), texts.of(clock.metric())))
                .setHeader(texts.get("column.promise"))
                .setFlexGrow(3);
        var started = list.addComponentColumn(clock -> TimeText.exact(clock.startedAt()))
                .setHeader(texts.get("figure.started"))
                .setFlexGrow(2);
        list.addComponentColumn(this::ended)
                .setHeader(texts.get("figure.ended"))
                .setFlexGrow(2);
        list.addComponentColumn(this::why).setAutoWidth(true).setFlexGrow(0);
        WideColumns.of(list, promise, started);
    }

    private void showMore() {
        var page = pages.apply(new PageRequest(AT_ONCE, cursor));
        shown.addAll(page.items());
        cursor = page.next();
        list.setItems(shown);
        more.setVisible(cursor != null);
    }

    private static Component ticket(CountedClock clock) {
        var subject = new Span(clock.subject());
        subject.addClassName("md-soft");
        var cell = new Div(new Anchor("tickets/" + clock.ref(), clock.ref()), subject);
        cell.addClassName("md-two-lines");
        return cell;
    }

    private Component ended(CountedClock clock) {
        var end = clock.stoppedAt().<Component>map(TimeText::exact).orElseGet(() -> new Span(texts.get("figure.open")));
        return clock.excludedAs()
                .<Component>map(reason -> new Div(end, new Div(texts.of(reason))))
                .orElse(end);
    }

    private Button why(CountedClock clock) {
        var why = new Button(texts.get("why"), click -> explain.explain(clock.ticket(), clock.ref()));
        why.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return why;
    }
}
