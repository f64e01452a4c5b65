package org.manydesk.form.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.form.FieldKind;
import org.manydesk.form.FormField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** One field of a form, to be made or changed. */
class FieldDialog extends Dialog {
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_HELP = 300;

    private final transient Texts texts = Texts.of(FieldDialog.class);
    private final FaultFields faults = new FaultFields();
    private final TextField key = new TextField(texts.get("key"));
    private final TextField label = new TextField(texts.get("label"));
    private final Select<FieldKind> kind = new Select<>();
    private final Checkbox required = new Checkbox(texts.get("required"));
    private final TextField help = new TextField(texts.get("help"));
    private final TextArea choices = new TextArea(texts.get("choices"));

    /**
     * @param at the pointer of the field within the plan
     * @param save keeps the field, or throws what is wrong with it
     */
    FieldDialog(String title, String at, Consumer<FormField> save) {
        setHeaderTitle(title);
        setWidth("min(560px, 100vw)");
        label.setMaxLength(LONGEST_LABEL);
        help.setMaxLength(LONGEST_HELP);
        key.setHelperText(texts.get("key.help"));
        help.setHelperText(texts.get("help.help"));
        choices.setHelperText(texts.get("choices.help"));
        kind.setLabel(texts.get("kind"));
        kind.setItems(FieldKind.values());
        kind.setItemLabelGenerator(texts::of);
        kind.addValueChangeListener(change -> choices.setVisible(change.getValue() == FieldKind.CHOICE));
        kind.setValue(FieldKind.TEXT);
        choices.setVisible(false);
        faults.at(at + "/key", key);
        faults.at(at + "/label", label);
        faults.at(at + "/kind", kind);
        faults.at(at + "/help", help);
        faults.at(at + "/choices", choices);
        add(new Fieldset(wide(label), key, kind, wide(choices), wide(help), wide(required)), faults);
        var button = new Button(texts.get("save"), click -> {
            if (faults.accepts(() -> save.accept(written()))) close();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), button);
    }

    /** Shows one that is asked already: its key and its kind are for ever. */
    FieldDialog read(FormField field) {
        key.setValue(field.key());
        key.setReadOnly(true);
        label.setValue(field.label());
        kind.setValue(field.kind());
        kind.setReadOnly(true);
        required.setValue(field.required());
        help.setValue(field.help() == null ? "" : field.help());
        choices.setValue(String.join("\n", field.choices()));
        return this;
    }

    private FormField written() {
        var offered = kind.getValue() == FieldKind.CHOICE
                ? choices.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.<String>of();
        return new FormField(
                key.getValue().strip(),
                label.getValue(),
                kind.getValue(),
                required.getValue(),
                help.getValue(),
                offered,
                false);
    }
}
