package org.manydesk.queue.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.manydesk.queue.QueueRow;
import org.manydesk.ticket.Folding;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Asks into which master incident tickets of one client are folded: one of them, or another; open until it is done. */
class FoldDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(FoldDialog.class);
    private final transient Folding folding;
    private final transient List<Folding.Choice> some;
    private final ComboBox<Folding.Choice> master = new ComboBox<>();

    FoldDialog(Collection<QueueRow> rows, Folding folding, Runnable done) {
        this.folding = folding;
        this.some = rows.stream()
                .map(row -> new Folding.Choice(row.ref(), row.subject()))
                .toList();
        var client = rows.iterator().next().client();
        setHeaderTitle(texts.get("fold.title", some.size()));
        setWidth("32rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        prepare(client.key().toUpperCase(Locale.ROOT) + "-");
        add(new Paragraph(texts.get("fold.what", some.size(), client.name())), master);
        var go = new Button(texts.get("fold.go"), click -> fold(done));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private void prepare(String prefix) {
        master.setLabel(texts.get("fold.into"));
        master.setHelperText(texts.get(some.size() == 1 ? "fold.into.help.one" : "fold.into.help"));
        master.setPlaceholder(prefix + "…");
        master.setErrorMessage(texts.get("fold.missing", prefix));
        master.setWidthFull();
        master.setItems(masters());
        master.setItemLabelGenerator(one -> (one.ref() + " " + one.subject()).strip());
        master.setAllowCustomValue(true);
        master.addCustomValueSetListener(typed ->
                master.setValue(new Folding.Choice(typed.getDetail().strip().toUpperCase(Locale.ROOT), "")));
        master.addValueChangeListener(change -> master.setInvalid(false));
    }

    /** The chosen ones first; one alone has to go into another. */
    private List<Folding.Choice> masters() {
        var others =
                folding.masters(TicketRef.parse(some.getFirst().ref())).stream().filter(one -> !some.contains(one));
        return some.size() == 1
                ? others.toList()
                : Stream.concat(some.stream(), others).toList();
    }

    private void fold(Runnable done) {
        var into = master.getValue();
        master.setInvalid(into == null || into.ref().isEmpty());
        if (master.isInvalid()) return;
        var others = some.stream()
                .map(Folding.Choice::ref)
                .filter(ref -> !ref.equals(into.ref()))
                .toList();
        folding.gather(TicketRef.parse(into.ref()), others);
        close();
        Notice.done(texts.get("fold.done", others.size(), into.ref()));
        done.run();
    }
}
