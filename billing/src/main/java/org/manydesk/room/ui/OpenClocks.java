package org.manydesk.room.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.manydesk.room.RoomSheet.OpenClockLine;
import org.manydesk.sla.ClockState;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.WideColumns;

/** Clocks that have not ended, what is due first first, each with its reason one click away. */
class OpenClocks extends Grid<OpenClockLine> {
    private static final int FEW = 8;

    private final transient Texts texts = Texts.of(OpenClocks.class);
    private final transient Explain explain;

    OpenClocks(List<OpenClockLine> clocks, Explain explain) {
        this.explain = explain;
        addComponentColumn(OpenClocks::ticket).setHeader(texts.get("ticket")).setFlexGrow(5);
        var promise = addColumn(
                        clock -> texts.get("promise.of", clock.priority().name(), texts.of(clock.metric())))
                .setHeader(texts.get("column.promise"))
                .setFlexGrow(3);
        addComponentColumn(clock -> ClockWords.badge(clock.state()))
                .setHeader(texts.get("state"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        var due = addComponentColumn(this::due).setHeader(texts.get("due")).setFlexGrow(2);
        WideColumns.of(this, promise, due);
        addComponentColumn(this::why).setAutoWidth(true).setFlexGrow(0);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addClassName("md-list");
        if (clocks.size() > FEW) addClassName("md-open-clocks");
        else setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setItems(clocks);
    }

    private static Component ticket(OpenClockLine clock) {
        var subject = new Span(clock.subject());
        subject.addClassName("md-soft");
        var cell = new Div(new Anchor("tickets/" + clock.ref(), clock.ref()), subject);
        cell.addClassName("md-two-lines");
        return cell;
    }

    private Component due(OpenClockLine clock) {
        return clock.due()
                .map(due -> clock.state() == ClockState.BREACHED ? ClockWords.over(due) : TimeText.relative(due))
                .orElseGet(() -> new Span(texts.get("due.paused")));
    }

    private Button why(OpenClockLine clock) {
        var why = new Button(texts.get("why"), click -> explain.explain(clock.ticket(), clock.ref()));
        why.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return why;
    }
}
