package org.manydesk.rating.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Rows of fields that can be added at the end and taken away from there. */
public class RowList<R extends Component> extends Div {
    private final List<R> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;
    private final Button remove;
    private final int least;
    private final transient Runnable changed;

    /**
     * @param adding what the button says that adds a row
     * @param removing what the button says that takes the last one away
     * @param least so many rows stay
     * @param fresh makes an empty row
     */
    public RowList(String adding, String removing, int least, Supplier<R> fresh, Runnable changed) {
        this.least = least;
        this.changed = changed;
        this.add = new Button(adding, VaadinIcon.PLUS.create(), click -> addRow(fresh.get()));
        this.remove = new Button(removing, click -> removeLast());
        list.addClassName("md-stack-s");
        List.of(add, remove).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
        var bar = new Div(add, remove);
        bar.addClassName("md-actions");
        add(list, bar);
        showRemove();
    }

    /** Buttons that stand back behind others. */
    public RowList<R> quiet() {
        List.of(add, remove).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY));
        return this;
    }

    public R addRow(R row) {
        rows.add(row);
        list.add(row);
        showRemove();
        changed.run();
        return row;
    }

    private void removeLast() {
        if (rows.size() <= least) return;
        list.remove(rows.removeLast());
        showRemove();
        changed.run();
    }

    private void showRemove() {
        remove.setVisible(rows.size() > least);
    }

    public void clear() {
        rows.forEach(list::remove);
        rows.clear();
        showRemove();
    }

    public List<R> rows() {
        return rows;
    }
}
