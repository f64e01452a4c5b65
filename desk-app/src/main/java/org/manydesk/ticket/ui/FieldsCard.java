package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.form.Answered;
import org.manydesk.form.FieldKind;
import org.manydesk.form.ui.FormInputs;
import org.manydesk.ui.Days;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** What was answered to the questions of the client; staff can answer otherwise. */
class FieldsCard extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(FieldsCard.class);
    private transient @Nullable Consumer<Map<String, @Nullable String>> change;

    FieldsCard() {
        addClassName("md-card");
        setVisible(false);
    }

    /** Lets the reader answer otherwise. */
    void letChange(Consumer<Map<String, @Nullable String>> work) {
        change = work;
    }

    void show(List<Answered> answered) {
        removeAll();
        setVisible(!answered.isEmpty());
        var facts = new DescriptionList();
        facts.addClassName("md-facts");
        answered.forEach(one ->
                facts.add(new DescriptionList.Term(one.field().label()), new DescriptionList.Description(words(one))));
        add(new H2(texts.get("fields")), facts);
        if (change != null) add(changing(answered, change));
    }

    private String words(Answered answered) {
        if (answered.said().isEmpty()) return texts.get("fields.unsaid");
        var said = answered.said().get();
        if (answered.field().kind() == FieldKind.CHECKBOX) return texts.get("fields.ticked");
        return answered.field().kind() == FieldKind.DATE ? Days.day(LocalDate.parse(said)) : said;
    }

    private Button changing(List<Answered> answered, Consumer<Map<String, @Nullable String>> work) {
        var button = new Button(
                texts.get("fields.change"), click -> dialog(answered, work).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Dialog dialog(List<Answered> answered, Consumer<Map<String, @Nullable String>> work) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.get("fields"));
        dialog.setWidth("min(560px, 100vw)");
        var faults = new FaultFields();
        var inputs = new FormInputs(faults);
        inputs.show(answered.stream().filter(one -> !one.field().retired()).toList());
        var save = new Button(texts.get("fields.save"), click -> {
            if (faults.accepts(() -> work.accept(inputs.written()))) dialog.close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        dialog.add(inputs, faults);
        dialog.getFooter().add(new Button(texts.get("cancel"), click -> dialog.close()), save);
        return dialog;
    }
}
