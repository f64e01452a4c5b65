package org.manydesk.availability.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.Course;
import org.manydesk.availability.OutageForm;
import org.manydesk.availability.Part;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.MomentField;
import org.manydesk.ui.Texts;

/** Asks what is known of an outage. Stays open until it was accepted. */
class OutageDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int DOWN = 100;
    private static final int LONGEST_NOTE = 1000;

    private final transient Texts texts = Texts.of(OutageDialog.class);
    private final FaultFields faults = new FaultFields();
    private final transient ServiceSheet sheet;
    private final Select<String> part = new Select<>();
    private final MomentField from;
    private final MomentField until;
    private final IntegerField degree = new IntegerField();
    private final Checkbox planned = new Checkbox();
    private final TextArea note = new TextArea();
    private final TextField tickets = new TextField();

    /** @param keep takes what was said, or refuses it with the problems to show */
    OutageDialog(ServiceSheet sheet, String title, Consumer<OutageForm> keep) {
        this.sheet = sheet;
        this.from = new MomentField(texts.get("outage.from"), sheet.zone());
        this.until = new MomentField(texts.get("outage.until"), sheet.zone());
        setHeaderTitle(title);
        setWidth("38rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        prepareFields();
        add(new Paragraph(texts.get("zone", sheet.zone().getId())), faults, fields());
        getFooter().add(new Button(texts.get("cancel"), click -> close()), keeping(keep));
    }

    private void prepareFields() {
        part.setLabel(texts.get("outage.part"));
        part.setItems(sheet.terms().parts().parts().map(Part::key).toList());
        part.setItemLabelGenerator(key -> key == null ? texts.get("whole") : nameOf(key));
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(texts.get("whole"));
        part.setVisible(!sheet.terms().parts().groups().isEmpty());
        from.setRequiredIndicatorVisible(true);
        until.setHelperText(texts.get("outage.until.help"));
        degree.setLabel(texts.get("outage.degree"));
        degree.setMin(1);
        degree.setMax(DOWN);
        degree.setValue(DOWN);
        degree.setHelperText(texts.get("outage.degree.help"));
        planned.setLabel(texts.get("outage.planned"));
        planned.setHelperText(texts.get("outage.planned.help"));
        note.setLabel(texts.get("note"));
        note.setHelperText(texts.get("note.help"));
        note.setMaxLength(LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        tickets.setLabel(texts.get("outage.tickets"));
        tickets.setHelperText(texts.get("outage.tickets.help"));
    }

    private Fieldset fields() {
        return new Fieldset(
                Fieldset.wide(faults.at("/from", from)),
                Fieldset.wide(faults.at("/until", until)),
                faults.at("/part", part),
                faults.at("/degree", degree),
                Fieldset.wide(planned),
                Fieldset.wide(faults.at("/note", note)),
                Fieldset.wide(faults.at("/tickets", tickets)));
    }

    private String nameOf(String key) {
        return sheet.terms().parts().part(key).map(Part::name).orElse(key);
    }

    /** Starts from what is known. */
    OutageDialog of(Course course) {
        course.part().ifPresent(part::setValue);
        from.choose(course.from());
        course.until().ifPresent(until::choose);
        degree.setValue(course.degree());
        planned.setValue(course.planned());
        note.setValue(course.note());
        tickets.setValue(String.join(", ", course.tickets()));
        return this;
    }

    private Button keeping(Consumer<OutageForm> keep) {
        var go = new Button(texts.get("save"), click -> {
            if (faults.accepts(() -> keep.accept(written()))) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return go;
    }

    private OutageForm written() {
        return new OutageForm(
                part.getValue(),
                from.written(),
                until.written(),
                degree.getValue() == null ? 0 : degree.getValue(),
                planned.getValue(),
                note.getValue(),
                references());
    }

    private List<@Nullable String> references() {
        return Arrays.<@Nullable String>asList(tickets.getValue().strip().split("[,;\\s]+")).stream()
                .filter(ref -> ref != null && !ref.isEmpty())
                .toList();
    }
}
