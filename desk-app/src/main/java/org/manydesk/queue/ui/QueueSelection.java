package org.manydesk.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manydesk.queue.BulkWork;
import org.manydesk.queue.QueueRow;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.ui.TicketWords;
import org.manydesk.timeline.Priority;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** The tickets that are selected in the queue, and what can be done with all of them; hidden while there are none. */
class QueueSelection extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(QueueSelection.class);
    private final transient QueueDeeds deeds;
    private final transient Runnable done;
    private final Span count = new Span();
    private transient List<QueueRow> selected = List.of();

    /**
     * @param done runs after something was done
     * @param clear selects nothing
     */
    QueueSelection(QueueDeeds deeds, Runnable done, Runnable clear) {
        this.deeds = deeds;
        this.done = done;
        addClassName("md-bulk");
        var take = new Button(texts.get("bulk.take"), VaadinIcon.HAND.create(), click -> take(refs()));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var fold = new Button(texts.get("fold"), VaadinIcon.COMPRESS_SQUARE.create(), click -> fold());
        fold.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var none = new Button(texts.get("selection.clear"), click -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(count, take, menus(), fold, none);
        show(Set.of());
    }

    final void show(Set<QueueRow> rows) {
        selected = rows.stream()
                .sorted(Comparator.comparing(row -> row.id().value()))
                .toList();
        count.setText(texts.get("selection", selected.size()));
        setVisible(!selected.isEmpty());
    }

    private MenuBar menus() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_SMALL);
        var assign = bar.addItem(texts.get("bulk.assign")).getSubMenu();
        assign.addItem(texts.get("nobody"), click -> assign("", texts.get("nobody")));
        for (var colleague : deeds.colleagues())
            assign.addItem(colleague.name(), click -> assign(colleague.email(), colleague.name()));
        var priority = bar.addItem(texts.get("bulk.priority")).getSubMenu();
        for (var level : Priority.values())
            priority.addItem(
                    TicketWords.of(level),
                    click -> tell(deeds.bulk().prioritise(refs(), level), "bulk.prioritised", TicketWords.of(level)));
        return bar;
    }

    private List<TicketRef> refs() {
        return selected.stream().map(row -> TicketRef.parse(row.ref())).toList();
    }

    private void assign(String email, String name) {
        var to = Optional.of(email).filter(Predicate.not(String::isEmpty));
        tell(deeds.bulk().assign(refs(), to), "bulk.assigned", name);
    }

    /** Gives those that are selected, or else this one, to whoever asks. */
    void take(String ref) {
        if (selected.isEmpty()) tell(deeds.takeNamed(TicketRef.parse(ref)), "bulk.taken", "");
        else take(refs());
    }

    private void take(List<TicketRef> some) {
        tell(deeds.bulk().take(some), "bulk.taken", "");
    }

    private void tell(BulkWork.Outcome outcome, String key, String what) {
        if (!outcome.done().isEmpty()) Notice.done(texts.get(key, outcome.done().size(), what), () -> undo(outcome));
        regret(outcome.refused());
        done.run();
    }

    private void undo(BulkWork.Outcome outcome) {
        var refused = deeds.bulk().undo(outcome);
        if (refused.isEmpty())
            Notice.done(texts.get("bulk.undone", outcome.done().size()));
        regret(refused);
        done.run();
    }

    private void regret(List<BulkWork.Refused> refused) {
        if (refused.isEmpty()) return;
        var which = refused.stream().map(one -> one.ref().value()).collect(Collectors.joining(", "));
        Notice.problem(texts.get("bulk.refused", which, refused.getFirst().why()));
    }

    private void fold() {
        var clients = selected.stream()
                .map(row -> row.client().name())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        if (clients.size() > 1) Notice.problem(texts.get("fold.oneClient", String.join(", ", clients)));
        else deeds.fold(selected, done);
    }
}
