package org.manydesk.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.queue.QueueRow;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** The tickets that are selected in the queue, and what can be done with all of them; hidden while there are none. */
class QueueSelection extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(QueueSelection.class);
    private final transient QueueDeeds deeds;
    private final Span count = new Span();
    private transient List<QueueRow> selected = List.of();

    /**
     * @param done runs after something was done
     * @param clear selects nothing
     */
    QueueSelection(QueueDeeds deeds, Runnable done, Runnable clear) {
        this.deeds = deeds;
        addClassName("md-bulk");
        var fold = new Button(texts.get("fold"), VaadinIcon.COMPRESS_SQUARE.create(), click -> fold(done));
        fold.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var none = new Button(texts.get("selection.clear"), click -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(count, fold, none);
        show(Set.of());
    }

    final void show(Set<QueueRow> rows) {
        selected = rows.stream()
                .sorted(Comparator.comparing(row -> row.id().value()))
                .toList();
        count.setText(texts.get("selection", selected.size()));
        setVisible(!selected.isEmpty());
    }

    private void fold(Runnable done) {
        var clients = selected.stream()
                .map(row -> row.client().name())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        if (clients.size() > 1) Notice.problem(texts.get("fold.oneClient", String.join(", ", clients)));
        else deeds.fold(selected, done);
    }
}
