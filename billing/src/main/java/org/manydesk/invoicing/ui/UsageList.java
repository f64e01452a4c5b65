package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.invoicing.UsageItem;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;
import org.manydesk.ui.WideColumns;

/** Tickets of a month: all of them, those that count, those that do not; each says why. */
public class UsageList extends Div {
    private final transient Texts texts = Texts.of(UsageList.class);
    private final transient List<UsageItem> tickets;
    private final transient Optional<Consumer<UsageItem>> correct;
    private final Grid<UsageItem> grid = new Grid<>();

    /** A list to be read. */
    public UsageList(List<UsageItem> tickets) {
        this(tickets, Optional.empty());
    }

    /** @param correct is told of a ticket that somebody wants to decide otherwise */
    UsageList(List<UsageItem> tickets, Consumer<UsageItem> correct) {
        this(tickets, Optional.of(correct));
    }

    private UsageList(List<UsageItem> tickets, Optional<Consumer<UsageItem>> correct) {
        this.correct = correct;
        this.tickets = List.copyOf(tickets);
        addClassName("md-usage");
        var counted = tickets.stream().filter(UsageItem::isCounted).count();
        var left = new Tab(texts.get("usage.not", tickets.size() - counted));
        var charged = new Tab(texts.get("usage.counted", counted));
        var all = new Tab(texts.get("usage.all", tickets.size()));
        var tabs = new Tabs(all, charged, left);
        tabs.addSelectedChangeListener(change -> {
            if (change.getSelectedTab() == all) show(List.copyOf(tickets));
            else if (change.getSelectedTab() == charged) show(counted());
            else show(notCounted());
        });
        add(tabs, list());
        show(this.tickets);
    }

    private List<UsageItem> counted() {
        return tickets.stream().filter(UsageItem::isCounted).toList();
    }

    private List<UsageItem> notCounted() {
        return tickets.stream().filter(item -> !item.isCounted()).toList();
    }

    private void show(List<UsageItem> items) {
        grid.setItems(items);
    }

    private Component list() {
        grid.addComponentColumn(this::ticket).setHeader(texts.get("ticket")).setFlexGrow(4);
        var verdict = grid.addComponentColumn(this::verdict)
                .setHeader(texts.get("counted"))
                .setFlexGrow(1);
        var why = grid.addComponentColumn(this::why).setHeader(texts.get("why")).setFlexGrow(5);
        WideColumns.of(grid, verdict, why);
        correct.ifPresent(ask -> grid.addComponentColumn(item -> correction(item, ask))
                .setAutoWidth(true)
                .setFlexGrow(0));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.TICKET, texts.get("usage.none"), texts.get("usage.none.what")));
        return grid;
    }

    private Component ticket(UsageItem item) {
        var ref = new Anchor("tickets/" + item.ref(), item.ref());
        var subject = new Span(item.subject());
        subject.addClassName("md-soft");
        var reason = new Div(verdict(item), new Text(" "), why(item));
        reason.addClassName("md-where-narrow");
        var cell = new Div(ref, subject, reason);
        cell.addClassName("md-two-lines");
        return cell;
    }

    private Component why(UsageItem item) {
        var why = new Div(new Span(item.why()));
        item.leftOut().ifPresent(before -> why.add(told("usage.leftOut", before)));
        item.now().ifPresent(now -> why.add(told("usage.now", now)));
        return why;
    }

    private Component told(String key, UsageItem.Verdict verdict) {
        var told = new Div(new Text(texts.get(key, verdict.why())));
        told.addClassName("md-soft");
        return told;
    }

    private Component correction(UsageItem item, Consumer<UsageItem> ask) {
        var button = new Button(texts.get("correct"), click -> ask.accept(item));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(texts.get("correct.which", item.ref()));
        button.setVisible(item.canBeCorrected());
        return button;
    }

    private Component verdict(UsageItem item) {
        return item.isCounted()
                ? new StatusBadge(Tone.GOOD, texts.get("yes"))
                : new StatusBadge(Tone.PLAIN, VaadinIcon.BAN, texts.get("no"));
    }
}
